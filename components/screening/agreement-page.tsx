import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { PageHeader } from "@/components/ui/page-header";
import { type LocalDate, sayDay } from "@/lib/core/dates";
import text from "@/lib/core/messages/en/screening.json";
import { parameterFields } from "@/lib/programs/read-agreement";
import type { Standing } from "@/lib/programs/schema";
import { AgreementForm } from "./agreement-form";

type AgreementPageProps = { id: string; today: LocalDate; screening: NonNullable<Standing["screening"]>; before: Standing["clinician"] };

/** What recording a clinician's word means, then the form. */
export function AgreementPage({ id, today, screening, before }: AgreementPageProps) {
  const t = useTranslations("screening.agreement");
  const operated = screening.intake.goal === "post-operative";
  const fields = parameterFields.map((field) => ({
    ...field,
    label: t(`fields.${field.name}`),
    unit: t(`units.${field.unit}`),
    bounds: t("bounds", { min: field.min, max: field.max }),
  }));
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} back={{ href: "/screening/result", label: t("back") }} />
      <div className="space-y-6">
        <Alert tone="info">{t("honest")}</Alert>
        {screening.result === "specialist-only" ? <Alert tone="hold">{t("specialistOnly")}</Alert> : null}
        {before ? <p className="text-md text-muted">{t("before", { role: t(`roles.${before.role as "doctor"}`), day: sayDay(before.on) })}</p> : null}
        <AgreementForm
          id={id}
          today={today}
          fields={fields}
          open={operated}
          role={screening.result === "specialist-only" ? "specialist" : ""}
          text={{ ...text.agreement, problem: text.problem, parametersHint: operated ? t("parametersRequired") : t("parametersHint") }}
        />
      </div>
    </>
  );
}
