import { Alert } from "@/components/ui/alert";
import { Icon } from "@/components/ui/icon";
import type { ShareField } from "@/lib/core/scope";
import type { RecordDecision } from "@/lib/history/record";
import type { FlagDay } from "@/lib/history/report/compose-letter";
import { saySign, letterWords as t } from "./letter-words";
import { sayDate } from "./say-days";

const shown = 5;

/** Days with a red flag, newest first, each with what the rules did; or that none was recorded: always said, never left to be inferred. */
export function LetterFlags({ days, fields }: { days: readonly FlagDay[]; fields: readonly ShareField[] }) {
  const none = !fields.includes("symptoms") ? "bleedingNone" : !fields.includes("bleeding") ? "signsNone" : "redFlagsNone";
  if (days.length === 0) {
    return (
      <p className="flex items-start gap-2 text-md print:text-xs">
        <Icon name="circle-check" className="mt-0.5 text-go" />
        <span>
          <strong>{t("redFlags")}:</strong> {t(none)}
        </span>
      </p>
    );
  }
  const earlier = days.slice(shown);
  return (
    <div className="print:[&>div]:p-2">
      <Alert tone="stop" title={t("flagsTitle")}>
        <ul className="mt-1 space-y-1.5 print:space-y-0 print:text-xs">
          {days.slice(0, shown).map(({ on, signs, decision }) => (
            <li key={on}>
              <span className="tabular">{sayDate(on)}</span>: <strong>{signs.map(saySign).join(", ")}</strong>
              {decision ? ` → ${decisionWords(decision)}` : ""}
              {decision?.rule ? <code className="ml-1.5 whitespace-nowrap font-mono text-xs">{decision.rule}</code> : null}
            </li>
          ))}
          {earlier.length > 0 ? <li>{earlierWords(earlier)}</li> : null}
        </ul>
      </Alert>
    </div>
  );
}

export const decisionWords = ({ action, stepDown, until }: RecordDecision): string =>
  [t(`action.${action}`), ...(stepDown ? [t("stepDown")] : []), ...(until ? [t("until", { until: sayDate(until) })] : [])].join(", ");

function earlierWords(days: readonly FlagDay[]): string {
  const counts = new Map<string, number>();
  for (const sign of days.flatMap(({ signs }) => signs)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const list = [...counts].map(([sign, count]) => t("flagsTotal", { sign: saySign(sign), days: count }));
  return t("flagsEarlier", { days: days.length, on: sayDate(days.at(-1)?.on ?? ""), list: list.join(", ") });
}
