import { useTranslations } from "next-intl";
import { RuleLink } from "@/components/programs/because";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import messages from "@/lib/core/messages/en/sessions.json";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import type { DayLog as Kept } from "@/lib/history/queries";
import { toneOf } from "@/lib/sessions/describe-decision";
import type { DilationLog } from "@/lib/sessions/schema";

const { form } = messages;
type Row = { term: string; value: string };
const given = (term: string, value: string | number | undefined): Row[] => (value === undefined ? [] : [{ term, value: String(value) }]);

type DayLogProps = { kept: Kept; sizeOf: ReadonlyMap<string, number>; unit: Unit; routineName: (id: string) => string };

/** One log with everything that was written down, what was decided on it, and the ways to change it. */
export function DayLog({ kept: { id, log, decision, note }, sizeOf, unit, routineName }: DayLogProps) {
  const t = useTranslations("history");
  const size = (deviceId: string) => {
    const mm = sizeOf.get(deviceId);
    return mm === undefined ? t("day.sizeUnknown") : formatSize(mm, unit);
  };
  const rows = rowsOf({ log, size, routineName, minutes: (value) => t("line.minutes", { value }), yes: t("day.yes") });
  return (
    <section aria-labelledby={`log-${id}`} className="border-line border-t pt-5">
      <h2 id={`log-${id}`} className="flex flex-wrap items-center gap-3">
        {t(`line.kind.${log.kind}`)}
        {log.time ? <span className="tabular font-sans text-md text-muted">{log.time}</span> : null}
        {decision && decision.rule !== "DEC-NOTED" ? <Badge tone={toneOf[decision.action]}>{t(`line.badge.${decision.action}`)}</Badge> : null}
      </h2>
      <DefinitionList items={rows} className="mt-2" />
      {note ? <p className="mt-3 max-w-measure whitespace-pre-wrap text-md">{note}</p> : null}
      {decision && decision.rule !== "DEC-NOTED" ? (
        <p className="mt-3 max-w-measure text-md">
          {decision.wording}{" "}
          <span className="text-muted text-sm">
            {t("day.because", { because: decision.because })} <RuleLink rule={decision.rule} /> · {decision.source} [{decision.standing}]
          </span>
        </p>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-3 print:hidden">
        <ButtonLink href={`/log/${id}`} variant="secondary" size="sm" prefetch={false}>
          {t("change")}
        </ButtonLink>
        {decision ? (
          <ButtonLink href={`/log/${id}/decision`} variant="quiet" size="sm" prefetch={false}>
            {t("day.decision")}
          </ButtonLink>
        ) : null}
      </div>
    </section>
  );
}

type Rows = {
  log: Kept["log"];
  size: (deviceId: string) => string;
  routineName: (id: string) => string;
  minutes: (value: number) => string;
  yes: string;
};

function rowsOf({ log, size, routineName, minutes, yes }: Rows): Row[] {
  const signs = "flags" in log && log.flags.length > 0 ? given(form.signsOther, log.flags.map((flag) => form.sign[flag]).join(", ")) : [];
  const blood = "blood" in log ? given(form.blood, form.bloodOptions[log.blood].label) : [];
  const ticked = (term: string, value: boolean): Row[] => (value ? given(term, yes) : []);
  switch (log.kind) {
    case "dilation":
      return [
        ...log.segments.flatMap((segment, at) =>
          given(`${form.size}${log.segments.length > 1 ? ` ${at + 1}` : ""}`, segmentOf(segment, size, minutes)),
        ),
        ...given(form.pain, log.pain),
        ...given(form.comfort, log.comfort),
        ...ticked(form.sign.sharpPain, log.sharpPain),
        ...ticked(form.sign.burning, log.burning),
        ...blood,
        ...signs,
        ...given(form.soreness, log.nextDaySoreness),
        ...ticked(form.stoppedEarly, log.stoppedEarly),
        ...given(form.lubricant, log.lubricant && form.lubricantOptions[log.lubricant]),
        ...given(form.position, log.position && form.positionOptions[log.position]),
        ...given(form.moodBefore, log.moodBefore),
        ...given(form.moodAfter, log.moodAfter),
      ];
    case "exercise":
      return [
        ...given(form.routine, routineName(log.routineId)),
        ...given(form.exercisePain, log.pain),
        ...given(form.effort, log.effort),
        ...blood,
        ...signs,
      ];
    case "daily":
      return [
        ...given(form.baselinePain, log.baselinePain),
        ...given(form.stoolForm, log.stoolForm && form.stoolFormOptions[`${log.stoolForm}` as "1"]),
        ...ticked(form.straining, log.straining),
        ...given(form.leaks, log.leaks > 0 ? log.leaks : undefined),
        ...blood,
        ...signs,
      ];
    case "skip":
      return given(form.reason, form.reasonOptions[log.reason]);
  }
}

const segmentOf = (
  { deviceId, minutes, pain, repetitions }: DilationLog["segments"][number],
  size: (deviceId: string) => string,
  say: (value: number) => string,
): string =>
  [
    size(deviceId),
    say(minutes),
    ...(repetitions === undefined ? [] : [`${repetitions} ${form.modeOptions.repetitions.toLowerCase()}`]),
    ...(pain === undefined ? [] : [`${form.partPain} ${pain}`]),
  ].join(" · ");
