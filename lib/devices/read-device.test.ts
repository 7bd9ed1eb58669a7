import { describe, expect, it } from "vitest";
import { assumedLengthMm, deviceFormSchema, seriesFormSchema } from "./read-device";

const form = { id: "019aa0b0-0000-7000-8000-000000000001", size: "20", unit: "mm", use: "anal", material: "silicone", flaredBase: "on" };
const read = (own: Record<string, string | undefined>) => deviceFormSchema.safeParse({ ...form, ...own });
const fieldOf = (own: Record<string, string | undefined>) => read(own).error?.issues.map(({ path }) => path.join("."));

describe("a size, as typed", () => {
  it("is stored in mm on the half-millimetre grid, whatever the unit", () => {
    expect(read({}).data).toMatchObject({ maxDiameterMm: 20, insertableLengthMm: assumedLengthMm, label: "20 mm", tip: "rounded", flaredBase: true });
    expect(read({ size: "7/8", unit: "inch" }).data).toMatchObject({ maxDiameterMm: 22, label: "0.87 in" });
    expect(read({ size: "69", unit: "french" }).data?.maxDiameterMm).toBe(23);
    expect(read({ size: "62,8", unit: "circumference-mm" }).data?.maxDiameterMm).toBe(20);
  });

  it("keeps a name and a length of its own", () => {
    expect(read({ label: "The blue one", length: "95 mm" }).data).toMatchObject({ label: "The blue one", insertableLengthMm: 95 });
  });

  it("is refused at the field that is wrong, in the rule's words", () => {
    expect(fieldOf({ size: "4.5" })).toEqual(["size"]);
    expect(fieldOf({ size: "40.5" })).toEqual(["size"]);
    expect(fieldOf({ size: "twenty" })).toEqual(["size"]);
    expect(fieldOf({ length: "29" })).toEqual(["length"]);
    expect(fieldOf({ length: "201" })).toEqual(["length"]);
    expect(fieldOf({ length: "long" })).toEqual(["length"]);
    expect(fieldOf({ flaredBase: undefined })).toEqual(["flaredBase"]);
    expect(fieldOf({ flaredBase: undefined, use: "vaginal" })).toBeUndefined();
    expect(fieldOf({ unit: "cubit" })).toEqual(["unit"]);
    expect(fieldOf({ id: "1" })).toEqual(["id"]);
  });

  it("takes both sides of each bound", () => {
    for (const own of [{ size: "5" }, { size: "40" }, { length: "30" }, { length: "200" }]) expect(read(own).success).toBe(true);
  });
});

describe("a known series, as chosen", () => {
  const series = { series: "hegar", use: "vaginal", fromMm: "5", toMm: "12" };
  it("reads its ends as numbers and refuses them the wrong way round", () => {
    expect(seriesFormSchema.safeParse(series).data).toMatchObject({ fromMm: 5, toMm: 12, flaredBase: false });
    expect(seriesFormSchema.safeParse({ ...series, fromMm: "13" }).error?.issues[0]?.path).toEqual(["toMm"]);
    expect(seriesFormSchema.safeParse({ ...series, series: "unknown" }).success).toBe(false);
    expect(seriesFormSchema.safeParse({ ...series, fromMm: "" }).success).toBe(false);
  });
});
