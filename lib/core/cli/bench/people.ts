import { randomUUID } from "node:crypto";
import { createAccount } from "@/lib/accounts/mutations";
import { addDays, localDateAt } from "@/lib/core/dates";
import { unsafeOwner } from "@/lib/core/owner";
import { shareFields } from "@/lib/core/scope";
import { makeShareLink } from "@/lib/sharing/mutations";
import { begin, clearIntake, dilatorSet, live } from "@/prisma/live-plan";

/** The bench's person, through the app's own mutations: 150 days of practice and a link that shares all of it. Prints their id and the link's path. */
const timeZone = "Europe/London";
const days = 150;

const account = await createAccount({ userName: "bench", password: "slow and steady bench", timeZone, adult: true, consent: true });
if (!account) throw new Error("The bench's person is there already.");
const owner = unsafeOwner(account.userId);
const from = addDays(localDateAt(new Date(), timeZone), -days);
await begin(owner, { on: from, intake: clearIntake(), devices: dilatorSet([18, 20, 23, 26, 30]) });
await live(owner, {
  from,
  days,
  outcome: (_on, day) =>
    day % 31 === 0 ? null : { pain: day % 3, comfort: 7 + (day % 3), nextDaySoreness: day % 2, note: "Warm bath first helped." },
});
const link = await makeShareLink(owner, { id: randomUUID(), recipient: "Physio", fields: [...shareFields], range: "all", hours: 720 });
if (!("url" in link)) throw new Error(`The bench's link was not made: ${link.reason}.`);
console.log(JSON.stringify({ person: account.userId, sharePath: new URL(link.url).pathname }));
process.exit(0);
