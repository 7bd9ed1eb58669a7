import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import type { IconName } from "@/components/ui/icons";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import type { DecisionLine } from "@/lib/history/report/compose-letter";
import type { DecisionAction } from "@/lib/sessions/schema";
import { sayDate } from "./say-days";

/** How many stand on the page; earlier ones behind a fold, and of a long record the latest thirty of those. */
const [latest, folded] = [8, 30];

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

/** On a phone a row is a paragraph: day and decision, then why, then the rule; nothing stands beyond the edge. Paper keeps the columns. */
const stacked =
  "not-print:max-sm:[&_thead]:sr-only not-print:max-sm:[&_tbody]:block not-print:max-sm:[&_tbody_tr]:flex not-print:max-sm:[&_tbody_tr]:flex-wrap not-print:max-sm:[&_tbody_tr]:gap-x-3 not-print:max-sm:[&_tbody_tr]:py-3 not-print:max-sm:[&_tbody_:is(td,th)]:py-0.5! not-print:max-sm:[&_td:nth-child(n+3)]:w-full not-print:max-sm:block";

export function LetterDecisions({ lines, size }: { lines: readonly DecisionLine[]; size: (mm: number) => string }) {
  const t = useTranslations("sharing.letter");
  if (lines.length === 0) return <p className="text-md text-muted">{t("decisionsNone")}</p>;
  const earlier = lines.slice(latest, latest + folded);
  return (
    <>
      <DecisionTable lines={lines.slice(0, latest)} size={size} />
      {earlier.length > 0 ? (
        <Disclosure summary={t("decisionsEarlier", { count: earlier.length })} className="print:[&:not([open])]:hidden">
          <DecisionTable lines={earlier} size={size} />
        </Disclosure>
      ) : null}
      <p className="mt-3 max-w-measure text-muted text-sm print:mt-1 print:max-w-none print:text-xs">{t("decisionsNote")}</p>
    </>
  );
}

function DecisionTable({ lines, size }: { lines: readonly DecisionLine[]; size: (mm: number) => string }) {
  const t = useTranslations("sharing.letter");
  return (
    <Table
      caption={t("decisions")}
      hideCaption
      className={`${stacked} print:text-xs print:[&_td]:min-w-0 print:[&_td]:py-0.5 print:[&_th]:py-0.5 print:[&_span]:text-xs print:[&_td]:text-xs`}
    >
      <thead>
        <Tr>
          <Th>{t("on")}</Th>
          <Th>{t("decision")}</Th>
          <Th>{t("why")}</Th>
          <Th>{t("rule")}</Th>
        </Tr>
      </thead>
      <tbody>
        {lines.map((line, at) => (
          <DecisionRow key={`${line.on}${at.toString()}`} line={line} size={size} />
        ))}
      </tbody>
    </Table>
  );
}

function DecisionRow({ line, size }: { line: DecisionLine; size: (mm: number) => string }) {
  const t = useTranslations("sharing.letter");
  const action = "decision" in line ? line.decision.action : "step-up";
  return (
    <Tr>
      <Th scope="row" className="whitespace-nowrap font-normal!">
        {sayDate(line.on)}
      </Th>
      <Td>
        <Badge tone={looks[action].tone} icon={looks[action].icon}>
          {t(`action.${action}`)}
        </Badge>
        {"decision" in line ? <Limits line={line} /> : null}
      </Td>
      {"decision" in line ? (
        <>
          <Td className="min-w-56">
            {line.decision.because
              ? `${line.decision.because[0]?.toUpperCase()}${line.decision.because.slice(1)}.`
              : (line.decision.wording ?? t("reasonNotShared"))}
          </Td>
          <Td className="min-w-40 text-sm">
            {line.decision.rule ? (
              <>
                <code className="font-mono text-xs">{line.decision.rule}</code> · {line.decision.source} [{line.decision.standing}]
              </>
            ) : (
              "–"
            )}
          </Td>
        </>
      ) : (
        <Td colSpan={2}>{t("stepUp", { size: line.stepUpMm === undefined ? "none" : size(line.stepUpMm) })}</Td>
      )}
    </Tr>
  );
}

function Limits({ line: { decision } }: { line: Extract<DecisionLine, { decision: unknown }> }) {
  const t = useTranslations("sharing.letter");
  const words = [...(decision.stepDown ? [t("stepDown")] : []), ...(decision.until ? [t("until", { until: sayDate(decision.until) })] : [])];
  return words.length > 0 ? <span className="mt-1 block text-muted text-sm print:mt-0">{words.join(", ")}</span> : null;
}
