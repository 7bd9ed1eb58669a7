import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { signInWithProvider } from "@/lib/accounts/providers/actions";
import type { OfferedProvider } from "@/lib/accounts/providers/schema";
import text from "@/lib/core/messages/en/account-providers.json";
import accounts from "@/lib/core/messages/en/accounts.json";
import { ProviderButton } from "./provider-button";
import { ProviderSetback } from "./provider-setback";

/** For the page of other ways to sign in; nothing at all where no provider is set up. @param said the address's `provider` */
export function ProviderWays({ offered, said }: { offered: readonly OfferedProvider[]; said: unknown }) {
  const t = useTranslations("accountProviders.ways");
  if (offered.length === 0) return null;
  return (
    <Card aria-labelledby="providers" className="space-y-4">
      <CardHeader id="providers" title={t("title")} note={t("note")} />
      <ProviderSetback said={said} />
      {offered.map(({ id, name }) => (
        <ProviderButton
          key={id}
          action={signInWithProvider}
          provider={id}
          label={t("button", { name })}
          text={{ going: text.going, problem: accounts.problem }}
        />
      ))}
    </Card>
  );
}
