import { expect, it } from "vitest";
import { addDays } from "@/lib/core/calendar";
import { adherenceOf } from "./adherence";
import type { HistoryRecord } from "./record";
import { type MonthSentence, tellMonth } from "./tell-month";

const monday = "2026-01-05";
const on = (day: number) => addDays(monday, day);
/** Sessions every other day with these pains, at 23 mm unless said. */
const pains = (values: number[], more: Partial<HistoryRecord> = {}): HistoryRecord[] =>
  values.map((pain, at) => ({ on: on(at * 2), kind: "dilation", pain, sizeMm: 23, ...more }));
const only = (kind: HistoryRecord["kind"], ...days: number[]): HistoryRecord[] => days.map((day) => ({ on: on(day), kind }));
const rest = { action: "rest", rule: "DEC-X", source: "", standing: "D", wording: "", stepDown: false } as const;

const calm = { key: "flagsNone" } as const;
const at = { sizeMm: 23 };

/** Worked by hand. `plan`: days a week that a program asks for over `weeks` weeks from the first Monday. */
const table: [why: string, records: HistoryRecord[], plan: { perWeek: number; weeks: number } | undefined, said: MonthSentence[]][] = [
  ["1 none, no plan", [], undefined, [{ key: "nothing" }]],
  ["2 none, with a plan", [], { perWeek: 3, weeks: 1 }, [{ key: "practised", practised: 0, planned: 3 }]],
  ["3 one session", pains([2]), undefined, [{ key: "sessions", count: 1 }, { key: "painOne", value: 2, ...at }, calm]],
  ["4 one session without a score", [{ on: monday, kind: "dilation", sizeMm: 23 }], undefined, [{ key: "sessions", count: 1 }, calm]],
  [
    "5 two: no direction, mean of both",
    pains([4, 1]),
    undefined,
    [{ key: "sessions", count: 2 }, { key: "painFew", median: 2.5, worst: 4, ...at }, calm],
  ],
  ["6 five: still none", pains([5, 5, 1, 1, 0]), undefined, [{ key: "sessions", count: 5 }, { key: "painFew", median: 1, worst: 5, ...at }, calm]],
  ["7 six: it fell", pains([3, 3, 4, 2, 1, 1]), undefined, [{ key: "sessions", count: 6 }, { key: "painFell", before: 3, after: 1, ...at }, calm]],
  ["8 six: it rose", pains([1, 1, 0, 3, 4, 5]), undefined, [{ key: "sessions", count: 6 }, { key: "painRose", before: 1, after: 4, ...at }, calm]],
  ["9 all tied", pains([2, 2, 2, 2, 2, 2]), undefined, [{ key: "sessions", count: 6 }, { key: "painSteady", median: 2, worst: 2, ...at }, calm]],
  [
    "10 five to four: too little to name",
    pains([5, 5, 5, 4, 4, 4]),
    undefined,
    [{ key: "sessions", count: 6 }, { key: "painSteady", median: 4.5, worst: 5, ...at }, calm],
  ],
  [
    "11 three to two: a third less",
    pains([3, 3, 3, 2, 2, 2]),
    undefined,
    [{ key: "sessions", count: 6 }, { key: "painFell", before: 3, after: 2, ...at }, calm],
  ],
  [
    "12 nought to one: too little",
    pains([0, 0, 0, 1, 1, 1]),
    undefined,
    [{ key: "sessions", count: 6 }, { key: "painSteady", median: 0.5, worst: 1, ...at }, calm],
  ],
  [
    "13 one bad day in the middle moves nothing",
    pains([1, 1, 1, 9, 1, 1, 1]),
    undefined,
    [{ key: "sessions", count: 7 }, { key: "painSteady", median: 1, worst: 9, ...at }, calm],
  ],
  [
    "14 two sizes: pain is told at the last one",
    [...pains([6, 6], { sizeMm: 20 }), { on: on(10), kind: "dilation", pain: 1, sizeMm: 23 }],
    undefined,
    [{ key: "sessions", count: 3 }, { key: "sizeUp", from: 20, to: 23 }, { key: "painOne", value: 1, ...at }, calm],
  ],
  [
    "15 one size down, sizes of no session after it unknown",
    [...pains([2], { sizeMm: 27 }), { on: on(5), kind: "dilation", pain: 3, sizeMm: 23 }, { on: on(6), kind: "dilation", pain: 5 }],
    undefined,
    [{ key: "sessions", count: 3 }, { key: "sizeDown", from: 27, to: 23 }, { key: "painOne", value: 3, ...at }, calm],
  ],
  [
    "16 nine of ten planned times",
    only("dilation", 0, 2, 4, 7, 9, 11, 14, 16, 18),
    { perWeek: 10 / 3, weeks: 3 },
    [{ key: "practised", practised: 9, planned: 9 }, calm],
  ],
  [
    "17 more than asked is not more; a gap of a week is",
    only("dilation", 0, 1, 2, 3, 14),
    { perWeek: 3, weeks: 3 },
    [{ key: "practised", practised: 4, planned: 9 }, calm],
  ],
  [
    "18 let go with a reason is not counted",
    [...only("dilation", 0, 2), ...only("skip", 4)],
    { perWeek: 3, weeks: 1 },
    [{ key: "practised", practised: 2, planned: 2 }, { key: "excused", count: 1 }, calm],
  ],
  [
    "19 rest until the next Monday is not counted",
    [{ on: monday, kind: "dilation", decision: { ...rest, until: on(7) } }, ...only("dilation", 7, 9)],
    { perWeek: 3, weeks: 2 },
    [{ key: "practised", practised: 2, planned: 3 }, { key: "excused", count: 6 }, calm],
  ],
  [
    "20 daily checks and skips only, blood on one day twice",
    [{ on: monday, kind: "daily", blood: "spotting" }, { on: monday, kind: "daily", flags: ["fever"] }, ...only("skip", 3)],
    undefined,
    [
      { key: "checks", count: 2 },
      { key: "letGo", count: 1 },
      { key: "flags", count: 1 },
    ],
  ],
  ["21 only let go: of signs nothing was asked", only("skip", 1), undefined, [{ key: "letGo", count: 1 }]],
  [
    "22 comfort rises while pain has no size",
    [5, 5, 6, 7, 8, 8].map((comfort, day) => ({ on: on(day), kind: "dilation" as const, comfort })),
    undefined,
    [{ key: "sessions", count: 6 }, { key: "comfortRose", before: 5, after: 8 }, calm],
  ],
];

it.each(table)("%s", (_, records, plan, said) => {
  const adherence =
    plan &&
    adherenceOf(records, {
      from: monday,
      to: on(plan.weeks * 7 - 1),
      frequencies: [{ from: monday, daysPerWeek: plan.perWeek, kinds: ["dilation"] }],
    });
  expect(tellMonth(records, adherence)).toEqual(said);
});
