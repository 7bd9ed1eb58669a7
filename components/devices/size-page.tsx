import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import text from "@/lib/core/messages/en/devices.json";
import type { SizeStart } from "@/lib/devices/size-fields";
import { RestoreForm, RetireForm } from "./press-forms";
import { SizeForm } from "./size-form";

type SizePageProps = { id: string; isNew?: boolean; fields: SizeStart; retired?: boolean };

/** Add or edit one size; from here it is also put away. */
export function SizePage({ id, isNew = false, fields, retired }: SizePageProps) {
  const t = useTranslations("devices");
  return (
    <>
      <PageHeader title={isNew ? t("form.newTitle") : t("form.editTitle")} back={{ href: "/devices", label: t("form.back") }} />
      <SizeForm id={id} isNew={isNew} fields={fields} text={{ ...text.form, uses: text.use, problem: text.problem }} />
      {isNew ? null : (
        <section className="mt-12 border-line border-t pt-6">
          <h2 className="text-lg">{t("retire.title")}</h2>
          <p className="mt-1 mb-4 max-w-measure text-md text-muted">{t("retire.text")}</p>
          {retired ? (
            <RestoreForm id={id} label={t("retire.restore")} problem={text.problem} />
          ) : (
            <RetireForm id={id} label={t("retire.action")} problem={text.problem} />
          )}
        </section>
      )}
    </>
  );
}
