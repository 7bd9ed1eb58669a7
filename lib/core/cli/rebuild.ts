import { lookups } from "@/lib/core/db";
import { unsafeOwner } from "@/lib/core/owner";
import { rebuildStanding } from "@/lib/programs/mutations";

/** Makes every person's snapshot again from their events, one person a transaction, and says how many stored decisions came out differently. */
const people = await lookups.signInName.findMany({ select: { userId: true }, distinct: ["userId"] });
let changed = 0;
for (const { userId } of people) changed += (await rebuildStanding(unsafeOwner(userId))).changed.length;
console.log(`Rebuilt ${people.length} ${people.length === 1 ? "person" : "people"}; ${changed} stored decisions changed.`);
process.exit(0);
