import { expect, test } from "vitest";
import { levelAt, strengthLadder } from "./strength-ladder";

test("it begins with finding the muscle, ends with the knack, and the last level stays", () => {
  expect(levelAt(0).change).toMatch(/^Find the muscle/);
  expect(levelAt(99)).toBe(strengthLadder.at(-1));
  expect(levelAt(99).change).toMatch(/cough/);
});

test("what a routine holds already, and a level has not reached, is left out in words", () => {
  expect(levelAt(0).change).toMatch(/leave .*slow squeezes/i);
  for (const level of [4, 5, 6]) expect(levelAt(level).change).toMatch(/leave .*half-strength.*knack/i);
  for (const level of [7, 8, 9, 10]) expect(levelAt(level).change).toMatch(/leave .*knack/i);
  expect(levelAt(11).change).not.toMatch(/leave/i);
});

test("12 levels of a week at least fill 12–16 weeks", () => expect(strengthLadder).toHaveLength(12));
