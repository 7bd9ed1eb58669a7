import Link from "next/link";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHeader } from "@/components/ui/page-header";
import text from "@/lib/core/messages/en/screening.json";
import { type Draft, nextStep, steps } from "@/lib/screening/steps";
import { SeeResultForm } from "./press-form";
import { answersInWords } from "./questions";

/** Every answer once more, each group with its way back, then the one button that decides. */
export function ScreeningReview({ draft, id }: { draft: Draft; id: string }) {
  const t = useTranslations("screening");
  const open = nextStep(draft);
  const last = steps[steps.length - 1]?.id ?? steps[0].id;
  return (
    <>
      <PageHeader title={t("review.title")} lead={t("review.lead")} back={{ href: `/screening/${last}`, label: t("review.back") }} />
      <div className="space-y-6">
        <Card className="divide-y divide-line py-1 sm:py-2">
          {steps.map(({ id: step }) => (
            <section key={step} aria-labelledby={`group-${step}`} className="py-5">
              <div className="flex items-baseline justify-between gap-4">
                <h2 id={`group-${step}`} className="text-lg">
                  {t(`steps.${step}.title`)}
                </h2>
                <Link
                  href={`/screening/${step}?from=review`}
                  aria-label={t("review.changeStep", { title: t(`steps.${step}.title`) })}
                  className="inline-flex min-h-11 items-center font-semibold text-accent text-md"
                >
                  {t("review.change")}
                </Link>
              </div>
              <DefinitionList items={answersInWords(step, draft)} />
            </section>
          ))}
        </Card>
        {open ? (
          <Alert tone="hold" title={t("review.incomplete")}>
            <ButtonLink href={`/screening/${open}`} className="mt-3">
              {t("review.answer")}
            </ButtonLink>
          </Alert>
        ) : (
          <SeeResultForm id={id} label={t("review.send")} problem={text.problem} />
        )}
      </div>
    </>
  );
}
