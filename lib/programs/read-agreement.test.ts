import { describe, expect, it } from "vitest";
import { agreementDay, agreementFormSchema, parameterFields } from "./read-agreement";
import { parametersSchema } from "./schema";

const form = { id: "019aa0b0-0000-7000-8000-000000000001", agrees: "true", name: "Dr Meyer", role: "doctor", on: "2026-01-05", floor: "" };
const read = (parameters: Record<string, string>, other = {}) =>
  agreementFormSchema.safeParse({ ...form, parameters: { mode: "", ...parameters }, ...other });

describe("a clinician's agreement, as typed", () => {
  it.each(parameterFields)("keeps $name within the bounds of parametersSchema, and says them", (field) => {
    const { name, min, max, step } = field;
    for (const value of [min, max]) expect(parametersSchema.shape[name].safeParse(value).success).toBe(true);
    for (const value of [min - step, max + step, min + step / 2]) expect(parametersSchema.shape[name].safeParse(value).success).toBe(false);
    expect(read({ ...(name === "everyOtherDayWeeks" && { sessionsPerWeek: "7" }), [name]: String(max) }).success).toBe(true);
    const refused = read({ [name]: String(max + step) });
    expect(refused.error?.issues[0]).toMatchObject({ path: ["parameters", name], message: expect.stringContaining(`${min} to ${max}`) });
  });

  it("reads a decimal comma, and nothing where nothing is set", () => {
    expect(read({ maxDiameterMm: "26,5", mode: "hold" }).data?.parameters).toEqual({ maxDiameterMm: 26.5, mode: "hold" });
    expect(read({ maxDiameterMm: "" }).data).toMatchObject({ agrees: true, parameters: undefined });
    expect(read({}).data?.floor).toBeUndefined();
  });

  it("refuses words for numbers, a first size above the largest, and a missing name", () => {
    expect(read({ sets: "many" }).success).toBe(false);
    expect(read({ startDiameterMm: "20", maxDiameterMm: "18" }).error?.issues[0]?.path).toEqual(["parameters", "startDiameterMm"]);
    expect(read({}, { name: "   " }).error?.issues[0]?.path).toEqual(["name"]);
  });
});

it("asks how often it becomes after weeks of every other day", () => {
  expect(read({ everyOtherDayWeeks: "2", sessionsPerWeek: "7" }).data?.parameters).toEqual({ everyOtherDayWeeks: 2, sessionsPerWeek: 7 });
  for (const sessionsPerWeek of ["", "3"])
    expect(read({ everyOtherDayWeeks: "2", sessionsPerWeek }).error?.issues[0]?.path).toEqual(["parameters", "sessionsPerWeek"]);
});

describe("the day an agreement counts from", () => {
  it("is the day given, but not before the screening it answers", () => {
    expect(agreementDay("2026-01-05", "2026-01-06", { screenedOn: "2026-01-04" })).toEqual({ on: "2026-01-05" });
    expect(agreementDay("2026-01-01", "2026-01-06", { screenedOn: "2026-01-04" })).toEqual({ on: "2026-01-04" });
  });

  it("is neither to come nor before the pause that asks for it", () => {
    expect(agreementDay("2026-01-07", "2026-01-06", {})).toHaveProperty("error");
    expect(agreementDay("2026-01-03", "2026-01-06", { screenedOn: "2026-01-05", pausedOn: "2026-01-04" })).toHaveProperty("error");
    expect(agreementDay("2026-01-04", "2026-01-06", { screenedOn: "2026-01-05", pausedOn: "2026-01-04" })).toEqual({ on: "2026-01-05" });
  });
});
