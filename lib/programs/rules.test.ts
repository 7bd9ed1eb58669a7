import { expect, test } from "vitest";
import { limitOf, programRules, reasonOf } from "./rules";

test("every row has an id of its own, words for people, and says whose it is", () => {
  expect(new Set(programRules.map(({ id }) => id)).size).toBe(programRules.length);
  for (const { id, condition, decision, wording, source, standing } of programRules) {
    expect(id).toMatch(/^PRG-[A-Z0-9-]+$/);
    for (const text of [condition, decision, wording]) expect(text, id).toMatch(/[.?]$/);
    expect(source.length).toBeGreaterThan(3);
    expect(["S", "L", "D"]).toContain(standing);
    expect(wording, id).not.toMatch(/cure|treat[^m]|loosen/i);
  }
});

test("a product default never passes for more", () => {
  for (const { id, standing, source } of programRules) expect(source.startsWith("Product default"), id).toBe(standing === "D");
});

test("numbers and reasons are found by id", () => {
  expect(limitOf("PRG-GAP-14")).toBe(14);
  expect(() => limitOf("PRG-CHOOSE")).toThrow("PRG-CHOOSE");
  expect(reasonOf("PRG-GAP-60")).toMatchObject({ rule: "PRG-GAP-60", standing: "D" });
  expect(() => reasonOf("PRG-NOTHING" as "PRG-GAP-60")).toThrow("PRG-NOTHING");
});

test("numbers that the rule book settles, and NICE does not name, say so", () => {
  for (const id of ["PRG-MINUTES-CAP-10", "PRG-MINUTES-CLINICIAN-15", "PRG-MINUTES-3", "PRG-STRENGTH-REVIEW-6", "PRG-STRENGTH-WEEKS-16"] as const)
    expect(reasonOf(id).source, id).toMatch(/product default/);
  for (const id of ["PRG-RELAX-WEEKS-4", "PRG-RELAX-UNLOCK-14", "PRG-FIRST-WEEKS"] as const) expect(reasonOf(id).standing, id).toBe("D");
});
