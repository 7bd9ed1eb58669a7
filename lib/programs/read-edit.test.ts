import { expect, test } from "vitest";
import { editFormSchema } from "./read-edit";

const id = "019a9f00-0000-7000-8000-000000000001";
const form = { id, mode: "", sessionsPerWeek: "", dilationMinutes: "", holdSeconds: "", repetitions: "", sets: "", minDaysPerSize: "" };

test("empty fields are the program's own numbers", () => {
  expect(editFormSchema.parse(form)).toEqual({ id, own: {} });
  expect(editFormSchema.parse({ ...form, dilationMinutes: " 4 ", mode: "hold" })).toEqual({ id, own: { dilationMinutes: 4, mode: "hold" } });
  expect(editFormSchema.parse({ id })).toEqual({ id, own: {} });
});

test.each([
  ["dilationMinutes", "11"],
  ["dilationMinutes", "0"],
  ["dilationMinutes", "2,5"],
  ["dilationMinutes", "four"],
  ["sessionsPerWeek", "4"],
  ["minDaysPerSize", "13"],
  ["minDaysPerSize", "1e2"],
  ["holdSeconds", "9"],
  ["sets", "-1"],
])("%s %j is refused with its bounds", (name, value) => {
  const { error } = editFormSchema.safeParse({ ...form, [name]: value });
  expect(error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    [name, expect.stringMatching(/^Write a whole number from \d+ to \d+, or/)],
  ]);
});

test("a field that is none of the form's is refused", () => {
  expect(editFormSchema.safeParse({ ...form, maxDiameterMm: "40" }).success).toBe(false);
});
