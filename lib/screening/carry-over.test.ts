import { describe, expect, it } from "vitest";
import { carryOver, stillTrue } from "./carry-over";
import { type Intake, intakeSchema } from "./schema";

const intake: Intake = intakeSchema.parse({
  adult: true,
  ownChoice: "yes",
  intoxicated: false,
  consent: true,
  region: "uk",
  use: "anal",
  goal: "comfort",
  urgent: ["fever"],
  care: ["lump"],
  specialist: ["active-ibd"],
  clinician: ["fissure", "pregnant-or-planning", "anticoagulants"],
  waits: { prostatectomy: "2026-01-05" },
  tight: ["pelvic-pain"],
  leakage: true,
});

describe("answers carried over to a new screening", () => {
  it("are lasting conditions, procedures, region, use and goal", () => {
    expect(carryOver(intake)).toEqual({
      region: "uk",
      use: "anal",
      goal: "comfort",
      clinician: ["fissure", "anticoagulants"],
      waits: { prostatectomy: "2026-01-05" },
    });
  });

  it("never say 'none of these'", () => {
    expect(carryOver({ ...intake, clinician: ["sti-symptoms"], waits: {} })).toEqual({ region: "uk", use: "anal", goal: "comfort" });
  });
});

describe("a draft taken up again", () => {
  const saved = new Date("2026-01-05T10:00:00Z");
  it("holds for a day as it is", () => {
    expect(stillTrue(intake, saved, new Date("2026-01-06T10:00:00Z"))).toEqual(intake);
  });

  it("asks again how the person is now once a day has passed", () => {
    const later = stillTrue(intake, saved, new Date("2026-01-06T10:00:01Z"));
    expect(Object.keys(later).sort()).toEqual(["clinician", "goal", "soreAfterActivity", "specialist", "use", "waits"]);
  });
});
