import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Export } from "@/lib/accounts/data/schema";
import { accepted, agreed, commonSet, confirmed, inOrder, noted, screened, session, skipped, trained } from "@/lib/programs/testing/history";
import { live } from "@/lib/programs/testing/live";
import { characters } from "@/lib/programs/testing/lives";
import { csvTables } from "../csv/tables";
import { zipTables } from "../csv/zip";
import { everythingOf, idFor } from "../testing/everything";
import { gather } from "../testing/gather";
import { exportOfTables, ownTableKind } from "./own-tables";
import { proveExport } from "./prove-export";

const at = "2026-01-05T08:00:00.000Z";
const now = new Date("2027-12-31T12:00:00Z");
const here = { now, timeZone: "UTC", isEmpty: true, devices: [], ownRoutines: [] };

/** The files of the real zip, as a person finds them in it. */
async function filesOf(everything: Export): Promise<Map<string, string>> {
  const zipped = Buffer.concat(await gather(zipTables(csvTables(everything), now)));
  return new Map(Object.entries(unzipSync(zipped)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
function arrivalsOf(file: object, texts: boolean) {
  const proven = proveExport(file, here, { texts });
  if (!proven.ok) throw new Error(proven.problems.join("\n"));
  return { arrivals: proven.arrivals, settings: proven.settings };
}
async function expectSame(everything: Export): Promise<void> {
  const [ofTables, ofJson] = [
    arrivalsOf(exportOfTables(await filesOf(everything), now), true),
    arrivalsOf(JSON.parse(JSON.stringify(everything)), false),
  ];
  expect(ofTables).toEqual(ofJson);
}

const events = inOrder([
  screened(0, { waits: { prostatectomy: "2025-01-05" }, tight: ["pelvic-pain"], clinician: ["fissure", "pouch"] }),
  agreed(0, { name: "Dr Meyer, “Praxis”", floor: "neither", parameters: { sessionsPerWeek: 2, maxDiameterMm: 27, mode: "repetitions" } }),
  accepted(0),
  noted(3, 2, { stoolForm: 4, leaks: 1, note: "12" }),
  skipped(15),
  session(16, { pain: 5, blood: "spotting", flags: ["new-minor-leak", "fever"], sharpPain: true, time: "07:05", nextDaySoreness: 2 }),
  session(18, { comfort: undefined, stoppedEarly: true, note: " =SUM(A1); \r\nsecond, line\n\t" }),
  trained(19),
  session(30, { note: "-1" }),
  confirmed(31, "d20"),
  accepted(40, "recovery"),
]);
const everything: Export = {
  ...everythingOf(events, commonSet, "true"),
  ownRoutines: [
    {
      id: idFor("routine"),
      name: "3",
      items: [
        { exerciseId: "pf-drop", position: "lying", repetitions: 5 },
        { exerciseId: "breath-diaphragm", position: "sitting" },
      ],
      timesPerDay: 1,
      daysPerWeek: 7,
      createdAt: at,
      updatedAt: at,
      deletedAt: at,
    },
  ],
};

describe("our own tables", () => {
  it("say all of an export that comes in: sessions with their sizes, lists, numbers that are words, notes to the byte", async () => {
    await expectSame(everything);
  });
  it("say it of any life; an agreement to no number is one without numbers", async () => {
    const isNone = (parameters: unknown) => Object.keys(parameters ?? {}).length === 0;
    await fc.assert(
      fc.asyncProperty(characters(100), async (person) => {
        const lived = everythingOf(live(person, () => {}).events, person.devices);
        const agreements = lived.agreements.map((one) => ({ ...one, parameters: isNone(one.parameters) ? null : one.parameters }));
        await expectSame({ ...lived, agreements });
      }),
      { numRuns: 60 },
    );
  });
  it("lose an apostrophe that stood before the sign of a formula, and nothing else of a note", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", minLength: 1, maxLength: 200 }), async (note) => {
        const [log] = everything.logs;
        if (!log) throw new Error("There is no log.");
        const file = exportOfTables(await filesOf({ ...everything, logs: [{ ...log, note }] }), now) as Export;
        expect([note, note.slice(1)]).toContain(file.logs[0]?.note);
        if (file.logs[0]?.note !== note) expect(note).toMatch(/^'\s*[=+\-@＝＋－＠\t\r]/);
      }),
    );
  });
  it("are known by their names", async () => {
    expect([...(await filesOf(everything)).keys()].filter((name) => !ownTableKind(name))).toEqual([]);
    expect(["logs.csv", "logs-segments.csv", "account.csv", "activity.csv", "share-links.csv"].map(ownTableKind)).toEqual([
      "wanted",
      "wanted",
      "wanted",
      "known",
      "known",
    ]);
    expect(["logs.xml", "xl/logs.csv", "other.csv", "LOGS.csv", "logs.csv.exe"].map(ownTableKind)).toEqual(Array(5).fill(undefined));
  });
  it("that somebody changed are refused where they are wrong, or prove as what they say", async () => {
    const whole = await filesOf(everything);
    const changed = (name: string, change: (text: string) => string) => {
      const files = new Map(whole);
      files.set(name, change(files.get(name) ?? ""));
      const proven = proveExport(exportOfTables(files, now), here, { texts: true });
      return proven.ok ? [] : proven.problems;
    };
    expect(changed("logs.csv", (text) => text.replaceAll("spotting", "a lot")).join()).toMatch(/^Logs, number \d+: Choose how much blood there was/);
    expect(changed("logs-segments.csv", (text) => text.replaceAll(/,hold/g, ",nonsense")).join()).toMatch(
      /Logs, number \d+: Choose hold or repetitions/,
    );
    expect(changed("logs-segments.csv", () => "").join()).toMatch(/Add the size you used|size/);
    expect(changed("devices.csv", (text) => text.replace(",20,", ",sixty,")).join()).toMatch(/devices, number/);
    expect(changed("account.csv", () => "")).toEqual([expect.stringContaining("account")]);
    const reserved = (text: string) => text.replace("body.flags", "__proto__.polluted").replace("body.straining", "constructor.prototype.polluted");
    expect(changed("logs.csv", reserved)).toEqual([]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });
  it("end at their bound of rows", async () => {
    const files = await filesOf(everything);
    files.set("logs.csv", `id,kind\n${"x,y\n".repeat(50_001)}`);
    expect(() => exportOfTables(files, now)).toThrow();
  });
});
