import { expect, it } from "vitest";
import { askedFor, holdsOne, wordsOf } from "@/lib/exercises/search-words";

it.each([
  ["Child’s pose", ["childs", "pose"]],
  ["  Crème-brûlée, 2 × ", ["creme", "brulee", "2"]],
  ["кегель", ["кегель"]],
  ["?!", []],
])("%j is the words %j", (text, words) => expect(wordsOf(text)).toEqual(words));

it.each([
  ["squeezes", ["squeez"]],
  ["stretches", ["stretch"]],
  ["coughing", ["cough"]],
  ["knees", ["knee"]],
  ["lying", ["lying"]],
  ["piles", ["pile", "haemorrhoid"]],
  ["constructor", ["constructor"]],
])("%s asks for what begins with %j", (word, beginnings) => expect(askedFor(word)).toEqual([beginnings]));

it("leaves out the words around what is asked for, and knows nothing from everything", () => {
  expect(askedFor("What is it for my knees?")).toEqual([["knee"]]);
  expect(askedFor("exercises")).toEqual([]);
  expect(askedFor(" … ")).toBeUndefined();
});

it("compares beginnings, not what stands within a word", () => {
  expect(holdsOne(["soaking"], ["soak"])).toBe(true);
  expect(holdsOne(["soaking"], ["king", "oak"])).toBe(false);
});
