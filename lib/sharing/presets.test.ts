import { describe, expect, it } from "vitest";
import { shareFields } from "@/lib/core/scope";
import { isPreset, presetChoices, withPreset } from "./presets";

const form = { recipient: "Dr Meyer", fields: ["notes"], range: "own", from: "2026-01-01", to: "2026-02-01" };

describe("a preset", () => {
  it("stands for its fields and its days, whatever is ticked under it", () => {
    expect(withPreset({ ...form, preset: "30-days" })).toEqual({
      recipient: "Dr Meyer",
      fields: ["program", "sessions", "sizes", "pain", "comfort", "bleeding", "symptoms", "exercises", "decisions"],
      range: "30-days",
    });
    expect(withPreset({ preset: "all-but-notes" })).toEqual({ fields: shareFields.filter((field) => field !== "notes"), range: "all" });
  });

  it("leaves an own choice, and one that names no preset, as it is", () => {
    expect(withPreset({ ...form, preset: "own" })).toEqual(form);
    expect(withPreset(form)).toEqual(form);
  });

  it("leaves an unknown one to be refused", () => {
    expect(withPreset({ ...form, preset: "everything" })).toEqual({ ...form, preset: "everything" });
    expect(withPreset(null)).toEqual({});
    expect([isPreset("own"), isPreset("everything"), isPreset(undefined)]).toEqual([true, false, false]);
  });

  it("never shares notes", () => {
    for (const { fields } of Object.values(presetChoices)) expect(fields).not.toContain("notes");
  });
});
