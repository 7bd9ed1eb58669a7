import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { ReactElement } from "react";
import { Confirmed, ConfirmView } from "@/components/accounts/confirm/confirm-view";
import { EmailConfirm } from "@/components/accounts/email/email-confirm";
import { PasskeyConfirm } from "@/components/accounts/passkeys/passkey-confirm";
import { ProviderConfirm } from "@/components/accounts/providers/provider-confirm";
import { Page } from "@/components/layout/page";
import { safeWay } from "@/lib/accounts/confirm/safe-way";
import { provesByLetter } from "@/lib/accounts/email/queries";
import { confirmingProviders } from "@/lib/accounts/providers/queries";
import { waysInOf } from "@/lib/accounts/queries";
import { provenJustNow, requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/account-confirm.json";
import passkeys from "@/lib/core/messages/en/account-passkeys.json";
import accounts from "@/lib/core/messages/en/accounts.json";

export const metadata: Metadata = { title: text.title };

/** `to`: the page that asked for it. Without one it was opened beside a form. */
export default async function ConfirmPage({ searchParams }: { searchParams: Promise<Partial<Record<"to" | "provider", string | string[]>>> }) {
  const owner = await requireOwner({ evenWithdrawn: true });
  const { to, provider } = await searchParams;
  const way = safeWay(to);
  const proven = await provenJustNow();
  if (proven && way) redirect(way);
  const ways = proven ? null : await waysInOf(owner);
  // The other ways, as the account has them: the one list that a new way is added to.
  const others: ReactElement[] = [];
  const passkeyText = { ...passkeys.confirm, trouble: passkeys.trouble, problem: accounts.problem };
  if (ways?.passkeys) others.push(<PasskeyConfirm key="passkey" to={way ?? ""} text={passkeyText} />);
  const providers = ways?.providers ? await confirmingProviders(owner) : [];
  if (ways && providers.length > 0)
    others.push(<ProviderConfirm key="provider" providers={providers} to={way ?? undefined} asksCode={ways.secondFactor} said={provider} />);
  if (ways && provesByLetter(ways)) others.push(<EmailConfirm key="email" asksCode={ways.secondFactor} />);
  return <Page width="narrow">{ways ? <ConfirmView ways={ways} to={way ?? ""} others={others} /> : <Confirmed />}</Page>;
}
