import { expect, test } from "vitest";
import { capMm, ladderOn, sizeAbove, sizeAtMost, sizeBelow } from "./size-ladder";
import { commonSet, sizes } from "./testing/history";

const mm = (devices: ReturnType<typeof sizes>) => devices.map(({ maxDiameterMm }) => maxDiameterMm);

test("a ladder is of one use and goes up", () => {
  const mixed = [...sizes(30, 18), ...sizes(20).map((device) => ({ ...device, use: "vaginal" as const }))];
  expect(mm(ladderOn(mixed, "anal", "2026-01-05"))).toEqual([18, 30]);
});

test("devices count from the day they were added to the day they were retired", () => {
  const dated = sizes(18, 20, 23).map((device, at) => ({
    ...device,
    addedOn: ["2026-01-05", "2026-02-01", "2026-01-05"][at],
    ...(at === 2 && { retiredOn: "2026-01-20" }),
  }));
  expect(mm(ladderOn(dated, "anal", "2026-01-19"))).toEqual([18, 23]);
  expect(mm(ladderOn(dated, "anal", "2026-01-20"))).toEqual([18]);
  expect(mm(ladderOn(dated, "anal", "2026-02-01"))).toEqual([18, 20]);
  // Logs back-dated to before the set was entered.
  expect(mm(ladderOn(dated, "anal", "2025-12-01"))).toEqual([18, 20, 23]);
});

test("a device taken back was not there in between", () => {
  const back = sizes(18, 20).map((device, at) => ({ ...device, ...(at === 1 && { away: [{ from: "2026-01-20", until: "2026-02-01" }] }) }));
  expect(mm(ladderOn(back, "anal", "2026-01-19"))).toEqual([18, 20]);
  expect(mm(ladderOn(back, "anal", "2026-01-20"))).toEqual([18]);
  expect(mm(ladderOn(back, "anal", "2026-01-31"))).toEqual([18]);
  expect(mm(ladderOn(back, "anal", "2026-02-01"))).toEqual([18, 20]);
});

test("neighbours", () => {
  expect(sizeAtMost(commonSet, 22)?.id).toBe("d20");
  expect(sizeBelow(commonSet, 18)).toBeUndefined();
  expect(sizeBelow(commonSet, 23)?.id).toBe("d20");
  expect(sizeAbove(commonSet, 23)?.id).toBe("d27");
  expect(sizeAbove(commonSet, 30)).toBeUndefined();
});

test("30 mm is the cap unless a clinician set another", () => {
  expect([capMm(undefined), capMm({}), capMm({ maxDiameterMm: 24 }), capMm({ maxDiameterMm: 36 })]).toEqual([30, 30, 24, 36]);
});
