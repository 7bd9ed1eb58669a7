import Link from "next/link";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icons";
import { PageHeader } from "@/components/ui/page-header";
import { type LocalDate, sayDay } from "@/lib/core/dates";
import text from "@/lib/core/messages/en/screening.json";
import type { Intake } from "@/lib/screening/schema";
import { screen } from "@/lib/screening/screen";
import { type Draft, isStepDone, nextStep, steps } from "@/lib/screening/steps";
import { StartOverForm } from "./press-form";

const points = [
  ["what", "whatText", "shield"],
  ["keep", "keepText", "save"],
  ["private", "privateText", "lock"],
] as const satisfies readonly (readonly [string, string, IconName])[];

/** Why the questions are asked and what they lead to, and the way in: new, going on, or once more. */
export function ScreeningStart({ draft, last }: { draft: Draft | null; last: { on: LocalDate; intake: Intake } | null }) {
  const t = useTranslations("screening");
  const next = draft ? (nextStep(draft) ?? "review") : steps[0].id;
  const done = draft ? steps.filter(({ id }) => isStepDone(draft, id)).length : 0;
  const label = !draft ? (last ? "again" : "begin") : next === "review" ? "resumeReview" : "resume";
  return (
    <>
      <PageHeader title={t("title")} lead={t("start.lead")} />
      <div className="space-y-8">
        <p className="max-w-measure">{t.rich("start.how", { link: (chunks) => <Link href="/safety">{chunks}</Link> })}</p>
        {last ? (
          <p className="max-w-measure">
            {t.rich("start.before", {
              day: sayDay(last.on),
              result: t(`results.${screen(last.intake, last.on).result}.title`),
              link: (chunks) => <Link href="/screening/result">{chunks}</Link>,
            })}
          </p>
        ) : null}
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <ButtonLink href={`/screening/${next}`} size="lg">
            {t(`start.${label}`)}
            <Icon name="arrow-right" />
          </ButtonLink>
          {draft ? <StartOverForm label={t("start.over")} problem={text.problem} /> : null}
          {draft ? <p className="tabular w-full text-md text-muted">{t("start.underWay", { done, of: steps.length })}</p> : null}
        </div>
        <ul className="divide-y divide-line border-line border-y">
          {points.map(([title, body, icon]) => (
            <li key={title} className="flex gap-4 py-4">
              <Icon name={icon} className="mt-0.5 text-accent" />
              <p className="max-w-measure text-md">
                <strong className="block font-semibold">{t(`start.${title}`)}</strong>
                <span className="text-muted">{t(`start.${body}`)}</span>
              </p>
            </li>
          ))}
        </ul>
        {last ? <p className="max-w-measure text-md text-muted">{t("start.prefill")}</p> : null}
        <Alert tone="hold" title={t("start.notNow")}>
          {t("start.notNowText")}
        </Alert>
      </div>
    </>
  );
}
