import type { Metadata } from "next";
import { headers } from "next/headers";
import { type Done, PasskeysView } from "@/components/accounts/passkeys/passkeys-view";
import { Page } from "@/components/layout/page";
import { ownPasskeys } from "@/lib/accounts/passkeys/queries";
import { browserWords } from "@/lib/core/browser-words";
import { requireRecentOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/account-passkeys.json";

export const metadata: Metadata = { title: text.title };

const isDone = (done: unknown): done is Done => typeof done === "string" && Object.hasOwn(text.done, done);

export default async function PasskeysPage({ searchParams }: { searchParams: Promise<{ done?: string | string[] }> }) {
  const owner = await requireRecentOwner("/settings/passkeys");
  const list = await ownPasskeys(owner);
  const { done } = await searchParams;
  const suggested = browserWords((await headers()).get("user-agent") ?? "");
  return (
    <Page>
      <PasskeysView {...list} suggested={suggested} done={isDone(done) ? done : undefined} />
    </Page>
  );
}
