import { expect, it } from "vitest";
import { dots } from "./strokes";

it("gives each dot a length, without which paper shows no square end", () => {
  const path = dots([
    { x: 3, y: 4 },
    { x: 5.5, y: 6 },
  ]);
  const lengths = [...path.matchAll(/h([\d.]+)/g)].map(([, length]) => Number(length));
  expect(lengths).toHaveLength(2);
  for (const length of lengths) expect(length).toBeGreaterThan(0);
});
