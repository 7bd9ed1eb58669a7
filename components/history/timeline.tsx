import Link from "next/link";
import { useTranslations } from "next-intl";
import { RuleLink } from "@/components/programs/because";
import { Badge, type Tone } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { sayDay } from "@/lib/core/calendar";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import type { TimelineEntry } from "@/lib/history/timeline";
import { templates } from "@/lib/programs/templates";
import { toneOf } from "@/lib/sessions/describe-decision";

/** How many stand on the page; so many more behind a fold, and earlier ones by a shorter filter. */
const [latest, folded] = [6, 34];

/** What was decided, newest first, each with its reason, its rule and the way to its log. */
export function Timeline({ entries, unit }: { entries: readonly TimelineEntry[]; unit: Unit }) {
  const t = useTranslations("history.timeline");
  if (entries.length === 0) return null;
  const earlier = entries.slice(latest, latest + folded);
  const left = entries.length - latest - earlier.length;
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{t("title")}</h2>
      <Entries entries={entries.slice(0, latest)} unit={unit} />
      {earlier.length > 0 ? (
        <Disclosure summary={t("earlier", { count: earlier.length })}>
          <Entries entries={earlier} unit={unit} />
          {left > 0 ? <p className="text-muted">{t("left", { count: left })}</p> : null}
        </Disclosure>
      ) : null}
    </section>
  );
}

function Entries({ entries, unit }: { entries: readonly TimelineEntry[]; unit: Unit }) {
  return (
    <ol className="mt-2 divide-y divide-line">
      {entries.map((entry, at) => (
        <li key={`${entry.on}${at.toString()}`} className="grid gap-x-4 gap-y-1 py-2.5 text-md sm:grid-cols-[6.5rem_1fr]">
          <span className="tabular text-muted text-sm sm:pt-0.5">{sayDay(entry.on)}</span>
          <Entry entry={entry} unit={unit} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, unit }: { entry: TimelineEntry; unit: Unit }) {
  const t = useTranslations("history.timeline");
  const word = useTranslations("history.line.badge");
  if (entry.is === "carry") {
    return (
      <p className="flex flex-wrap items-center gap-x-3">
        <Badge tone="go">{word("continue")}</Badge>
        <span>{entry.count === 1 ? t("once") : t("carry", { count: entry.count, since: sayDay(entry.first) })}</span>
        {entry.rules.map((rule) => (
          <span key={rule} className="text-sm">
            <RuleLink rule={rule} />
          </span>
        ))}
      </p>
    );
  }
  if (entry.is === "stepUp" || entry.is === "program") {
    const said =
      entry.is === "program"
        ? t("program", { name: templates[entry.kind].name })
        : entry.sizeMm === undefined
          ? t("stepUpNoSize")
          : t("stepUp", { size: formatSize(entry.sizeMm, unit) });
    return (
      <p className="flex flex-wrap items-center gap-x-3">
        <Badge tone="accent">{t("yours")}</Badge>
        {said}
      </p>
    );
  }
  const { id, decision } = entry;
  const tone: Tone = toneOf[decision.action];
  const because = decision.because ?? "";
  return (
    <div>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={tone}>{word(decision.action)}</Badge>
        {decision.until ? <span>{t("until", { day: sayDay(decision.until) })}</span> : null}
        <span>{because ? `${because[0]?.toUpperCase()}${because.slice(1)}.` : decision.wording}</span>
      </p>
      <p className="mt-1 text-muted text-sm">
        <RuleLink rule={decision.rule} /> · {decision.source} [{decision.standing}] ·{" "}
        <Link href={`/log/${id}/decision`} prefetch={false} className="link">
          {t("open")}
        </Link>
      </p>
    </div>
  );
}
