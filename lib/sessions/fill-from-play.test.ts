import { describe, expect, it } from "vitest";
import { readForm } from "@/lib/core/form";
import { playedValues, troubleFields } from "./fill-from-play";
import { logFormSchema } from "./read-log-form";
import type { Segment } from "./session-timeline";

const id = "0198c0de-0000-7000-8000-000000000001";
const at = { id, on: "2026-01-05", time: "20:15" };
const hold = (deviceId: string, minutes: number): Segment => ({ deviceId, size: "23 mm", minutes, mode: "hold" });
const repeat: Segment = { deviceId: "d23", size: "23 mm", minutes: 3, mode: "repetitions", repetitions: 15, sets: 2, holdSeconds: 3 };

const read = (fields: readonly (readonly [string, string])[]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return logFormSchema.parse(readForm(form).data);
};

describe("a log filled from what was played", () => {
  it("names the routine and how many of its exercises were done", () => {
    const values = playedValues({ kind: "exercise", routineId: "first-week" }, { exercises: 3, of: 5, dilated: [] }, { ...at, stoppedEarly: true });
    expect(values).toEqual({ ...at, kind: "exercise", routineId: "first-week", completedSteps: "3" });
  });

  it("has each size with the minutes that were really done, the target last", () => {
    const dilated = [
      { deviceId: "d20", seconds: 60, turns: 1 },
      { deviceId: "d23", seconds: 128, turns: 2 },
    ];
    const played = { kind: "dilation", segments: [hold("d20", 1), hold("d23", 3)] } as const;
    expect(playedValues(played, { exercises: 0, of: 0, dilated }, { ...at, stoppedEarly: false })).toMatchObject({
      "segments.0.deviceId": "d20",
      "segments.0.minutes": "1",
      "segments.2.deviceId": "d23",
      "segments.2.minutes": "2",
    });
  });

  it("is about the last size that was used, when a later one was not reached", () => {
    const played = { kind: "dilation", segments: [hold("d20", 1), hold("d23", 3)] } as const;
    const values = playedValues(
      played,
      { exercises: 0, of: 0, dilated: [{ deviceId: "d20", seconds: 20, turns: 0 }] },
      { ...at, stoppedEarly: true },
    );
    expect(values).toMatchObject({ "segments.2.deviceId": "d20", "segments.2.minutes": "0.5", stoppedEarly: "on" });
    expect(values).not.toHaveProperty("segments.0.deviceId");
  });

  it("is about the planned size with no minutes, when it was stopped before", () => {
    const values = playedValues(
      { kind: "dilation", segments: [hold("d23", 3)] },
      { exercises: 0, of: 0, dilated: [] },
      { ...at, stoppedEarly: true },
    );
    expect(values).toMatchObject({ "segments.2.deviceId": "d23", "segments.2.minutes": "0" });
  });

  it("counts repetitions", () => {
    const dilated = [{ deviceId: "d23", seconds: 45, turns: 15 }];
    expect(playedValues({ kind: "dilation", segments: [repeat] }, { exercises: 0, of: 0, dilated }, { ...at, stoppedEarly: true })).toMatchObject({
      "segments.2.minutes": "1.5",
      "segments.2.repetitions": "15",
      "segments.2.holdSeconds": "3",
    });
  });
});

describe("pain or blood in the middle", () => {
  it("is a whole log at once, without a comfort that nobody said", () => {
    const values = playedValues(
      { kind: "dilation", segments: [hold("d23", 3)] },
      { exercises: 0, of: 0, dilated: [] },
      { ...at, stoppedEarly: true },
    );
    const log = read(troubleFields(values, { pain: "6", blood: "spotting", sharpPain: true, flags: ["distress"] }));
    expect(log).toMatchObject({
      kind: "dilation",
      pain: 6,
      blood: "spotting",
      sharpPain: true,
      burning: false,
      stoppedEarly: true,
      flags: ["distress"],
    });
    expect(log).not.toHaveProperty("comfort");
  });

  it("is one for a routine too", () => {
    const values = playedValues({ kind: "exercise", routineId: "first-week" }, { exercises: 1, of: 5, dilated: [] }, { ...at, stoppedEarly: true });
    expect(read(troubleFields(values, { pain: "4", blood: "none", sharpPain: true }))).toMatchObject({
      kind: "exercise",
      pain: 4,
      completedSteps: 1,
    });
  });
});
