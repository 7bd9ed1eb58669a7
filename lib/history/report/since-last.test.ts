import { expect, it } from "vitest";
import { type ShareField, shareFields } from "@/lib/core/scope";
import type { HistoryRecord } from "../record";
import type { LetterRecord } from "./compose-letter";
import { sinceLast } from "./since-last";

const session = (on: string, pain: number, more: Partial<HistoryRecord> = {}): HistoryRecord => ({
  on,
  kind: "dilation",
  pain,
  comfort: 10 - pain,
  sizeMm: 20,
  ...more,
});
const hold = { action: "hold", stepDown: false } as const;
const before = ["01", "02", "03", "04", "05", "06", "07", "08"].map((day, at) => session(`2026-03-${day}`, at < 2 ? 9 : 4));
const record = (after: readonly HistoryRecord[] = [], more: Partial<LetterRecord> = {}): LetterRecord => ({
  unit: "mm",
  programs: [],
  agreements: [],
  steps: [],
  notes: [],
  records: [...before, ...after],
  ...more,
});
const since = "2026-03-10";
const all = [...shareFields];
const of = (given: LetterRecord, fields: readonly ShareField[] = all) => sinceLast(given, since, fields);

it("compares with the six sessions before, and says what was at its worst", () => {
  const after = [session("2026-03-10", 3, { sizeMm: 22 }), session("2026-03-12", 1, { sizeMm: 22 }), session("2026-03-14", 2, { sizeMm: 24 })];
  expect(of(record(after))).toEqual([
    { key: "sessions", count: 3, last: "2026-03-14" },
    { key: "size", from: 20, to: 24 },
    { key: "pain", before: 4, after: 2, worst: 3 },
    { key: "comfort", before: 6, after: 8, worst: 7 },
    { key: "flagsNone" },
  ]);
});

it("says that nothing came where nothing did", () => {
  expect(of(record())).toEqual([{ key: "sessions", count: 0 }, { key: "flagsNone" }]);
});

it("has nothing to compare with where nothing was before", () => {
  expect(of({ ...record(), records: [session("2026-03-10", 2)] }).slice(1, 4)).toEqual([
    { key: "sizeStill", to: 20 },
    { key: "painOnly", after: 2, worst: 2 },
    { key: "comfortOnly", after: 8, worst: 8 },
  ]);
});

it("tells signs with their days, decisions by their gravity, steps up and a program begun, all of that day and later", () => {
  const after = [
    session("2026-03-10", 5, { blood: "spotting", flags: ["fever", "distress"], decision: { action: "rest", stepDown: true } }),
    session("2026-03-12", 3, { blood: "spotting", decision: hold }),
    session("2026-03-14", 3, { decision: hold }),
  ];
  const steps = [
    { on: "2026-03-09", sizeMm: 20 },
    { on: "2026-03-15", sizeMm: 22 },
  ];
  const lines = of(record(after, { steps, programs: [{ kind: "relax-first", on: "2026-03-11" }] }));
  expect(lines[0]).toEqual({ key: "program", on: "2026-03-11" });
  expect(lines.at(-2)).toEqual({
    key: "flags",
    flags: [
      { sign: "blood-spotting", days: ["2026-03-10", "2026-03-12"] },
      { sign: "fever", days: ["2026-03-10"] },
    ],
  });
  expect(lines.at(-1)).toEqual({
    key: "decisions",
    counts: [
      { action: "rest", count: 1 },
      { action: "hold", count: 2 },
      { action: "step-up", count: 1 },
    ],
  });
});

it.each([
  [["pain"], ["pain"]],
  [["sizes"], ["sizeStill"]],
  [["bleeding"], ["bloodNone"]],
  [["symptoms"], ["signsNone"]],
  [["notes"], []],
] as const)("says of %s alone only its own", (fields, keys) => {
  expect(of(record([session("2026-03-11", 4)]), fields).map(({ key }) => key)).toEqual(keys);
});
