import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { Progress } from "@/components/ui/progress";
import { type LocalDate, sayDay } from "@/lib/core/dates";
import text from "@/lib/core/messages/en/screening.json";
import { noneOfThese } from "@/lib/screening/read-step";
import { type Draft, isStepDone, type StepId, stepPosition, steps } from "@/lib/screening/steps";
import { questionsOf } from "./questions";
import { StepForm } from "./step-form";

type StepProps = { step: StepId; draft: Draft; suggested: Draft; lastOn?: LocalDate; after: "next" | "review" };

/** One group of questions: where it stands among the seven, the form, and why it is asked. */
export function ScreeningStep({ step, draft, suggested, lastOn, after }: StepProps) {
  const t = useTranslations("screening");
  const { number, of, previous } = stepPosition(step);
  const fields: readonly string[] = steps.find(({ id }) => id === step)?.fields ?? [];
  const filledIn = lastOn && !isStepDone(draft, step) && fields.some((field) => field in suggested);
  const back =
    after === "review" ? { href: "/screening/review", label: t("backToReview") } : { href: `/screening/${previous ?? ""}`, label: t("back") };
  return (
    <>
      <div className="mb-4">
        <Progress value={number} max={of} label={t("progress", { number, of })} />
      </div>
      <PageHeader title={t(`steps.${step}.title`)} back={back} />
      {filledIn ? (
        <p className="mb-6 flex items-center gap-2 rounded-control bg-accent-soft px-4 py-3 text-md">
          <Icon name="history" className="text-accent" />
          {t("prefilled", { day: sayDay(lastOn) })}
        </p>
      ) : null}
      <StepForm
        key={step}
        step={step}
        after={after}
        none={noneOfThese}
        questions={questionsOf(step, draft, suggested)}
        text={{ send: after === "review" ? t("continueToReview") : t("continue"), problem: text.problem }}
      />
      <Disclosure summary={t("whyWeAsk")} className="mt-8 border-line border-t pt-3">
        <p className="max-w-measure text-muted">{t(`steps.${step}.why`)}</p>
      </Disclosure>
    </>
  );
}
