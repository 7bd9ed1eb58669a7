import { expect, test } from "vitest";
import { sizeDown, startSize, withinLimits } from "./size-in-force";
import { accepted, agreed, comfort, commonSet, confirmed, day, folded, fortnight, screened, sizes } from "./testing/history";

const at20 = folded([...comfort(...fortnight), confirmed(28, "d20")]).state;

test("the start is the smallest, or what a clinician set and the set can offer", () => {
  const start = (parameters: object) => startSize(folded([screened(0), agreed(0, { parameters }), accepted(0)]).state, commonSet, day(1))?.id;
  expect([start({}), start({ startDiameterMm: 24 }), start({ startDiameterMm: 24, maxDiameterMm: 20 }), start({ startDiameterMm: 17 })]).toEqual([
    "d18",
    "d23",
    "d20",
    undefined,
  ]);
});

test("one size down is the next smaller; the smallest stays and begins again", () => {
  expect(sizeDown(at20, commonSet, day(30))).toEqual({ id: "d18", mm: 18, since: day(30), calm: 0 });
  expect(sizeDown(folded(comfort(14)).state, commonSet, day(30))).toEqual({ id: "d18", mm: 18, since: day(30), calm: 0 });
  expect(sizeDown(folded([]).state, commonSet, day(30))).toBeUndefined();
});

test("a size that leaves the set becomes the next smaller one, never a larger", () => {
  expect(withinLimits(at20, sizes(18, 23), day(30)).size?.id).toBe("d18");
  expect(withinLimits(at20, sizes(23), day(30)).size?.id).toBe("d20");
  expect(withinLimits(at20, commonSet, day(30))).toBe(at20);
});
