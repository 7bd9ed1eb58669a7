import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { PastLog, PlanCell } from "@/lib/programs/plan-weeks";
import type { DecisionAction } from "@/lib/sessions/schema";

const tones: Record<DecisionAction, Tone> = {
  continue: "go",
  hold: "hold",
  rest: "rest",
  stop: "stop",
  pause: "hold",
  "same-day-care": "stop",
  emergency: "stop",
};

/** What was recorded on a day, each with the decision that followed. */
export function PlanLogs({ cell, sizeMm }: { cell: PlanCell; sizeMm: (mm: number) => string }) {
  const t = useTranslations("programs.plan");
  const name = ({ kind, mm }: PastLog) =>
    kind === "dilation" ? (mm === undefined ? t("log.dilationUnknown") : t("log.dilation", { size: sizeMm(mm) })) : t(`log.${kind}`);
  if (cell.when === "ahead") return null;
  return (
    <>
      {cell.logs.length > 0 ? (
        <ul className="divide-y divide-line">
          {cell.logs.map((log) => (
            <li key={log.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link href={`/log/${log.id}/decision`} prefetch={false} className="link tabular inline-flex min-h-11 items-center">
                {name(log)}
              </Link>
              {log.action && log.kind !== "skip" ? <Badge tone={tones[log.action]}>{t(`action.${log.action}`)}</Badge> : null}
            </li>
          ))}
        </ul>
      ) : cell.when === "past" ? (
        <p className="text-muted">
          {t("nothing")}{" "}
          <Link href={`/log?on=${cell.on}`} prefetch={false} className="link">
            {t("add")}
          </Link>
        </p>
      ) : null}
    </>
  );
}
