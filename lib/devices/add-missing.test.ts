import { expect, it } from "vitest";
import { missingFrom } from "./add-missing";
import { devicesOf, knownSeries } from "./series";

it("adds a series once, however often it is sent, and completes one that is there in part", () => {
  const [series] = knownSeries;
  const all = series ? devicesOf(series, { use: "anal" }) : [];
  expect(missingFrom([], all)).toEqual(all);
  expect(missingFrom(all, all)).toEqual([]);
  expect(missingFrom(all.slice(1), all)).toEqual(all.slice(0, 1));
});
