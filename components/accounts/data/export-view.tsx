import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { buttonVariants } from "@/components/ui/button-variants";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";

/**
 * @param withdrawn for whom the settings are closed: the way back leads to the consent
 * @param children the other formats, of which accounts know nothing
 */
export function ExportView({ withdrawn, children }: { withdrawn: boolean; children: ReactNode }) {
  const t = useTranslations("accountData");
  const back = withdrawn ? { href: "/settings/consent", label: t("backWithdrawn") } : { href: "/settings", label: t("back") };
  return (
    <>
      <PageHeader title={t("title")} lead={t(withdrawn ? "leadWithdrawn" : "lead")} back={back} />
      <div className="space-y-10">
        <section className="space-y-4">
          <h2>{t("export.title")}</h2>
          <p className="max-w-measure">{t("export.what")}</p>
          <p className="max-w-measure text-muted text-md">
            {t("export.without")} {t("export.careful")}
          </p>
          {/* No Link: a file is no page, and must not be fetched before it is asked for. */}
          <a href="/settings/data/export" download className={buttonVariants({ variant: "primary" })}>
            <Icon name="download" />
            {t("export.send")}
          </a>
        </section>
        {children}
        {withdrawn ? null : (
          <section className="space-y-4 border-line border-t pt-8">
            <h2>{t("import.title")}</h2>
            <p className="max-w-measure">{t("import.what")}</p>
            <ButtonLink href="/settings/data/import" variant="secondary">
              {t("import.link")}
            </ButtonLink>
          </section>
        )}
        <section className="space-y-4 border-line border-t pt-8">
          <h2>{t("delete.title")}</h2>
          <p className="max-w-measure">{t("delete.what")}</p>
          <ButtonLink href="/settings/data/delete" variant="secondary">
            {t("delete.link")}
          </ButtonLink>
        </section>
      </div>
    </>
  );
}
