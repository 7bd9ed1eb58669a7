import { expect, it } from "vitest";
import { median } from "./median";

it("is the middle value, or the mean of the middle two, or nothing", () => {
  expect(median([])).toBeUndefined();
  expect(median([4])).toBe(4);
  expect(median([9, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});
