import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { sayDay } from "@/lib/core/calendar";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import type { TimelineEntry } from "@/lib/history/timeline";
import { templates } from "@/lib/programs/templates";
import { toneOf } from "@/lib/sessions/describe-decision";
import { type TimelineLine, TimelineList } from "./timeline-list";

/** How many stand on the page; so many more behind a fold, and earlier ones by a shorter filter. */
const [latest, folded] = [5, 10];

/** What was decided, newest first, each with its reason, its rule and the way to its log. */
export function Timeline({ entries, unit }: { entries: readonly TimelineEntry[]; unit: Unit }) {
  const t = useTranslations("history.timeline");
  const word = useTranslations("history.line.badge");
  if (entries.length === 0) return null;
  const line = (entry: TimelineEntry, at: number): TimelineLine => {
    const shared = { key: `${entry.on}${at}`, day: sayDay(entry.on) };
    switch (entry.is) {
      case "carry": {
        const text = entry.count === 1 ? t("once") : t("carry", { count: entry.count, since: sayDay(entry.first) });
        return { ...shared, tone: "go", word: word("continue"), text, rules: entry.rules };
      }
      case "stepUp": {
        const text = entry.sizeMm === undefined ? t("stepUpNoSize") : t("stepUp", { size: formatSize(entry.sizeMm, unit) });
        return { ...shared, tone: "accent", word: t("yours"), text, rules: [] };
      }
      case "program":
        return { ...shared, tone: "accent", word: t("yours"), text: t("program", { name: templates[entry.kind].name }), rules: [] };
      case "decided": {
        const { action, rule, source, standing, wording, because, until } = entry.decision;
        const why = because ? `${because[0]?.toUpperCase()}${because.slice(1)}.` : wording;
        return {
          ...shared,
          tone: toneOf[action],
          word: word(action),
          text: `${until ? `${t("until", { day: sayDay(until) })} ` : ""}${why}`,
          rules: [rule],
          source: `${source} [${standing}]`,
          href: `/log/${entry.id}/decision`,
        };
      }
    }
  };
  const lines = entries.slice(0, latest + folded).map(line);
  const labels = { openLabel: t("open"), ruleLabel: t("rule") };
  const left = entries.length - lines.length;
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{t("title")}</h2>
      <TimelineList lines={lines.slice(0, latest)} {...labels} />
      {lines.length > latest ? (
        <Disclosure summary={t("earlier", { count: entries.length - latest })}>
          <TimelineList lines={lines.slice(latest)} {...labels} />
          {left > 0 ? <p className="text-muted">{t("left", { count: left })}</p> : null}
        </Disclosure>
      ) : null}
    </section>
  );
}
