import { expect, test } from "vitest";
import { checkEdit, isEditable, ownBounds, ownInForce } from "./check-edit";
import { parametersInForce } from "./parameters-in-force";
import { ownFields } from "./read-edit";
import { type OwnParameters, ownParametersSchema, programKinds } from "./schema";
import { accepted, agreed, comfort, criterionOf, dilationOf, edited, folded, planned, screened, session, standing } from "./testing/history";

const refusal = (own: OwnParameters, events = comfort()) => {
  const answer = checkEdit(folded(events).state, own);
  return answer.ok ? undefined : [answer.field, answer.why.rule];
};
const relax = [screened(0, { tight: ["pelvic-pain"] }), accepted(0, "relax-first")];

test("only programs that need nothing from a clinician and have a dilator are one's own to set", () => {
  expect(programKinds.filter(isEditable)).toEqual(["general-comfort", "relax-first"]);
});

test.each([
  ["dilationMinutes", 1, 10, "PRG-EDIT-LEAST-1", "PRG-MINUTES-CAP-10"],
  ["repetitions", 1, 15, "PRG-EDIT-LEAST-1", "PRG-REPETITIONS-15"],
  ["sets", 1, 2, "PRG-EDIT-LEAST-1", "PRG-SETS-2"],
  ["sessionsPerWeek", 1, 3, "PRG-EDIT-LEAST-1", "PRG-WEEK-3"],
  ["minDaysPerSize", 14, 90, "PRG-DAYS-14", "PRG-EDIT-DAYS-90"],
] as const)("%s from %i to %i, and each side names its rule", (name, min, max, least, most) => {
  expect([min - 1, min, max, max + 1].map((value) => refusal({ [name]: value }))).toEqual([[name, least], undefined, undefined, [name, most]]);
});

test("in relax-first shorter, rarer, and no days on a size to set", () => {
  expect(refusal({ dilationMinutes: 4 }, relax)).toEqual(["dilationMinutes", "PRG-RELAX-MINUTES-3"]);
  expect(refusal({ sessionsPerWeek: 3 }, relax)).toEqual(["sessionsPerWeek", "PRG-RELAX-WEEK-2"]);
  expect(refusal({ minDaysPerSize: 20 }, relax)).toEqual(["minDaysPerSize", "PRG-EDIT-CLOSED"]);
  expect(refusal({ dilationMinutes: 3, sessionsPerWeek: 2 }, relax)).toBeUndefined();
});

test("one hold is no longer than the minutes beside it, and there is none among repetitions", () => {
  expect(refusal({ dilationMinutes: 5, holdSeconds: 300 })).toBeUndefined();
  expect(refusal({ dilationMinutes: 5, holdSeconds: 301 })).toEqual(["holdSeconds", "PRG-EDIT-HOLD"]);
  expect(refusal({ holdSeconds: 60, mode: "repetitions" })).toEqual(["holdSeconds", "PRG-EDIT-HOLD"]);
});

test("a smaller size first takes no more than what is left of ten minutes", () => {
  expect(refusal({ smallerMinutes: 5 })).toBeUndefined();
  expect(refusal({ smallerMinutes: 6 })).toEqual(["smallerMinutes", "PRG-EDIT-SMALLER-5"]);
  expect(refusal({ smallerMinutes: 3, dilationMinutes: 8 })).toEqual(["smallerMinutes", "PRG-EDIT-SMALLER-5"]);
  expect(refusal({ smallerMinutes: 2, dilationMinutes: 8 })).toBeUndefined();
  expect(refusal({ smallerMinutes: 0 })).toBeUndefined();
  expect(refusal({ smallerMinutes: 1 }, relax)).toEqual(["smallerMinutes", "PRG-EDIT-CLOSED"]);
});

test("the plan and readiness follow what is set; a new acceptance begins as the program has it", () => {
  const events = [...comfort(), edited(1, { dilationMinutes: 8, sessionsPerWeek: 2, minDaysPerSize: 20 })];
  expect(dilationOf(planned(events, 14))).toMatchObject({ minutes: 8 });
  expect(criterionOf(standing([...events, session(14)], 15), "days-on-size")).toMatchObject({ need: 20 });
  expect(standing(events, 2).program).toMatchObject({ version: 2, parameters: { sessionsPerWeek: 2 } });
  expect(folded([...events, accepted(3)]).state.program).toMatchObject({ version: 3, acceptedOn: "2026-01-08" });
  expect(folded([...events, accepted(3)]).state.program?.own).toBeUndefined();
});

test("one's own time never opens the minutes that only a clinician's does", () => {
  const long = (minutes: number) => session(14, { segments: [{ deviceId: "d18", minutes, mode: "hold" }] });
  const counts = (minutes: number) => Object.values(folded([...comfort(), edited(1, { dilationMinutes: 10 }), long(minutes)]).decisions)[0]?.counts;
  expect([10, 11].map(counts)).toEqual([true, false]);
});

test("a clinician's number stands above one's own, and an edit that a rule stands against changes nothing", () => {
  const own = { dilationMinutes: 6, holdSeconds: 360 };
  const set = (parameters: object) => folded([...comfort(), edited(1, own), agreed(2, { parameters })]).state;
  expect(parametersInForce(set({ dilationMinutes: 4 }))).toMatchObject({ dilationMinutes: 4, holdSeconds: 240 });
  expect(ownInForce(set({ mode: "repetitions" }))).toEqual({ dilationMinutes: 6 });
  const refused = folded([...comfort(), edited(1, own), edited(2, { sessionsPerWeek: 2, holdSeconds: 200 })]).state;
  expect(refused.program).toMatchObject({ version: 2, own });
});

test("the form's numbers are those of the event, at their widest", () => {
  expect(ownFields.map(({ name }) => name).sort()).toEqual(
    Object.keys(ownParametersSchema.shape)
      .filter((name) => name !== "mode")
      .sort(),
  );
  for (const { name, min, max } of ownFields) {
    const shape = ownParametersSchema.shape[name];
    expect(
      [min - 1, min, max, max + 1].map((value) => shape.safeParse(value).success),
      name,
    ).toEqual([false, true, true, false]);
    const widest = ownBounds("general-comfort", { dilationMinutes: name === "smallerMinutes" ? 5 : 10 }).find((bound) => bound.name === name);
    expect([widest?.min, widest?.max], name).toEqual([min, max]);
  }
});
