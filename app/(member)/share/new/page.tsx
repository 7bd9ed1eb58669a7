import type { Metadata } from "next";
import { v7 as uuidv7 } from "uuid";
import { Page } from "@/components/layout/page";
import { ShareForm } from "@/components/sharing/share-form";
import { PageHeader } from "@/components/ui/page-header";
import { localDateAt } from "@/lib/core/dates";
import { requireRecentOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/sharing.json";
import { shareFields } from "@/lib/core/scope";
import { ownLinks, suggestPasscode } from "@/lib/sharing/queries";

export const metadata: Metadata = { title: text.make.title };

const words = Object.fromEntries(shareFields.map((field) => [field, text.field[field].word])) as Record<(typeof shareFields)[number], string>;
const formText = { ...text.make, sentence: { ...text.make.sentence, words }, fields: text.field, problem: text.problem, made: text.made };

export default async function NewLinkPage() {
  const { timeZone, firstOn } = await ownLinks(await requireRecentOwner("/share/new"));
  return (
    <Page>
      <ShareForm
        header={<PageHeader title={text.make.title} lead={text.make.lead} back={{ href: "/share", label: text.make.back }} />}
        id={uuidv7()}
        suggested={suggestPasscode()}
        today={localDateAt(new Date(), timeZone)}
        {...(firstOn ? { firstOn } : {})}
        text={formText}
      />
    </Page>
  );
}
