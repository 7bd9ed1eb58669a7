import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Disclosure } from "@/components/ui/disclosure";
import { UndoBar } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { linkProvider } from "@/lib/accounts/providers/actions";
import type { LinkedProvider, OwnProviders } from "@/lib/accounts/providers/queries";
import { localDateAt, sayDay } from "@/lib/core/dates";
import text from "@/lib/core/messages/en/account-providers.json";
import accounts from "@/lib/core/messages/en/accounts.json";
import { ProviderButton } from "./provider-button";
import { ProviderSetback } from "./provider-setback";
import { UnlinkForm } from "./unlink-form";

/** @param said what the address says has just happened */
export function ProvidersView({ own, said }: { own: OwnProviders; said: { linked: boolean; unlinked: boolean; last: boolean; provider: unknown } }) {
  const t = useTranslations("accountProviders");
  const { linked, others, mayUnlink, timeZone } = own;
  const nothing = linked.length === 0 && others.length === 0;
  return (
    <>
      <PageHeader title={t("title")} lead={nothing ? undefined : t("lead")} back={{ href: "/settings", label: t("back") }} />
      <div className="space-y-8">
        <ProviderSetback said={said.provider} />
        {said.linked ? <UndoBar message={t("said.linked")} /> : null}
        {said.unlinked ? <UndoBar message={t("said.unlinked")} /> : null}
        {said.last ? <Alert tone="hold">{t("linked.last")}</Alert> : null}
        {nothing ? <p className="max-w-measure">{t("none")}</p> : null}
        {linked.length > 0 ? <Linked linked={linked} mayUnlink={mayUnlink} timeZone={timeZone} /> : null}
        {others.length > 0 ? (
          <section className="space-y-4">
            <h2>{t("others.title")}</h2>
            <p className="max-w-measure text-muted">{t("others.note")}</p>
            {others.map(({ id, name }) => (
              <ProviderButton
                key={id}
                action={linkProvider}
                provider={id}
                label={t("others.button", { name })}
                text={{ going: text.going, problem: accounts.problem }}
              />
            ))}
          </section>
        ) : null}
      </div>
    </>
  );
}

function Linked({ linked, mayUnlink, timeZone }: { linked: readonly LinkedProvider[]; mayUnlink: boolean; timeZone: string }) {
  const t = useTranslations("accountProviders");
  const since = (at: Date) => {
    const day = localDateAt(at, timeZone);
    return t("linked.since", { when: `${sayDay(day)} ${day.slice(0, 4)}` });
  };
  return (
    <section className="space-y-4">
      <h2>{t("linked.title")}</h2>
      <ul className="divide-y divide-line border-line border-y">
        {linked.map(({ linkId, name, linkedAt }) => (
          <li key={linkId} className="space-y-2 py-4">
            <p className="font-semibold [overflow-wrap:anywhere]">{name}</p>
            <p className="text-muted text-md">{since(linkedAt)}</p>
            {mayUnlink ? (
              <Disclosure summary={t("unlink.summary")}>
                <UnlinkForm
                  id={linkId}
                  text={{
                    note: t("unlink.note", { name }),
                    send: t("unlink.send", { name }),
                    sending: text.unlink.sending,
                    problem: accounts.problem,
                  }}
                />
              </Disclosure>
            ) : (
              <p className="max-w-measure text-md">{t("linked.last")}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
