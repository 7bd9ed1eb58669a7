import { describe, expect, test } from "vitest";
import { checkDevice } from "./check-device";
import { deviceSchema } from "./schema";
import { devicesOf, knownSeries, type Series, soldIn } from "./series";

const series = (id: Series["id"]) => knownSeries.find((one) => one.id === id) as Series;

describe.each(knownSeries)("$label", (one) => {
  test("holds valid sizes for each of its uses, smallest first", () => {
    for (const use of one.uses) {
      const devices = devicesOf(one, { use });
      expect(devices.map(({ maxDiameterMm }) => maxDiameterMm)).toEqual([...one.sizesMm].sort((a, b) => a - b));
      for (const [index, device] of devices.entries()) expect(deviceSchema.parse({ id: `${index}`, ...device })).toMatchObject(device);
    }
  });
});

test("the sizes of clinical.md 3", () => {
  expect(series("dilatan").sizesMm).toEqual([18, 20, 23, 27, 30]);
  expect([series("hegar").sizesMm.at(0), series("hegar").sizesMm.at(-1), series("hegar").sizesMm.length]).toEqual([5, 26, 22]);
  expect([series("vaginal-1-mm").sizesMm.at(0), series("vaginal-1-mm").sizesMm.at(-1), series("vaginal-1-mm").sizesMm.length]).toEqual([15, 40, 26]);
});

test("a part of a series", () =>
  expect(devicesOf(series("hegar"), { use: "vaginal", fromMm: 10, toMm: 12 }).map(({ label }) => label)).toEqual([
    "Hegar 10",
    "Hegar 11",
    "Hegar 12",
  ]));

test("a series is given for its own use only", () => expect(devicesOf(series("dilatan"), { use: "vaginal" })).toEqual([]));

test("rods without a base are refused for anal use, until the person says that theirs have one", () => {
  const refused = (flaredBase?: boolean) =>
    devicesOf(series("hegar"), { use: "anal", flaredBase }).every((device) => checkDevice(device).errors.length > 0);
  expect([refused(), refused(true)]).toEqual([true, false]);
});

test.each([
  [21, "vaginal", ["Hegar 21", "21 mm"]],
  [30, "vaginal", ["30 mm"]],
  [20.5, "vaginal", []],
  // Rods without a base are nothing to look for here.
  [21, "anal", []],
  [23, "anal", ["23 mm"]],
] as const)("%d mm for %s use is sold as %j", (mm, use, names) => expect(soldIn(mm, use).map(({ name }) => name)).toEqual(names));
