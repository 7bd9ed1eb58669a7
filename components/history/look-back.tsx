import { useTranslations } from "next-intl";
import { sayRange } from "@/components/charts/say-period";
import { addDays } from "@/lib/core/calendar";
import type { Unit } from "@/lib/devices/schema";
import { adherenceOf } from "@/lib/history/adherence";
import type { Stretch } from "@/lib/history/queries";
import { type Filter, wordsDays } from "@/lib/history/read-filter";
import { timelineOf } from "@/lib/history/timeline";
import { MonthWords } from "./month-words";
import { Pictures } from "./pictures";
import { Timeline } from "./timeline";

/** The days in words first, then in pictures, then what was decided: the last month and twelve weeks, or the days that were asked for. */
export function LookBack({ stretch, filter, unit }: { stretch: Stretch; filter: Filter; unit: Unit }) {
  const t = useTranslations("history");
  const { records, lead, frequencies, away, steps, programs } = stretch;
  const { to } = filter;
  const from = filter.set ? filter.from : addDays(to, 1 - wordsDays);
  const whole = !filter.kind && !filter.device;
  const shown = programs.filter(({ on }) => whole && on >= filter.from && on <= to);
  return (
    <>
      <MonthWords
        title={filter.set ? sayRange(from, to) : t("words")}
        records={records.filter(({ on }) => on >= from)}
        adherence={whole ? adherenceOf([...lead, ...records], { from, to, frequencies, away }) : undefined}
        counted={filter.set}
        unit={unit}
      />
      <Pictures stretch={stretch} filter={filter} unit={unit} />
      <Timeline entries={timelineOf(records, { steps: whole ? steps : [], programs: shown })} unit={unit} />
    </>
  );
}
