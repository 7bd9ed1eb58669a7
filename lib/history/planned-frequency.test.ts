import { expect, it } from "vitest";
import { frequenciesOf, plannedFrequency, practiceOf } from "./planned-frequency";

it("asks for dilation only once its phase begins, and for the clinician's number where there is one", () => {
  expect(plannedFrequency({ kind: "general-comfort", on: "2026-01-05" })).toEqual([
    { from: "2026-01-05", daysPerWeek: 0, kinds: ["dilation"] },
    { from: "2026-01-19", daysPerWeek: 3, kinds: ["dilation"] },
  ]);
  expect(plannedFrequency({ kind: "general-comfort", on: "2026-01-05" }, 2).at(-1)?.daysPerWeek).toBe(2);
});

it("asks for nothing that a clinician has yet to set", () => {
  expect(plannedFrequency({ kind: "post-operative", on: "2026-01-05" })).toEqual([{ from: "2026-01-05", daysPerWeek: 0, kinds: ["dilation"] }]);
});

it("takes the daily routine for practice where a program rests on it", () => {
  expect(practiceOf("general-comfort")).toEqual(["dilation"]);
  expect(practiceOf("relax-first")).toContain("exercise");
  expect(plannedFrequency({ kind: "strength-continence", on: "2026-01-05" })).toEqual([
    { from: "2026-01-05", daysPerWeek: 7, kinds: ["exercise", "dilation"] },
  ]);
});

it("follows programs over time, and a clinician's number from its day on", () => {
  const programs = [
    { kind: "general-comfort", on: "2026-01-05" },
    { kind: "relax-first", on: "2026-03-02" },
  ] as const;
  const asked = (agreements: Parameters<typeof frequenciesOf>[1]) =>
    frequenciesOf(programs, agreements, []).map(({ from, daysPerWeek }) => [from, daysPerWeek]);
  expect(asked([])).toEqual([
    ["2026-01-05", 0],
    ["2026-01-19", 3],
    ["2026-03-02", 7],
  ]);
  expect(asked([{ on: "2026-02-02", parameters: { sessionsPerWeek: 2 } }])).toEqual([
    ["2026-01-05", 0],
    ["2026-01-19", 3],
    ["2026-02-02", 2],
    ["2026-03-02", 7],
  ]);
  expect(frequenciesOf([], [], [])).toEqual([]);
});

it("reckons with the numbers that the person had set by that day", () => {
  const own = [
    { on: "2026-02-02", parameters: { sessionsPerWeek: 2 } },
    { on: "2026-02-16", parameters: { sessionsPerWeek: 1 } },
  ];
  const asked = frequenciesOf([{ kind: "general-comfort", on: "2026-01-05", own }], [{ on: "2026-03-02", parameters: { sessionsPerWeek: 3 } }], []);
  expect(asked.map(({ from, daysPerWeek }) => [from, daysPerWeek])).toEqual([
    ["2026-01-05", 0],
    ["2026-01-19", 3],
    ["2026-02-02", 2],
    ["2026-02-16", 1],
    ["2026-03-02", 3],
  ]);
});

it("asks for half the days while a clinician's weeks of every other day last, from the first session on", () => {
  const programs = [{ kind: "post-operative", on: "2026-01-05" }] as const;
  const agreements = [
    { on: "2026-01-05", parameters: { sessionsPerWeek: 7 } },
    { on: "2026-01-06", parameters: { sessionsPerWeek: 7, everyOtherDayWeeks: 2 } },
    { on: "2026-01-10" },
    { on: "2026-03-02", parameters: { sessionsPerWeek: 7, everyOtherDayWeeks: 1 } },
  ];
  const sessions = (...on: string[]) => on.map((day) => ({ on: day, kind: "dilation" as const }));
  const asked = (...given: Parameters<typeof frequenciesOf>) => frequenciesOf(...given).map(({ from, daysPerWeek }) => [from, daysPerWeek]);
  const expected = [
    ["2026-01-05", 7],
    ["2026-01-06", 3.5],
    ["2026-01-22", 7],
    ["2026-03-02", 3.5],
    ["2026-03-10", 7],
  ];
  const inForce = (list: (string | number)[][]) => list.filter(([, days], at) => list[at - 1]?.[1] !== days);
  expect(inForce(asked(programs, agreements, sessions("2026-01-08", "2026-03-03")))).toEqual(expected);
  // The first session is known though it is before the days that were read.
  const known = agreements.map((one, at) => (at === 1 ? { ...one, began: "2026-01-08" } : one));
  expect(inForce(asked(programs, known, sessions("2026-01-20", "2026-03-03")))).toEqual(expected);
  // Before the first session nothing more is asked than every other day; fewer stay fewer.
  const few = asked(programs, [{ on: "2026-01-05", parameters: { sessionsPerWeek: 2, everyOtherDayWeeks: 2 } }], []);
  expect(new Set(few.map(([, days]) => days))).toEqual(new Set([2]));
  // Practice that is not dilation is not halved.
  const daily = asked([{ kind: "relax-first", on: "2026-01-05" }], agreements, []);
  expect(new Set(daily.map(([, days]) => days))).toEqual(new Set([7]));
});
