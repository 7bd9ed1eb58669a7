import { describe, expect, it } from "vitest";
import { parseSize } from "./parse-size";
import { deviceSchema, units } from "./schema";
import { startNew, startOf, unitOf } from "./size-fields";

const device = (id: string, maxDiameterMm: number, use = "anal") => deviceSchema.parse({ id, label: id, maxDiameterMm, use, material: "glass" });

describe("a size's form", () => {
  it.each(units)("typed back in %s gives the same half millimetre, for every size there is", (unit) => {
    for (let mm = 5; mm <= 40; mm += 0.5) {
      const start = startOf(device("a", mm), unit);
      expect(parseSize(start.size, start.unit)).toMatchObject({ ok: true, mm });
    }
  });

  it("leaves a name that only says the size empty, so that it follows, and keeps any other", () => {
    expect(startOf({ ...device("a", 22), label: "0.87 in" }, "mm").label).toBe("");
    expect(startOf({ ...device("a", 22), label: "20 mm" }, "mm").label).toBe("20 mm");
  });

  it("begins empty, with the use of the screening", () => {
    expect(startNew([], undefined, "mm", "vaginal")).toMatchObject({ size: "", unit: "mm", use: "vaginal" });
    expect(startNew([device("a", 20)], { id: "not mine" }, "mm")).toMatchObject({ size: "", use: "" });
  });

  it("begins with the first bridging size above a device, alike in all else and within its use", () => {
    const set = [device("a", 20), device("b", 27), device("c", 21, "vaginal")];
    expect(startNew(set, { id: "a" }, "mm")).toMatchObject({ size: "22", use: "anal", material: "glass" });
    expect(startNew(set, { id: "a", nth: 2 }, "mm")).toMatchObject({ size: "25", use: "anal" });
    expect(startNew(set, { id: "a", nth: 3 }, "mm")).toMatchObject({ size: "", use: "anal" });
    expect(startNew(set, { id: "b" }, "mm")).toMatchObject({ size: "", use: "anal" });
  });

  it("reads a unit it does not know as mm", () => {
    expect([unitOf("inch"), unitOf("ell")]).toEqual(["inch", "mm"]);
  });
});
