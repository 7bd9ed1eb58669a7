import { expect, it } from "vitest";
import { addDays } from "@/lib/core/calendar";
import { adherenceOf, restingDays } from "./adherence";
import type { HistoryRecord } from "./record";

const monday = "2026-01-05";
const kinds = ["dilation"] as const;
const on = (day: number, kind: HistoryRecord["kind"] = "dilation"): HistoryRecord => ({ on: addDays(monday, day), kind });
const decided = (day: number, action: "rest" | "pause", until?: number): HistoryRecord => ({
  ...on(day),
  decision: {
    action,
    rule: "DEC-X",
    source: "",
    standing: "D",
    wording: "",
    stepDown: false,
    ...(until === undefined ? {} : { until: addDays(monday, until) }),
  },
});
const weeks = (records: HistoryRecord[], count = 1, daysPerWeek = 3) =>
  adherenceOf(records, { from: monday, to: addDays(monday, count * 7 - 1), frequencies: [{ from: monday, daysPerWeek, kinds }] });

it("is planned days practised over planned days", () => {
  expect(weeks([on(0), on(2), on(4)])).toMatchObject({ planned: 3, practised: 3 });
  expect(weeks([on(0)])).toMatchObject({ planned: 3, practised: 1 });
  expect(weeks([])).toMatchObject({ planned: 3, practised: 0 });
});

it("counts a day once and not more than was asked", () => {
  expect(weeks([on(0), on(0), on(1), on(2), on(3), on(4)], 2)).toMatchObject({ planned: 6, practised: 3 });
});

it("takes off a day let go with a reason", () => {
  const week = weeks([on(0), on(2), on(4, "skip")]);
  expect(week).toMatchObject({ planned: 2, practised: 2 });
  expect(week.periods[0]?.excused).toBe(1);
});

it("takes off rest, until its day", () => {
  expect([...restingDays([decided(0, "rest", 3)], addDays(monday, 20), new Set([monday]))]).toEqual([addDays(monday, 1), addDays(monday, 2)]);
  expect(weeks([decided(0, "rest", 7)])).toMatchObject({ planned: 0, practised: 0 });
});

it("takes off time away, but not a day practised all the same", () => {
  const away = new Set([0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day)));
  const span = { from: monday, to: addDays(monday, 13), frequencies: [{ from: monday, daysPerWeek: 7, kinds: ["dilation"] as const }], away };
  expect(adherenceOf([], span)).toMatchObject({ planned: 7, practised: 0 });
  expect(adherenceOf([on(2)], span).periods[0]).toMatchObject({ planned: 1, practised: 1, excused: 6 });
});

it("takes off a pause until the next practice", () => {
  const paused = weeks([decided(0, "pause"), on(14)], 3);
  expect(paused.periods.map(({ planned }) => planned)).toEqual([0, 0, 3]);
});

it("asks for nothing before the program does, and for part of a week part of its days", () => {
  const span = { from: monday, to: addDays(monday, 13) };
  const later = adherenceOf([on(8)], {
    ...span,
    frequencies: [
      { from: monday, daysPerWeek: 0, kinds },
      { from: addDays(monday, 7), daysPerWeek: 3, kinds },
    ],
  });
  expect(later).toMatchObject({ planned: 3, practised: 1 });
  const short = adherenceOf([], { ...span, to: addDays(monday, 3), frequencies: [{ from: monday, daysPerWeek: 3, kinds }] });
  expect(short.planned).toBe(1);
});

it("tells ten years in at most 60 periods", () => {
  const long = adherenceOf([on(0)], {
    from: monday,
    to: addDays(monday, 3650),
    frequencies: [{ from: monday, daysPerWeek: 3, kinds }],
  });
  expect(long.periods.length).toBeLessThanOrEqual(60);
  expect(long.periods.reduce((sum, { planned }) => sum + planned, 0)).toBe(long.planned);
});

it("counts in each stretch what its program calls practice", () => {
  const frequencies = [
    { from: monday, daysPerWeek: 7, kinds: ["exercise", "dilation"] as const },
    { from: addDays(monday, 7), daysPerWeek: 3, kinds },
  ];
  const records = [on(0, "exercise"), on(1), on(7, "exercise"), on(8)];
  const { periods } = adherenceOf(records, { from: monday, to: addDays(monday, 13), frequencies });
  expect(periods.map(({ practised }) => practised)).toEqual([2, 1]);
});
