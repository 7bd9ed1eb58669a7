import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { DefinitionList } from "@/components/ui/definition-list";
import { UndoBar } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { OwnConsents } from "@/lib/accounts/consent/queries";
import { consentVersion } from "@/lib/accounts/schema";
import { sayMoment } from "./say-moment";
import { WithdrawnView } from "./withdrawn-view";

/** What was agreed to, and the way to take it back; without an agreement in force, what is open until there is one. */
export function ConsentView({ own, given }: { own: OwnConsents; given: boolean }) {
  const t = useTranslations("accountConsent");
  const current = own.consents.find(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <>
      <PageHeader
        title={current ? t("title") : t("withdrawn.title")}
        lead={current ? t("lead") : undefined}
        back={current && { href: "/settings", label: t("back") }}
      />
      <div className="space-y-8">
        {current ? null : <WithdrawnView own={own} />}
        {current && given ? <UndoBar message={t("given")} /> : null}
        <Agreements own={own} />
        {current ? (
          <section className="space-y-3 border-line border-t pt-6">
            <h2>{t("takeBack")}</h2>
            <p className="max-w-measure text-muted">{t("takeBackNote")}</p>
            <ButtonLink href="/settings/consent/withdraw" variant="secondary">
              {t("takeBackLink")}
            </ButtonLink>
          </section>
        ) : null}
      </div>
    </>
  );
}

function Agreements({ own: { consents, timeZone } }: { own: OwnConsents }) {
  const t = useTranslations("accountConsent");
  const signUp = useTranslations("accounts.signUp");
  const [latest, ...earlier] = consents;
  if (!latest) return null;
  const facts = ({ version, grantedAt, withdrawnAt }: typeof latest) => [
    { term: t("wording"), value: version },
    { term: t("grantedAt"), value: sayMoment(grantedAt, timeZone) },
    withdrawnAt ? { term: t("withdrawnAt"), value: sayMoment(withdrawnAt, timeZone) } : { term: t("state"), value: t("inForce") },
  ];
  return (
    <section className="space-y-3">
      <h2>{t("agreed")}</h2>
      {latest.withdrawnAt ? null : (
        <blockquote className="max-w-measure border-accent border-l-3 pl-4">
          <p>{signUp("consent")}</p>
          <p className="mt-1 text-muted text-md">{signUp("consentHint")}</p>
        </blockquote>
      )}
      {latest.version === consentVersion ? null : <p className="text-muted text-md">{t("earlierWording", { version: latest.version })}</p>}
      <DefinitionList items={facts(latest)} />
      {earlier.length > 0 ? <h3 className="pt-3">{t("earlier")}</h3> : null}
      {earlier.map((consent) => (
        <DefinitionList key={consent.id} items={facts(consent)} />
      ))}
    </section>
  );
}
