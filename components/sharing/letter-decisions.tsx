import { Badge, type Tone } from "@/components/ui/badge";
import type { IconName } from "@/components/ui/icons";
import type { DecisionLine } from "@/lib/history/report/compose-letter";
import type { DecisionAction } from "@/lib/sessions/schema";
import { LetterTable } from "./letter-table";
import { letterWords as t } from "./letter-words";
import { sayDate } from "./say-days";

/** How many stand on the page, and how many more behind a fold: all of them are in the PDF and the data file. */
const [latest, folded] = [8, 24];

const looks: Record<DecisionAction | "step-up", { tone: Tone; icon: IconName }> = {
  continue: { tone: "go", icon: "check" },
  "step-up": { tone: "go", icon: "arrow-up" },
  hold: { tone: "hold", icon: "pause" },
  rest: { tone: "rest", icon: "moon" },
  stop: { tone: "stop", icon: "stop" },
  pause: { tone: "stop", icon: "circle-pause" },
  "same-day-care": { tone: "stop", icon: "phone" },
  emergency: { tone: "stop", icon: "phone" },
};

type Lines = { lines: readonly DecisionLine[]; size: (mm: number) => string };

export function LetterDecisions({ lines, size }: Lines) {
  if (lines.length === 0) return <p className="text-md text-muted print:text-xs">{t("decisionsNone")}</p>;
  const earlier = lines.slice(latest, latest + folded);
  return (
    <>
      <DecisionTable lines={lines.slice(0, latest)} size={size} />
      {earlier.length > 0 ? (
        <details className="print:[&:not([open])]:hidden">
          <summary className="min-h-11 py-2 font-semibold text-accent text-md">{t("decisionsEarlier", { count: earlier.length })}</summary>
          <DecisionTable lines={earlier} size={size} />
        </details>
      ) : null}
      <p className="mt-3 max-w-measure text-muted text-sm print:mt-1 print:max-w-none print:text-xs">{t("decisionsNote")}</p>
    </>
  );
}

function DecisionTable({ lines, size }: Lines) {
  return (
    <LetterTable
      caption={t("decisions")}
      head={[t("on"), t("decision"), t("why"), t("rule")]}
      rows={lines.map((line) => [sayDate(line.on), <Decided key="decided" line={line} />, whyOf(line, size), <Rule key="rule" line={line} />])}
      stacked
    />
  );
}

function Decided({ line }: { line: DecisionLine }) {
  const { tone, icon } = looks["decision" in line ? line.decision.action : "step-up"];
  const { stepDown, until } = "decision" in line ? line.decision : { stepDown: false, until: undefined };
  const limits = [...(stepDown ? [t("stepDown")] : []), ...(until ? [t("until", { until: sayDate(until) })] : [])];
  return (
    <>
      <Badge tone={tone} icon={icon}>
        {t(`action.${"decision" in line ? line.decision.action : "step-up"}`)}
      </Badge>
      {limits.length > 0 ? <span className="ml-2 inline-block text-muted text-sm print:text-xs">{limits.join(", ")}</span> : null}
    </>
  );
}

function whyOf(line: DecisionLine, size: Lines["size"]): string {
  if (!("decision" in line)) return t("stepUp", { size: line.stepUpMm === undefined ? "none" : size(line.stepUpMm) });
  const { because, wording } = line.decision;
  return because ? `${because[0]?.toUpperCase()}${because.slice(1)}.` : (wording ?? t("reasonNotShared"));
}

function Rule({ line }: { line: DecisionLine }) {
  if (!("decision" in line) || !line.decision.rule) return null;
  const { rule, source, standing } = line.decision;
  return (
    <>
      <code className="font-mono text-xs">{rule}</code>
      <span className="text-sm print:text-xs">
        {" "}
        · {source} [{standing}]
      </span>
    </>
  );
}
