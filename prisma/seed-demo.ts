import { createAccount, nameHashOf } from "@/lib/accounts/mutations";
import { addDays, localDateAt } from "@/lib/core/dates";
import { lookups } from "@/lib/core/db";
import { unsafeOwner } from "@/lib/core/owner";
import { begin, clearIntake, dilatorSet, live, type Outcome } from "./live-plan";

/** A person with five months of believable practice, to look at and to show. Run again, it leaves the person as they are. */
const userName = "demo";
const password = "slow and steady days";
const timeZone = "Europe/London";
const days = 150;

/** New sizes are felt for a few sessions and ease; one week brings a spot of blood, two sessions are let go. */
const onSize = new Map<string, number>();
const outcome: Outcome = (_on, day, { deviceId }) => {
  if (day === 40 || day === 41 || day === 96) return null;
  const times = (onSize.get(deviceId) ?? 0) + 1;
  onSize.set(deviceId, times);
  const pain = times <= 2 ? 2 : times % 7 === 0 ? 3 : times <= 4 ? 1 : 0;
  const spotting = day > 66 && day < 70 ? ({ blood: "spotting" } as const) : {};
  const notes = ["Slept badly, still fine.", "Warm bath first helped.", "Slower breathing out made the difference.", undefined, undefined];
  return {
    pain,
    comfort: Math.min(10, 7 + Math.floor(times / 3)),
    nextDaySoreness: times <= 2 ? 1 : 0,
    note: notes[day % notes.length],
    moodBefore: 5 + (day % 3),
    moodAfter: 7,
    ...spotting,
  };
};

if (await lookups.signInName.findUnique({ where: { nameHash: nameHashOf(userName) } })) {
  console.log(`The person "${userName}" is there already.`);
} else {
  const account = await createAccount({ userName, password, timeZone, adult: true, consent: true });
  if (!account) throw new Error("The demo person could not be made.");
  const owner = unsafeOwner(account.userId);
  const from = addDays(localDateAt(new Date(), timeZone), -days);
  await begin(owner, { on: from, intake: clearIntake(), devices: dilatorSet([18, 20, 23, 26, 30]) });
  await live(owner, { from, days, outcome });
  console.log(`Made the person "${userName}" with ${days} days of practice. Password: ${password}`);
}
process.exit(0);
