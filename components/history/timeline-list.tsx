"use client";

import Link from "next/link";
import { Badge, type Tone } from "@/components/ui/badge";

/** One decision, ready to be shown. */
export type TimelineLine = {
  key: string;
  day: string;
  tone: Tone;
  word: string;
  text: string;
  rules: string[];
  /** Where the rule comes from, and the log: of what the rules decided. */
  source?: string;
  href?: string;
};

/** Lines as plain data. A client component only so that the page carries them once, and not as a tree of elements as well. */
export function TimelineList({ lines, openLabel, ruleLabel }: { lines: readonly TimelineLine[]; openLabel: string; ruleLabel: string }) {
  return (
    <ol className="mt-2 divide-y divide-line">
      {lines.map(({ key, day, tone, word, text, rules, source, href }) => (
        <li key={key} className="grid gap-x-4 gap-y-1 py-2.5 text-md sm:grid-cols-[6.5rem_1fr]">
          <span className="tabular text-muted text-sm sm:pt-0.5">{day}</span>
          <div>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Badge tone={tone}>{word}</Badge>
              <span>{text}</span>
            </p>
            {rules.length > 0 ? (
              <p className="mt-1 text-muted text-sm">
                {rules.map((rule) => (
                  <Link key={rule} href={`/safety#${rule}`} prefetch={false} className="link mr-2 whitespace-nowrap">
                    {ruleLabel} {rule}
                  </Link>
                ))}
                {source}{" "}
                {href ? (
                  <Link href={href} prefetch={false} className="link">
                    {openLabel}
                  </Link>
                ) : null}
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
