import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { DecisionBanner, type DecisionTone } from "@/components/ui/decision-banner";
import { type LocalDate, sayDay } from "@/lib/core/dates";
import type { Standing } from "@/lib/programs/schema";
import type { ScreeningResult } from "@/lib/screening/schema";
import { whomToCall } from "@/lib/screening/whom-to-call";
import { CallList } from "./call-list";
import { ReasonList } from "./reason-list";
import { ResultNext } from "./result-next";

const looks: Record<ScreeningResult, { tone: DecisionTone; word: "go" | "hold" | "rest" | "stop" | "help" }> = {
  "urgent-care": { tone: "stop", word: "help" },
  "seek-care": { tone: "stop", word: "help" },
  "do-not-start": { tone: "stop", word: "stop" },
  "specialist-only": { tone: "hold", word: "hold" },
  wait: { tone: "rest", word: "rest" },
  "clinician-only": { tone: "hold", word: "hold" },
  "relax-first": { tone: "go", word: "go" },
  clear: { tone: "go", word: "go" },
};

type ResultProps = {
  screening: NonNullable<Standing["screening"]>;
  /** The agreement that answers it, once recorded. */
  agreed?: Standing["clinician"];
  /** Has sizes for the use they named. */
  owns: boolean;
  today: LocalDate;
};

/** What the answers came to: what it means, whom to call, why, what is open, what would change it, what comes next. */
export function ScreeningResultView({ screening, agreed, owns, today }: ResultProps) {
  const t = useTranslations("screening");
  const { result, reasons, until, on, intake } = screening;
  const call = whomToCall(
    result,
    reasons.map(({ rule }) => rule),
    intake.region,
  );
  const facts = [
    { key: "open", text: agreed ? t("result.agreedOpen") : t(`results.${result}.open`) },
    { key: "changes", text: agreed ? t("result.agreedChanges") : t(`results.${result}.changes`) },
  ] as const;
  const look = agreed ? looks.clear : looks[result];
  return (
    <div className="space-y-6">
      <DecisionBanner
        tone={look.tone}
        word={t(`result.words.${look.word}`)}
        sentence={agreed ? t("result.agreedTitle") : t(`results.${result}.title`)}
        level={1}
      >
        <p className="max-w-measure text-lg">
          {agreed ? t("result.agreed", { role: t(`result.roles.${agreed.role as "doctor"}`), day: sayDay(agreed.on) }) : t(`results.${result}.means`)}
        </p>
        {until ? (
          <p className="max-w-measure font-semibold">{until > today ? t("result.until", { day: sayDay(until) }) : t("result.untilOver")}</p>
        ) : null}
        <p className="tabular text-muted text-sm">{t("result.on", { day: sayDay(on) })}</p>
      </DecisionBanner>
      <CallList call={call} />
      <ResultNext result={result} agreed={agreed !== undefined} owns={owns} waiting={until !== undefined && until > today} />
      <Card>
        <CardHeader title={t("result.why")} note={t("result.whyNote")} />
        <ReasonList reasons={reasons} />
      </Card>
      <Card className="divide-y divide-line py-2 sm:py-3">
        {facts.map(({ key, text }) => (
          <section key={key} className="py-5">
            <h2 className="text-lg">{t(`result.${key}`)}</h2>
            <p className="mt-1 max-w-measure text-md">{text}</p>
          </section>
        ))}
      </Card>
      <p className="text-muted text-sm">{t("result.later")}</p>
    </div>
  );
}
