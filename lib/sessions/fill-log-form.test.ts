import { describe, expect, it } from "vitest";
import { readForm } from "@/lib/core/form";
import type { PlannedItem } from "@/lib/programs/schema";
import { kindToStart, logValues, newLogValues } from "./fill-log-form";
import { logFormSchema } from "./read-log-form";
import { logSchema } from "./schema";

const id = "0199f000-0000-7000-8000-000000000001";
const nothing = { planned: [], hasDevices: false };
const dilation = {
  kind: "dilation",
  deviceId: "d1",
  minutes: 4,
  mode: "hold",
  holdSeconds: 240,
  warmUpMinutes: 5,
  coolDownMinutes: 2,
  sessionMinutes: 11,
} satisfies PlannedItem;

describe("the kind a log opens with", () => {
  it("is what was planned", () => {
    expect(kindToStart({ ...nothing, planned: [dilation] })).toBe("dilation");
    expect(kindToStart({ ...nothing, hasDevices: true, planned: [{ kind: "routine", routineId: "first-week", minutes: 9 }] })).toBe("exercise");
  });
  it("is a session where there is a set, an exercise where there is none", () => {
    expect(kindToStart({ ...nothing, hasDevices: true })).toBe("dilation");
    expect(kindToStart(nothing)).toBe("exercise");
  });
});

describe("a new log", () => {
  it("has the plan filled in and no feeling answered", () => {
    const values = newLogValues("dilation", { id, today: "2026-01-06" }, { ...nothing, planned: [dilation] });
    expect(values).toMatchObject({ on: "2026-01-06", "segments.2.deviceId": "d1", "segments.2.minutes": "4", "segments.2.mode": "hold" });
    for (const felt of ["pain", "comfort", "blood"]) expect(values).not.toHaveProperty(felt);
  });
  it("counts repetitions over the sets", () => {
    const planned: PlannedItem[] = [{ ...dilation, mode: "repetitions", repetitions: 15, sets: 2, holdSeconds: 3 }];
    expect(newLogValues("dilation", { id, today: "2026-01-06" }, { ...nothing, planned })).toMatchObject({
      "segments.2.repetitions": "30",
      "segments.2.holdSeconds": "3",
    });
  });
});

describe("a stored log", () => {
  const logs = [
    {
      kind: "dilation",
      id,
      on: "2026-01-05",
      time: "21:10",
      segments: [
        { deviceId: "d0", minutes: 1.5, mode: "hold", pain: 0 },
        { deviceId: "d1", minutes: 3, mode: "repetitions", repetitions: 30, holdSeconds: 3, deepestComfort: 8 },
      ],
      pain: 1,
      comfort: 8,
      sharpPain: false,
      burning: true,
      blood: "none",
      flags: ["fever", "chills"],
      lubricant: "water-based",
      position: "side",
      moodBefore: 4,
      moodAfter: 7,
      stoppedEarly: true,
      nextDaySoreness: 2,
      sorenessHours: 24,
    },
    { kind: "exercise", id, on: "2026-01-05", routineId: "first-week", completedSteps: 4, effort: 3, pain: 0, blood: "none", flags: [] },
    { kind: "daily", id, on: "2026-01-05", baselinePain: 2, stoolForm: 4, straining: true, leaks: 1, blood: "spotting", flags: [] },
    { kind: "skip", id, on: "2026-01-05", reason: "travel" },
  ];
  it.each(logs)("comes back from its form unchanged: $kind", (stored) => {
    const log = { ...logSchema.parse(stored), id };
    const form = new FormData();
    for (const [name, value] of Object.entries(logValues(log, "a note"))) for (const one of [value ?? ""].flat()) form.append(name, one);
    const again = logFormSchema.parse(readForm(form).data);
    expect(JSON.parse(JSON.stringify(again))).toEqual({ ...JSON.parse(JSON.stringify(log)), note: "a note" });
  });
});
