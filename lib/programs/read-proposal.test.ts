import { expect, test } from "vitest";
import { z } from "zod";
import { parameterFields } from "./read-agreement";
import { proposalFields, proposalSchema, suggestedBy } from "./read-proposal";

const form = z.strictObject(proposalFields);
const read = (parameters: Record<string, string>, more: object = {}) => form.safeParse({ agrees: "true", parameters, ...more });
const sentenceOf = (name: string, text: string) => {
  const { error } = read({ [name]: text });
  return error?.issues.find(({ path }) => path.join(".") === `parameters.${name}`)?.message;
};

test("what is typed is a difference: empty fields are no part of it", () => {
  expect(read({ startDiameterMm: " 20,5 ", sessionsPerWeek: "2", dilationMinutes: "", mode: "" }).data).toEqual({
    agrees: true,
    parameters: { startDiameterMm: 20.5, sessionsPerWeek: 2 },
  });
  expect(read({}).data).toEqual({ agrees: true });
  expect(proposalSchema.parse(read({ mode: "hold" }, { floor: "weak", suggests: "exercise:pf-drop" }).data)).toMatchObject({ floor: "weak" });
});

test.each(parameterFields)("$name holds its bounds, and past each says them with a rule and its source", ({ name, min, max, step }) => {
  for (const value of [min, max]) expect(sentenceOf(name, String(value))).toBeUndefined();
  for (const value of [min - step, max + step]) {
    if (value < 0) continue;
    expect(sentenceOf(name, String(value))).toMatch(new RegExp(`from ${min} to ${max}.*\\(Rule PRG-[A-Z0-9-]+, .+\\)$`));
  }
  for (const text of ["twelve", "1e1", "-", "0x10", "9".repeat(30)]) expect(sentenceOf(name, text)).toMatch(/^Write a number/);
});

test("sizes come in halves; the two that go together are asked together", () => {
  expect(sentenceOf("startDiameterMm", "20.3")).toMatch(/PRG-PROPOSED-SIZE-40/);
  expect(read({ startDiameterMm: "27", maxDiameterMm: "20" }).error?.issues[0]?.path).toEqual(["parameters", "startDiameterMm"]);
  expect(read({ everyOtherDayWeeks: "3" }).error?.issues[0]?.path).toEqual(["parameters", "sessionsPerWeek"]);
  expect(read({ everyOtherDayWeeks: "3", sessionsPerWeek: "4" }).success).toBe(true);
});

test("only what the catalogue has is suggested", () => {
  expect(suggestedBy("routine:wind-down")).toMatchObject({ kind: "routine", id: "wind-down" });
  expect(suggestedBy("exercise:pf-drop")).toMatchObject({ kind: "exercise", id: "pf-drop" });
  for (const text of ["routine:pf-drop", "wind-down", "exercise:", "", "routine:__proto__"]) expect(suggestedBy(text)).toBeUndefined();
  expect(read({}, { suggests: "routine:nothing" }).success).toBe(false);
});

test("whether they agree is asked, and nothing else has to be", () => {
  expect(form.safeParse({ parameters: {} }).error?.issues[0]?.message).toMatch(/Say whether you agree/);
  expect(form.safeParse({ agrees: "maybe", parameters: {} }).success).toBe(false);
});
