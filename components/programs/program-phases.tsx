import { clsx } from "clsx";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { sayDay } from "@/lib/core/dates";
import { routineById } from "@/lib/exercises/routines";
import type { DescribedPhase } from "@/lib/programs/describe-program";
import { Because } from "./because";

/** When a phase is, in weeks, or in days where it is shorter. */
function usePhaseTime(): (phase: DescribedPhase) => string {
  const t = useTranslations("programs.program");
  return ({ from, to }) => {
    if (from === 0 && to === undefined) return t("always");
    const inWeeks = from % 7 === 0 && (to === undefined || (to + 1) % 7 === 0);
    if (!inWeeks) return to === undefined ? t("daysOn", { from: from + 1 }) : t("daysRange", { from: from + 1, to: to + 1 });
    if (to === undefined) return t("weeksOn", { from: from / 7 + 1 });
    return from / 7 + 1 === (to + 1) / 7 ? t("weeks", { from: from / 7 + 1 }) : t("weeksRange", { from: from / 7 + 1, to: (to + 1) / 7 });
  };
}

/** The phases on one line down the page, the current one marked in words. */
export function ProgramPhases({ phases, word, strength }: { phases: readonly DescribedPhase[]; word: string; strength: boolean }) {
  const t = useTranslations("programs.program");
  const time = usePhaseTime();
  return (
    <ol className="border-line border-l-2">
      {phases.map((phase) => (
        <li key={phase.from} aria-current={phase.current ? "step" : undefined} className="relative pb-6 pl-6 last:pb-1">
          <span
            aria-hidden="true"
            className={clsx(
              "absolute top-1.5 -left-[9px] size-4 rounded-full border-2",
              phase.current ? "border-accent bg-accent" : "border-edge bg-card",
            )}
          />
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold">{time(phase)}</span>
            {phase.startsOn && phase.from > 0 && !phase.current ? (
              <span className="text-muted text-sm">{t("from", { date: sayDay(phase.startsOn) })}</span>
            ) : null}
            {phase.current ? <Badge tone="accent">{t("now")}</Badge> : null}
          </p>
          <p className="mt-1 max-w-measure text-md">
            {strength ? t("strength") : t(phase.dilation ? "withDilation" : "withoutDilation", { word })}
            {phase.routines.length > 0 ? ": " : "."}
            {phase.routines.map((id, at) => (
              <span key={id}>
                {at > 0 ? ", " : ""}
                <Link href={`/routines/${id}`} prefetch={false} className="link">
                  {routineById(id).name}
                </Link>
              </span>
            ))}
          </p>
          <div className="mt-1 text-md text-muted">
            <Because why={phase.why} />
          </div>
        </li>
      ))}
    </ol>
  );
}
