import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { LinkCard } from "@/components/sharing/link-card";
import { ButtonLink } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/sharing.json";
import { ownLinks } from "@/lib/sharing/queries";

export const metadata: Metadata = { title: text.list.title };

export default async function SharePage() {
  const { timeZone, links } = await ownLinks(await requireOwner());
  const open = links.filter(({ state }) => state === "open");
  const ended = links.filter(({ state }) => state !== "open");
  const create = <ButtonLink href="/share/new">{text.list.new}</ButtonLink>;
  return (
    <Page>
      <PageHeader title={text.list.title} lead={text.list.lead} action={open.length > 0 ? create : undefined} />
      <div className="space-y-6">
        {open.length === 0 ? (
          <EmptyState icon="link" title={text.list.none} action={create}>
            {text.list.noneText}
          </EmptyState>
        ) : null}
        {open.map((link) => (
          <LinkCard key={link.id} link={link} timeZone={timeZone} />
        ))}
        {ended.length > 0 ? (
          <Disclosure summary={text.list.ended.replace("{count}", String(ended.length))}>
            <div className="space-y-4">
              {ended.map((link) => (
                <LinkCard key={link.id} link={link} timeZone={timeZone} />
              ))}
            </div>
          </Disclosure>
        ) : null}
      </div>
    </Page>
  );
}
