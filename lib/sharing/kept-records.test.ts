import { expect, it } from "vitest";
import { recordKeeper } from "./kept-records";

it("keeps a long record once it is opened again, and gives it only at the version that it was read at", () => {
  const keeper = recordKeeper<string>();
  keeper.put("a", "first", 3_650);
  expect([keeper.knows("a"), keeper.take("a", "1")]).toEqual([true, undefined]);
  keeper.put("a", "second", 3_650, "1");
  expect(keeper.take("a", "1")).toBe("second");
  expect(keeper.take("a", "2")).toBeUndefined();
  keeper.put("a", "third", 3_650, "2");
  expect([keeper.take("a", "1"), keeper.take("a", "2"), keeper.take("b", "2")]).toEqual([undefined, "third", undefined]);
});

it("never keeps a short one, and forgets one that has become short", () => {
  const keeper = recordKeeper<string>();
  keeper.put("a", "short", 199, "1");
  expect(keeper.knows("a")).toBe(false);
  keeper.put("a", "long", 200, "1");
  keeper.put("a", "short", 10, "2");
  expect(keeper.knows("a")).toBe(false);
});

it("lets the longest unused go first, by logs and by number", () => {
  const keeper = recordKeeper<number>();
  for (const key of [1, 2, 3, 4]) keeper.put(`${key}`, key, 5_000, "v");
  expect(keeper.take("1", "v")).toBe(1);
  keeper.put("5", 5, 5_000, "v");
  expect(["1", "2", "3", "4", "5"].map((key) => keeper.take(key, "v"))).toEqual([1, undefined, 3, 4, 5]);
  const many = recordKeeper<number>();
  for (let key = 0; key < 70; key += 1) many.put(`${key}`, key, 200, "v");
  expect([many.take("5", "v"), many.take("6", "v"), many.take("69", "v")]).toEqual([undefined, 6, 69]);
});
