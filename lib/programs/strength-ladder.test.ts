import { expect, test } from "vitest";
import { levelAt, strengthLadder } from "./strength-ladder";

test("it begins with finding the muscle, ends with the knack, and the last level stays", () => {
  expect(levelAt(0).change).toMatch(/^Find the muscle/);
  expect(levelAt(99)).toBe(strengthLadder.at(-1));
  expect(levelAt(99).change).toMatch(/cough/);
});

test("12 levels of a week at least fill 12–16 weeks", () => expect(strengthLadder).toHaveLength(12));
