import { describe, expect, it } from "vitest";
import { beginPlay, goOn, placeAt } from "@/lib/exercises/play";
import { timelineSeconds, withChosen } from "@/lib/exercises/timeline";
import { type PlannedSession, sessionTimeline } from "./session-timeline";

const planned: PlannedSession = {
  segments: [
    { deviceId: "d20", size: "20 mm", minutes: 1, mode: "hold", optional: true },
    { deviceId: "d23", size: "23 mm", minutes: 3, mode: "hold", holdSeconds: 180 },
  ],
  warmUpMinutes: 5,
  coolDownMinutes: 2,
  mostMinutes: 10,
  mostReason: "Ten minutes are the most without a clinician.",
};
const kinds = (chosen: Parameters<typeof withChosen>[1]) => withChosen(sessionTimeline(planned), chosen).parts.map(({ kind }) => kind);

describe("a session's timeline", () => {
  it("goes from warm-up to log in the order of the rule book", () => {
    expect(kinds([])).toEqual(["warm-up", "insert", "dilation", "remove", "cool-down", "end"]);
    expect(kinds(["massage", "smaller"])).toEqual([
      ...["warm-up", "massage", "insert", "dilation", "remove", "insert", "dilation", "remove", "cool-down", "end"],
    ]);
  });

  it("takes 5 + 3 + 2 minutes and what taking it in and out usually takes", () =>
    expect(timelineSeconds(withChosen(sessionTimeline(planned), []))).toBe(600 + 45 + 20));

  it("waits for the person before and after, however long they take", () => {
    const timeline = withChosen(sessionTimeline(planned), []);
    const waiting = placeAt(timeline, beginPlay(0), 3_600_000);
    expect(waiting).toMatchObject({ cue: { waits: true }, part: { kind: "insert" } });
    const inPlace = goOn(timeline, beginPlay(0), 3_600_000);
    expect(placeAt(timeline, inPlace, 3_600_000 + 179_000)).toMatchObject({ part: { kind: "dilation" }, secondsLeft: 1 });
    expect(placeAt(timeline, inPlace, 3_600_000 + 180_000)).toMatchObject({ cue: { waits: true }, part: { kind: "remove" } });
  });

  it("counts only the time in place as dilation, a minute at a time", () => {
    const { cues } = withChosen(sessionTimeline(planned), []);
    expect(cues.filter(({ dilates }) => dilates).map(({ seconds, phase }) => [phase, seconds])).toEqual(Array(3).fill(["hold", 60]));
  });

  it("repeats in sets, in on a breath out", () => {
    const repeated: PlannedSession = {
      ...planned,
      segments: [{ deviceId: "d23", size: "23 mm", minutes: 3, mode: "repetitions", repetitions: 15, sets: 2, holdSeconds: 3 }],
    };
    const { cues, parts } = withChosen(sessionTimeline(repeated), []);
    const own = cues.filter(({ part }) => parts[part]?.kind === "dilation");
    expect(own.filter(({ turn }) => turn === 0).map(({ phase, seconds }) => [phase, seconds])).toEqual([
      ["out", 6],
      ["hold", 3],
      ["in", 4],
    ]);
    expect(own.filter(({ dilates }) => dilates)).toHaveLength(30);
    expect(own.filter(({ turn }) => turn === undefined).map(({ seconds }) => seconds)).toEqual([60]);
  });
});
