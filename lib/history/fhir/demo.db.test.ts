import { createTranslator } from "next-intl";
import { v5 as uuidv5, v7 as uuidv7 } from "uuid";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { takeEverything } from "@/lib/accounts/data/gate";
import { createAccount } from "@/lib/accounts/mutations";
import { addDays, localDateAt } from "@/lib/core/dates";
import { asScope } from "@/lib/core/db";
import { messages } from "@/lib/core/messages/en";
import { unsafeOwner } from "@/lib/core/owner";
import type { OwnerScope } from "@/lib/core/scope";
import { shareFields } from "@/lib/core/scope";
import { courseOf } from "@/lib/programs/queries";
import { scopeOfPreview, sharedRecord } from "@/lib/sharing/queries";
import { begin, clearIntake, dilatorSet, live } from "@/prisma/live-plan";
import { csvTables } from "../csv/tables";
import { zipTables } from "../csv/zip";
import { composeLetter } from "../report/compose-letter";
import { reportFonts } from "../report/queries";
import { drawReport } from "../report/report";
import { checkBundle, readDefinitions } from "../testing/fhir-validator";
import { gather } from "../testing/gather";
import { bundleOf, bundleText } from "./bundle";
import { recordOfExport } from "./record";

const now = new Date();
const today = localDateAt(now, "Europe/London");
let owner: OwnerScope;

beforeAll(readDefinitions);
beforeEach(async () => {
  const made = await createAccount({
    userName: `p${uuidv7()}`,
    password: "three quiet rivers",
    timeZone: "Europe/London",
    adult: true,
    consent: true,
  });
  owner = unsafeOwner(made?.userId ?? "");
});

const idOf = (key: string) => uuidv5(key, owner.userId);
const everythingOf = async () => {
  const taken = await takeEverything(owner, now);
  if (!taken) throw new Error("Taken too often.");
  return taken.everything;
};

async function reportOf() {
  const shown = await scopeOfPreview(owner, { fields: shareFields.filter((field) => field !== "notes"), range: "own" }, now);
  if (!shown) throw new Error("Nothing to show.");
  const { scope } = shown;
  const record = await sharedRecord(scope);
  const t = createTranslator({ locale: "en-GB", messages });
  const { standing } = await courseOf(owner);
  const input = { record, letter: composeLetter(record, scope), fields: scope.fields, now: standing, fromOn: scope.fromOn, toOn: scope.toOn, today };
  return drawReport(input, await reportFonts(), now, (key, values) => t(key as "sharing.letter.title", values as never));
}

it("of a person with months of practice is accepted by the validator, as the database keeps it", { timeout: 120_000 }, async () => {
  await begin(owner, { on: addDays(today, -90), intake: clearIntake(), devices: dilatorSet([18, 20, 23]) });
  await live(owner, {
    from: addDays(today, -90),
    days: 90,
    outcome: (_on, day) => ({ pain: day % 4, note: `note ${day}`, ...(day > 60 && day < 64 && { blood: "spotting" }) }),
  });
  const bundle = bundleOf(recordOfExport(await everythingOf(), { name: true, notes: true }), idOf);
  checkBundle(bundle);
  expect(bundle.entry?.length).toBeGreaterThan(60);
  expect(
    Buffer.from(await reportOf())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
});

it("of ten years of daily sessions every format stays within its bounds of memory and time", { timeout: 120_000 }, async () => {
  await begin(owner, { on: addDays(today, -3660), intake: clearIntake(), devices: dilatorSet([18]) });
  await asScope(owner, async (tx) => {
    const { userId } = owner;
    const { id: deviceId } = await tx.device.findFirstOrThrow({ where: { userId } });
    const body = {
      kind: "dilation",
      segments: [{ deviceId, minutes: 3, mode: "hold" }],
      pain: 1,
      comfort: 8,
      flags: [],
      blood: "none",
      sharpPain: false,
      burning: false,
      stoppedEarly: false,
    };
    await tx.log.createMany({
      data: Array.from({ length: 3650 }, (_, back) => ({
        ...{ userId, id: uuidv7(), kind: "dilation", on: new Date(addDays(today, -back - 1)), pain: 1, comfort: 8, blood: "none", deviceId, body },
      })),
    });
  });
  const measured = async (name: string, bytes: () => Promise<number>) => {
    const [before, start] = [process.memoryUsage().rss, performance.now()];
    const size = await bytes();
    const [ms, mb] = [performance.now() - start, (process.memoryUsage().rss - before) / 1e6];
    console.info(`ten years as ${name}: ${ms.toFixed(0)} ms, ${mb.toFixed(0)} MB more, ${(size / 1e6).toFixed(2)} MB`);
    expect(ms).toBeLessThan(6000);
    expect(mb).toBeLessThan(300);
    return size;
  };
  const sum = async (pieces: AsyncIterable<{ length: number }>) => (await gather(pieces)).reduce((all, { length }) => all + length, 0);
  const counted = (pieces: Iterable<{ length: number }>) => {
    let all = 0;
    for (const { length } of pieces) all += length;
    return all;
  };
  expect(await measured("CSV", async () => sum(zipTables(csvTables(await everythingOf()), now)))).toBeGreaterThan(50_000);
  expect(
    await measured("FHIR", async () => counted(bundleText(recordOfExport(await everythingOf(), { name: false, notes: false }), idOf))),
  ).toBeGreaterThan(1e6);
  expect(await measured("PDF", async () => (await reportOf()).length)).toBeLessThan(300_000);
});
