import { expect, test } from "vitest";
import { checkEdit } from "./check-edit";
import type { editorRules } from "./rules-editor";
import type { Event, OwnParameters } from "./schema";
import { accepted, agreed, comfort, edited, folded, planned, screened } from "./testing/history";

/** For each row one life on either side of its threshold: [it applies, it does not]. */
type Sides = readonly [boolean, boolean];
const refusal = (events: Event[], own: OwnParameters): string | undefined => {
  const answer = checkEdit(folded(events).state, own);
  return answer.ok ? undefined : answer.why.rule;
};
const led = [screened(0, { clinician: ["prolapse"] }), agreed(0, { parameters: { sessionsPerWeek: 2 } }), accepted(0)];

const cases: Record<keyof typeof editorRules, Sides> = {
  "PRG-EDIT-CLOSED": [
    refusal([screened(0, { leakage: true }), accepted(0, "strength-continence")], {}) === "PRG-EDIT-CLOSED",
    refusal(comfort(), {}) === "PRG-EDIT-CLOSED",
  ],
  "PRG-EDIT-CLINICIAN": [refusal(led, { sessionsPerWeek: 1 }) === "PRG-EDIT-CLINICIAN", refusal(led, { dilationMinutes: 2 }) !== undefined],
  "PRG-EDIT-HOLD": [refusal(comfort(), { holdSeconds: 181 }) === "PRG-EDIT-HOLD", refusal(comfort(), { holdSeconds: 180 }) !== undefined],
  "PRG-EDIT-SMALLER-5": [refusal(comfort(), { smallerMinutes: 6 }) === "PRG-EDIT-SMALLER-5", refusal(comfort(), { smallerMinutes: 5 }) !== undefined],
  "PRG-EDIT-DAYS-90": [refusal(comfort(), { minDaysPerSize: 91 }) === "PRG-EDIT-DAYS-90", refusal(comfort(), { minDaysPerSize: 90 }) !== undefined],
  "PRG-EDIT-LEAST-1": [refusal(comfort(), { sets: 0 }) === "PRG-EDIT-LEAST-1", refusal(comfort(), { sets: 1 }) !== undefined],
  "PRG-WEEK-OWN": [
    planned([...comfort(14), edited(14, { sessionsPerWeek: 1 })], 17).why.rule === "PRG-WEEK-OWN",
    planned([...comfort(14), edited(14, { sessionsPerWeek: 1 })], 21).why.rule === "PRG-WEEK-OWN",
  ],
};

test.each(Object.entries(cases))("%s decides on its side of the threshold and not on the other", (_, sides) => {
  expect(sides).toEqual([true, false]);
});
