import { expect, it } from "vitest";
import { onceFor } from "./once-for";

it("makes a thing once for each key, also one that is nothing", () => {
  let asked = 0;
  const length = onceFor((list: readonly number[]) => {
    asked += 1;
    return list.length > 0 ? list.length : undefined;
  });
  const [one, other] = [[1, 2], []];
  expect([length(one), length(one), length(other), length(other), asked]).toEqual([2, 2, undefined, undefined, 2]);
  expect(length([1, 2])).toBe(2);
  expect(asked).toBe(3);
});
