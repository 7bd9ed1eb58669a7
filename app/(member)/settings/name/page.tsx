import type { Metadata } from "next";
import { NameForm } from "@/components/accounts/name-form";
import { Page } from "@/components/layout/page";
import { UndoBar } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { personOf } from "@/lib/accounts/queries";
import { requireRecentOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/accounts.json";

const words = text.name;
export const metadata: Metadata = { title: words.title };

export default async function NamePage({ searchParams }: { searchParams: Promise<{ saved?: string | string[] }> }) {
  const owner = await requireRecentOwner("/settings/name");
  const { userName } = await personOf(owner);
  const { saved } = await searchParams;
  return (
    <Page>
      <PageHeader title={words.title} lead={words.lead} back={{ href: "/settings", label: words.back }} />
      <div className="space-y-6">
        {saved === "yes" ? <UndoBar message={words.saved} /> : null}
        <NameForm userName={userName} text={{ ...words, problem: text.problem }} />
      </div>
    </Page>
  );
}
