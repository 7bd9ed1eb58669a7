import "server-only";
import { localDateAt } from "@/lib/core/dates";
import type { OwnerScope } from "@/lib/core/scope";
import { previewScope } from "./gate";
import { ownLinks, sharedRecord } from "./queries";
import type { PreviewInput } from "./schema";
import { daysOf, lastDay } from "./share-range";

/** What a link with these choices would show today, read through the same scope as a link's; null when its days have not come yet. */
export async function previewRecord(owner: OwnerScope, { fields, ...choice }: PreviewInput, now = new Date()) {
  const { timeZone, firstOn } = await ownLinks(owner, now);
  const today = localDateAt(now, timeZone);
  const days = daysOf(choice, today, firstOn);
  if (days.fromOn > today) return null;
  const scope = previewScope(owner, { fields, fromOn: days.fromOn, toOn: lastDay(days, today) });
  return { scope, today, record: await sharedRecord(scope) };
}
