import { describe, expect, it } from "vitest";
import { routineTimeline } from "@/lib/exercises/routine-timeline";
import { routineById } from "@/lib/exercises/routines";
import { timelineSeconds, withChosen } from "@/lib/exercises/timeline";
import { routineSeconds } from "@/lib/exercises/total-time";
import { sessionTimeline } from "@/lib/sessions/session-timeline";
import { dilationItem } from "./dilation-item";
import { foldEvents } from "./fold-state";
import { type ProgramKind, programKinds } from "./schema";
import { sessionToday } from "./session-today";
import { templates } from "./templates";
import {
  accepted,
  agreed,
  allSet,
  comfort,
  commonSet,
  day,
  dilationOf,
  edited,
  folded,
  inOrder,
  noted,
  planOf,
  screened,
  session,
} from "./testing/history";

const size = (id: string) => `${id.slice(1)} mm`;
const clinician = { ...allSet, dilationMinutes: 12, mode: "repetitions", repetitions: 10, sets: 2 } as const;

/** The days of a life in each program, far enough for its dilator to be open where it ever is. */
const lives: Record<ProgramKind, { events: Parameters<typeof planOf>[0]; from: number }> = {
  "general-comfort": { events: comfort(14, 16), from: 17 },
  "relax-first": {
    events: [screened(0, { tight: ["pelvic-pain"] }), accepted(0, "relax-first"), ...Array.from({ length: 28 }, (_, at) => noted(at))],
    from: 28,
  },
  "fissure-supervised": {
    events: [screened(0, { clinician: ["fissure"] }), agreed(0, { parameters: clinician }), accepted(0, "fissure-supervised")],
    from: 0,
  },
  "post-operative": {
    events: [screened(0, { clinician: ["surgery-under-6-months"] }), agreed(0, { parameters: clinician }), accepted(0, "post-operative")],
    from: 0,
  },
  "strength-continence": { events: [screened(0, { goal: "strength", leakage: true }), accepted(0, "strength-continence")], from: 0 },
  recovery: { events: [screened(0, { goal: "recovery", soreAfterActivity: true }), accepted(0, "recovery")], from: 0 },
};

describe.each(programKinds)("what %s plans can be played", (kind) => {
  const { events, from } = lives[kind];
  const { state } = foldEvents(inOrder(events), commonSet);
  const items = planOf(events, from, 28).flatMap(({ items: asked }) => asked);

  it("as routines that take the time the plan says", () => {
    for (const item of items) {
      if (item.kind !== "routine") continue;
      const routine = routineById(item.routineId);
      expect(timelineSeconds(routineTimeline(routine))).toBe(routineSeconds(routine));
    }
    expect(items.length).toBeGreaterThan(0);
  });

  const asked = items.flatMap((item) => (item.kind === "dilation" ? item : []));
  it.skipIf(!templates[kind].phases.some(({ dilation }) => dilation))("as sessions in their order, with the planned minutes", () => {
    expect(asked.length).toBeGreaterThan(0);
    for (const item of asked) {
      const planned = sessionToday({ item, devices: commonSet, state, size });
      const timeline = withChosen(sessionTimeline(planned), []);
      expect(timeline.parts.map((part) => part.kind)).toEqual(["warm-up", "insert", "dilation", "remove", "cool-down", "end"]);
      const seconds = (part: string) =>
        timeline.cues.filter((cue) => timeline.parts[cue.part]?.kind === part).reduce((sum, cue) => sum + cue.seconds, 0);
      expect(seconds("warm-up")).toBe(item.warmUpMinutes * 60);
      expect(seconds("cool-down")).toBe(item.coolDownMinutes * 60);
      const turns = (item.repetitions ?? 0) * (item.sets ?? 1);
      expect(seconds("dilation")).toBe(
        item.mode === "hold" ? item.minutes * 60 : turns * (6 + (item.holdSeconds ?? 0) + 4) + ((item.sets ?? 1) - 1) * 60,
      );
      const whole = sessionTimeline(planned);
      expect(withChosen(whole, ["massage", "smaller"])).toEqual(whole);
      for (const cue of whole.cues.slice(0, -1)) expect(cue.seconds).toBeGreaterThan(0);
    }
  });
});

describe("a smaller size first", () => {
  const { state } = folded([...comfort(14), session(16)]);
  const item = { ...dilationItem("general-comfort", {}, { id: "d23", mm: 23, since: day(0), calm: 0 }) };
  it("is the next one down of the own set, for a minute", () => {
    const { segments } = sessionToday({ item, devices: commonSet, state, size });
    expect(segments.map(({ deviceId, minutes, optional }) => [deviceId, minutes, optional])).toEqual([
      ["d20", 1, true],
      ["d23", 3, undefined],
    ]);
  });
  it("is never a retired one, and never there below the smallest", () => {
    const retired = commonSet.map((device) => (device.id === "d20" ? { ...device, retiredOn: day(1) } : device));
    expect(sessionToday({ item, devices: retired, state, size }).segments[0]?.deviceId).toBe("d18");
    expect(sessionToday({ item: { ...item, deviceId: "d18" }, devices: commonSet, state, size }).segments).toHaveLength(1);
  });
  it("lasts as long as was set, by the person or a clinician, or is left out", () => {
    const first = (...more: Parameters<typeof folded>[0]) =>
      sessionToday({ item, devices: commonSet, state: folded([...comfort(14), ...more]).state, size }).segments.map(({ minutes }) => minutes);
    expect(first(edited(15, { smallerMinutes: 4 }))).toEqual([4, 3]);
    expect(first(edited(15, { smallerMinutes: 0 }))).toEqual([3]);
    expect(first(edited(15, { smallerMinutes: 4 }), agreed(16, { parameters: { smallerMinutes: 2 } }))).toEqual([2, 3]);
  });
  it("is cut to the minutes that may be done in all", () => {
    const { state: long } = folded([...comfort(14), edited(15, { smallerMinutes: 5 })]);
    expect(sessionToday({ item: { ...item, minutes: 8 }, devices: commonSet, state: long, size }).segments[0]?.minutes).toBe(2);
  });
  it("stays within the minutes that may be done without a clinician", () => {
    expect(sessionToday({ item: { ...item, minutes: 10 }, devices: commonSet, state, size }).segments).toHaveLength(1);
  });
});

it("may be made longer up to the cap, with its reason", () => {
  const { state } = folded(comfort(14));
  const item = dilationOf(
    planOf(comfort(14), 16, 1)[0] ?? { on: "", kind: "none", items: [], why: { rule: "", source: "", standing: "D", wording: "" } },
  );
  if (!item) throw new Error("Day 16 has a session.");
  const { parts } = withChosen(sessionTimeline(sessionToday({ item, devices: commonSet, state, size })), []);
  expect(parts.find(({ kind }) => kind === "dilation")).toMatchObject({
    turns: 3,
    mostTurns: 10,
    mostReason: "Ten minutes are the most without a clinician.",
  });
});
