import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logSchema } from "@/lib/sessions/schema";
import { bloodIn, kindIn, minutesIn, scoreIn } from "./read-cell";
import { readRow } from "./read-row";
import type { Mapping, Target } from "./schema";

const [small, large] = ["01980000-0000-7000-8000-000000000020", "01980000-0000-7000-8000-000000000023"];
const known = {
  today: "2026-03-01",
  devices: [
    { id: small, label: "The blue one", maxDiameterMm: 20 },
    { id: large, label: "23 mm", maxDiameterMm: 23 },
  ],
  ownRoutines: [{ id: "01980000-0000-7000-8000-00000000000a", name: "Evening calm" }],
};
const order: Target[] = ["on", "time", "kind", "size", "minutes", "pain", "comfort", "blood", "soreness", "routine", "note"];
const mapping: Mapping = {
  header: true,
  columns: Object.fromEntries(order.map((target, at) => [target, at])),
  dateFormat: "iso",
  unit: "mm",
  bloodYes: "more",
  otherwise: { kind: "dilation", blood: "none" },
};
const right: Partial<Record<Target, string>> = { on: "2026-01-05", size: "20", minutes: "10", pain: "2", comfort: "7" };
const read = (cells: Partial<Record<Target, string>>, change: Partial<Mapping> = {}) =>
  readRow([7, 0, order.map((target) => cells[target] ?? "")], { ...mapping, ...change }, known);
const logOf = (...asked: Parameters<typeof read>) => {
  const row = read(...asked);
  if (!row.ok) throw new Error(row.problem.sentence);
  return row.log;
};
const problemOf = (...asked: Parameters<typeof read>) => {
  const row = read(...asked);
  return row.ok ? undefined : row.problem;
};

describe("a row", () => {
  it("is a session, with the defaults of the schema that logs are written with", () => {
    const all = { ...right, time: "8:30", kind: "Session", blood: "spotting", soreness: "1", note: "=2+2 is text" };
    expect(logOf(all)).toMatchObject({
      kind: "dilation",
      on: "2026-01-05",
      time: "08:30",
      segments: [{ deviceId: small, minutes: 10, mode: "hold" }],
      pain: 2,
      comfort: 7,
      blood: "spotting",
      nextDaySoreness: 1,
      note: "=2+2 is text",
      flags: [],
      stoppedEarly: false,
    });
  });
  it("names a size by its diameter in any unit, or as its person calls it", () => {
    const sizeOf = (size: string, unit: Mapping["unit"] = "mm") =>
      (logOf({ ...right, size }, { unit }) as { segments: { deviceId: string }[] }).segments[0]?.deviceId;
    expect(["20", "20 mm", "2,0 cm", "the BLUE one"].map((size) => sizeOf(size))).toEqual([small, small, small, small]);
    expect(sizeOf("69", "french")).toBe(large);
    expect(sizeOf("20 mm", "french")).toBe(small);
  });
  it("that is silent about blood stays out, unless its person says that there was none: it would count towards the next size", () => {
    expect(problemOf(right, { otherwise: { kind: "dilation" } })).toMatchObject({
      target: "blood",
      sentence: "It does not say whether there was blood.",
    });
    expect(problemOf({ ...right, blood: "no" }, { otherwise: { kind: "dilation" } })).toBeUndefined();
    expect(logOf(right, { otherwise: { kind: "dilation", blood: "none" } })).toMatchObject({ blood: "none" });
    expect(problemOf({ on: "2026-01-05", kind: "skip" }, { otherwise: { kind: "dilation" } })).toBeUndefined();
  });

  it("can be each of the four kinds", () => {
    expect(logOf({ on: "2026-01-05", kind: "daily check", pain: "3" })).toMatchObject({ kind: "daily", baselinePain: 3, blood: "none" });
    expect(logOf({ on: "2026-01-05", kind: "skipped", note: "away" })).toMatchObject({ kind: "skip", reason: "other", note: "away" });
    expect(logOf({ on: "2026-01-05", kind: "exercise", pain: "0", routine: "evening calm" })).toMatchObject({
      kind: "exercise",
      routineId: known.ownRoutines[0]?.id,
    });
    expect(logOf({ on: "2026-01-05", kind: "exercise", pain: "0", routine: "pf-drop" })).toMatchObject({ routineId: "pf-drop" });
  });
  it("takes what its person said of empty cells, and the time behind a date", () => {
    const otherwise = { kind: "dilation", size: large, minutes: 12, comfort: 6, blood: "none" } as const;
    expect(logOf({ on: "2026-01-05T21:10:00", pain: "0" }, { otherwise })).toMatchObject({
      time: "21:10",
      comfort: 6,
      segments: [{ deviceId: large, minutes: 12 }],
    });
  });
  it.each([
    [{ on: "" }, "on", /no day/],
    [{ on: "30/01/2026" }, "on", /not a day in the way/],
    [{ on: "2026-02-30" }, "on", /not a day/],
    [{ on: "2026-03-02" }, "on", /not come yet/],
    [{ on: "1999-12-31" }, "on", /before the year 2000/],
    [{ time: "25:00" }, "time", /not a time/],
    [{ kind: "party" }, "kind", /Write session/],
    [{ size: "" }, "size", /no size/],
    [{ size: "24" }, "size", /no size of 24 mm in your set/],
    [{ size: "=cmd" }, "size", /as a number/],
    [{ minutes: "" }, "minutes", /no minutes/],
    [{ minutes: "61" }, "minutes", /from 0 to 60/],
    [{ pain: "" }, "pain", /no number for pain/],
    [{ pain: "11" }, "pain", /from 0 to 10/],
    [{ pain: "3.5" }, "pain", /whole number/],
    [{ pain: "=1+1" }, "pain", /not a number/],
    [{ pain: "-1" }, "pain", /not a number/],
    [{ comfort: "" }, "comfort", /no number for comfort/],
    [{ blood: "maybe" }, "blood", /Write none/],
    [{ note: "x".repeat(4001) }, "note", /4000/],
    [{ soreness: "2", on: "2026-03-01" }, "soreness", /from the next day on/],
    [{ kind: "exercise", routine: "juggling" }, "routine", /of this name/],
  ] as const)("with %j has a problem, said with its column and the cell", (wrong, target, sentence) => {
    const problem = problemOf({ ...right, ...wrong });
    expect(problem).toMatchObject({ row: 7, target });
    expect(problem?.sentence).toMatch(sentence);
    expect((problem?.cell ?? "").length).toBeLessThanOrEqual(40);
  });
  it("shorter than the table has empty cells", () => {
    expect(readRow([3, 0, ["2026-01-05"]], { ...mapping, otherwise: { kind: "skip" } }, known)).toMatchObject({ ok: true });
  });
});

describe("a row of anything at all (security 32)", () => {
  const odd = fc.constantFrom(
    "2026-01-05",
    "05.01.2026",
    "8:30",
    "session",
    "20",
    "20 mm",
    "10",
    "3",
    "none",
    "",
    "-1",
    "1e9",
    "NaN",
    "=1+1",
    "__proto__",
    "\0",
  );
  const cell = fc.oneof(odd, fc.string({ unit: "binary", maxLength: 20 }));
  it("is a log that the schema takes, or one sentence about one cell; never a throw", () => {
    const kinds = { log: 0, problem: 0 };
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(10), cell), { maxLength: 4 }), fc.constantFrom("iso", "dmy", "mdy"), (odds, dateFormat) => {
        const cells = order.map((target, at) => odds.find(([place]) => place === at)?.[1] ?? right[target] ?? "");
        const row = readRow(
          [1, 0, cells],
          { ...mapping, dateFormat, otherwise: { kind: "dilation", comfort: 5, minutes: 5, size: small, blood: "none" } },
          known,
        );
        kinds[row.ok ? "log" : "problem"] += 1;
        if (row.ok) expect(logSchema.parse(row.log)).toEqual(row.log);
        else expect(row.problem.sentence).toMatch(/\.$/);
      }),
      { numRuns: 5000 },
    );
    expect(kinds.problem).toBeGreaterThan(100);
    expect(kinds.log).toBeGreaterThan(0);
  });
});

describe("a cell", () => {
  it("says how much blood there was; a bare yes as its person means it", () => {
    expect(["", "None", "0", "no"].map((cell) => bloodIn(cell, "more"))).toEqual(["none", "none", "none", "none"]);
    expect([bloodIn("Yes", "more"), bloodIn("x", "spotting"), bloodIn("a trace", "more")]).toEqual(["more", "spotting", undefined]);
    expect([bloodIn("Does not stop!", "spotting"), bloodIn("perhaps", "more")]).toEqual(["does-not-stop", undefined]);
  });
  it("says a number in the ways that people write it", () => {
    expect(["3", "3/10", "3,5", " 7 "].map(scoreIn)).toEqual([3, 3, 3.5, 7]);
    expect(["", "three", "1e1", "0x1", "3 of 10"].map(scoreIn)).toEqual([NaN, NaN, NaN, NaN, NaN]);
    expect(["10", "7,5", "10 min", "0:10:30", "12 minutes"].map(minutesIn)).toEqual([10, 7.5, 10, 10.5, 12]);
    expect(["10:30", "ten", ""].map(minutesIn)).toEqual([NaN, NaN, NaN]);
  });
  it("says a kind in other words", () => {
    expect(["Dilation session", "Check-in", "SKIPPED", "pelvic floor", "?"].map(kindIn)).toEqual([
      "dilation",
      "daily",
      "skip",
      "exercise",
      undefined,
    ]);
  });
});
