import { expect, test } from "vitest";
import { accepted, agreed, away, comfort, commonSet, confirmed, day, fortnight, planOf, screened, session, sizes } from "./testing/history";
import { wayBackIn } from "./way-back";

const at20 = [...comfort(...fortnight), confirmed(28, "d20"), session(28, {}, "d20")];

test("time away of 20 days leads back over the smaller size to the former one", () => {
  const way = wayBackIn(planOf([...at20, away(28, 29, 48)], 28, 30), commonSet, "anal");
  expect(way).toMatchObject({ fromOn: day(49), steps: [18, 20], why: [{ rule: "PRG-GAP-14" }, { rule: "PRG-RAMP-2" }] });
});

test("once begun, it says only what is left of it", () => {
  const way = wayBackIn(planOf([...at20, session(48)], 49, 14), commonSet, "anal");
  expect(way).toMatchObject({ fromOn: day(50), steps: [18, 20], why: [{ rule: "PRG-RAMP-2" }] });
});

test("a size that lies between is a step of it", () => {
  const set = sizes(18, 20, 22, 24).map((device) => (device.id === "d22" ? { ...device, addedOn: day(46) } : device));
  const at24 = [screened(0), accepted(0), agreed(0, { parameters: { startDiameterMm: 24 } }), session(28, {}, "d24")];
  expect(wayBackIn(planOf([...at24, away(28, 29, 48)], 47, 14, set), set, "anal")?.steps).toEqual([20, 22, 24]);
});

test("without time away there is none, and at the smallest size there is nothing to lead back to", () => {
  expect(wayBackIn(planOf(at20, 29, 14), commonSet, "anal")).toBeUndefined();
  expect(wayBackIn(planOf([...comfort(14), away(15, 15, 40)], 15, 35), commonSet, "anal")).toBeUndefined();
});
