"use client";

import Link from "next/link";
import { Icon } from "@/components/ui/icon";
import type { LogLine, MonthLines } from "@/lib/history/log-lines";

type MonthListProps = {
  months: readonly MonthLines[] /** The month that stands above already: it needs no second heading. */;
  after?: string;
  noteLabel: string;
};

const kindIcons = { dilation: "circle-dot", exercise: "person", daily: "sun", skip: "calendar-x" } as const;
const tones = { go: "bg-go-soft text-go", hold: "bg-hold-soft text-hold", rest: "bg-rest-soft text-rest", stop: "bg-stop-soft text-stop" };

/** Days with their logs, by month. A client component, because earlier pages are drawn in the browser: the page sends it plain lines, once. */
export function MonthList({ months, after, noteLabel }: MonthListProps) {
  return months.map(({ month, days }) => (
    <section key={month} aria-label={month}>
      {month === after ? null : <h3 className="mt-8 mb-1 first:mt-0">{month}</h3>}
      <ol className="divide-y divide-line">
        {days.map(({ on, day, lines }) => (
          <li key={`${on}${lines[0]?.id}`} className="grid gap-x-4 py-2 sm:grid-cols-[6.5rem_1fr]">
            <p className="tabular text-sm">
              <Link
                href={`/history/${on}`}
                prefetch={false}
                className="-mx-2 inline-flex min-h-11 items-center rounded-control px-2 text-muted hover:bg-well"
              >
                {day}
              </Link>
            </p>
            <ul>
              {lines.map((line) => (
                <li key={line.id}>
                  <Line line={line} noteLabel={noteLabel} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  ));
}

/** A short fact stays on its line; a long name may be parted. */
const together = (fact: string) => (fact.length > 24 ? fact : fact.replaceAll(" ", "\u00a0"));

function Line({ line: { id, kind, title, facts, time, badge, hasNote }, noteLabel }: { line: LogLine; noteLabel: string }) {
  return (
    <Link href={`/log/${id}`} prefetch={false} className="log-line">
      <Icon name={kindIcons[kind]} className="text-muted" />
      <span className="font-semibold">{title}</span>
      <span className="log-facts">{[...facts, ...(time ? [time] : [])].map(together).join("\u00a0· ")}</span>
      <span className="ml-auto flex items-center gap-2">
        {hasNote ? <Icon name="note" size={18} label={noteLabel} className="text-muted" /> : null}
        {badge ? <span className={`log-badge ${tones[badge.tone]}`}>{badge.word}</span> : null}
      </span>
    </Link>
  );
}
