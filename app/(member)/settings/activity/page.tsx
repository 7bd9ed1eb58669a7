import type { Metadata } from "next";
import { ActivityView } from "@/components/accounts/activity/activity-view";
import { Page } from "@/components/layout/page";
import { readCursor } from "@/lib/accounts/activity/cursor";
import { activityOf } from "@/lib/accounts/activity/queries";
import { scopeSchema } from "@/lib/accounts/activity/schema";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/account-activity.json";

export const metadata: Metadata = { title: text.title };

type Query = { show?: string | string[]; before?: string | string[] };

export default async function ActivityPage({ searchParams }: { searchParams: Promise<Query> }) {
  const owner = await requireOwner();
  const query = await searchParams;
  const scope = scopeSchema.parse(query.show);
  const before = readCursor(query.before);
  const page = await activityOf(owner, { scope, before });
  return (
    <Page>
      <ActivityView page={page} scope={scope} later={before !== undefined} />
    </Page>
  );
}
