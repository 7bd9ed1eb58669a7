import { useTranslations } from "next-intl";
import type { DecisionLine } from "@/lib/history/report/compose-letter";
import type { DecisionCount } from "@/lib/history/report/count-decisions";
import { sayDate } from "./say-days";

/** How often the rules held practice back, and the last time. */
export function LetterRuled({ counts, latest }: { counts: readonly DecisionCount[]; latest: DecisionLine | undefined }) {
  const t = useTranslations("sharing.letter");
  if (!latest) return <p className="text-md print:text-sm">{t("ruledNone")}</p>;
  const action = "decision" in latest ? latest.decision.action : "step-up";
  const because = "decision" in latest ? (latest.decision.because ?? "none") : "none";
  return (
    <div className="text-md print:text-sm">
      <p>{counts.map((one) => t("ruledCount", { action: t(`action.${one.action}`), count: one.count })).join(", ")}.</p>
      <p className="text-muted">{t("ruledLatest", { action: t(`action.${action}`), on: sayDate(latest.on), because })}</p>
    </div>
  );
}
