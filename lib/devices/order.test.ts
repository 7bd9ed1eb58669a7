import fc from "fast-check";
import { expect, test } from "vitest";
import { bySize, nextLarger, nextSmaller, setFor } from "./order";

const device = (maxDiameterMm: number, use: "anal" | "vaginal" = "anal", id = `${use}-${maxDiameterMm}`) => ({ id, maxDiameterMm, use });
const set = [device(23), device(18), device(20), device(20, "anal", "z"), device(21, "vaginal")];

test("a set is of one use, smallest first", () => expect(setFor(set, "anal").map(({ id }) => id)).toEqual(["anal-18", "anal-20", "z", "anal-23"]));

test("neighbours pass over equal sizes and end at the ends", () => {
  const anal = setFor(set, "anal");
  expect([nextLarger(anal, 20)?.id, nextSmaller(anal, 23)?.id, nextSmaller(anal, 20)?.id]).toEqual(["anal-23", "z", "anal-18"]);
  expect([nextLarger(anal, 23), nextSmaller(anal, 18)]).toEqual([undefined, undefined]);
});

test("the order does not depend on how the set was read", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(set, { minLength: set.length }), (shuffled) => {
      expect(bySize(shuffled)).toEqual(bySize(set));
    }),
  );
});
