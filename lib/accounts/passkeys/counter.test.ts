import { expect, it } from "vitest";
import { wentBack } from "./counter";

it.each([
  [0n, 0, false],
  [0n, 1, false],
  [7n, 8, false],
  [7n, 4_294_967_295, false],
  [7n, 7, true],
  [7n, 6, true],
  [7n, 0, true],
  [4_294_967_295n, 1, true],
])("from %s to %s: %s", (kept, said, back) => {
  expect(wentBack(kept, said)).toBe(back);
});
