import { expect, test } from "vitest";
import { compareVersions } from "./compare-versions";

test("every number that may be set, as each version has it", () => {
  const rows = compareVersions(
    { kind: "general-comfort", own: {} },
    { kind: "general-comfort", own: { sessionsPerWeek: 2, mode: "repetitions", repetitions: 8 } },
  );
  expect(rows.map(({ name, one, other, differs }) => [name, one, other, differs])).toEqual([
    ["sessionsPerWeek", 3, 2, true],
    ["dilationMinutes", undefined, undefined, false],
    ["smallerMinutes", 1, 1, false],
    ["mode", "hold", "repetitions", true],
    ["holdSeconds", undefined, undefined, false],
    ["repetitions", undefined, 8, true],
    ["sets", undefined, 2, true],
    ["minDaysPerSize", 14, 14, false],
  ]);
});

test("a version beside itself differs in nothing", () => {
  const one = { kind: "relax-first", own: { dilationMinutes: 2 } } as const;
  expect(compareVersions(one, one).some(({ differs }) => differs)).toBe(false);
});
