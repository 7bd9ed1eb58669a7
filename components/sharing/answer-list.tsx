import { useTranslations } from "next-intl";
import { PressForm } from "@/components/shared/press-form";
import { Alert } from "@/components/ui/alert";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import text from "@/lib/core/messages/en/sharing-answers.json";
import type { Unit } from "@/lib/devices/schema";
import { markAnswersSeen } from "@/lib/sharing/answers/actions";
import type { AnswersPage } from "@/lib/sharing/answers/queries";
import { AnswerCard } from "./answer-card";

/** Everything that came back through the person's links, the new first. Looking changes nothing: what was read is said by a press. */
export function AnswerList({ page: { course, answers } }: { page: AnswersPage }) {
  const t = useTranslations("sharingAnswers.page");
  const { timeZone, unit } = course.person;
  const reader = { timeZone, unit: unit as Unit, kind: course.state.program?.kind };
  const open = answers.filter(({ check }) => check);
  const nthOf = (id: string) => (open.length > 1 ? open.findIndex((one) => one.id === id) + 1 : 0);
  const count = answers.filter(({ isNew }) => isNew).length;
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} back={{ href: "/share", label: t("back") }} />
      <div className="space-y-6">
        {count > 0 ? (
          <Alert tone="info">
            <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
              <p className="min-w-0 flex-1 basis-48">{t("news", { count })}</p>
              <PressForm action={markAnswersSeen} label={t("seen")} wait={t("seeing")} problem={text.problem} variant="secondary" size="sm" />
            </div>
          </Alert>
        ) : null}
        {answers.length === 0 ? (
          <EmptyState icon="note" title={t("none")}>
            {t("noneText")}
          </EmptyState>
        ) : null}
        {answers.map((answer) => (
          <AnswerCard key={answer.id} answer={answer} reader={{ ...reader, nth: nthOf(answer.id) }} />
        ))}
      </div>
    </>
  );
}
