import { expect, test } from "vitest";
import { kindsFor, openPrograms, recovered } from "./open-programs";
import { accepted, day, folded, noted, screened } from "./testing/history";

const kinds = (more: Parameters<typeof screened>[1]) => kindsFor(folded([screened(0, more)]).state);

test.each([
  [{}, ["general-comfort", "relax-first"]],
  [{ goal: "relax" }, ["relax-first", "general-comfort"]],
  [{ goal: "strength" }, ["strength-continence", "general-comfort", "relax-first"]],
  [{ leakage: true }, ["general-comfort", "relax-first", "strength-continence"]],
  [{ leakage: true, tight: ["pelvic-pain"] }, ["relax-first"]],
  [{ goal: "recovery", tight: ["pelvic-pain"] }, ["relax-first", "recovery"]],
  [{ clinician: ["fissure"], tight: ["pelvic-pain"] }, ["fissure-supervised"]],
  [{ goal: "post-operative" }, ["post-operative"]],
  [{ waits: { prostatectomy: "2025-01-01" } }, ["post-operative"]],
] as [Parameters<typeof screened>[1], string[]][])("%j opens %j", (more, expected) => expect(kinds(more)).toEqual(expected));

test("no screening opens nothing, and a forbidding one nothing either", () => {
  expect(openPrograms(folded([]).state, day(0))).toEqual([]);
  expect(openPrograms(folded([screened(0, { care: ["lump"] })]).state, day(0))).toEqual([]);
});

test("recovered means two recorded days without symptoms", () => {
  const recovery = (...pains: number[]) =>
    folded([screened(0, { soreAfterActivity: true }), accepted(0, "recovery"), ...pains.map((pain, at) => noted(1 + at, pain))]).state;
  expect(recovered(recovery(2, 1, 0), day(3))).toBe(false);
  expect(recovered(recovery(2, 1, 0), day(4))).toBe(true);
  expect(recovered(recovery(), day(4))).toBe(false);
});
