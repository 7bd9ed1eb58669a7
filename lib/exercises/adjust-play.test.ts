import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Adjusted, easier, longer } from "./adjust-play";
import { exerciseById } from "./catalogue";
import { advance, beginPlay, type Play, placeAt, skip } from "./play";
import { exerciseTimeline, routineTimeline } from "./routine-timeline";
import { routines } from "./routines";
import { type Timeline, timelineSeconds } from "./timeline";

const start = 1_000_000;
const plus = (seconds: number) => start + seconds * 1000;
const done = (adjusted: Adjusted) => {
  if ("refused" in adjusted) throw new Error(adjusted.refused);
  return adjusted;
};

describe("longer", () => {
  const timeline = exerciseTimeline(exerciseById("pf-quick"));
  it("adds a turn up to the exercise's most, then says why not", () => {
    let at: { timeline: Timeline; play: Play } = { timeline, play: beginPlay(start) };
    const before = timelineSeconds(timeline);
    const turn = timeline.cues.filter((cue) => cue.turn === 0).reduce((sum, { seconds }) => sum + seconds, 0);
    const { turns = 0, mostTurns = 0 } = timeline.parts[0] ?? {};
    for (let more = 1; more <= mostTurns - turns; more++) {
      at = done(longer(at.timeline, at.play, plus(16)));
      expect(timelineSeconds(at.timeline)).toBe(before + more * turn);
    }
    expect(longer(at.timeline, at.play, plus(16))).toEqual({ refused: "20 times are the most for this exercise." });
  });

  it("keeps what was played behind the added turn in its place", () => {
    const routine = routineTimeline(routines[0] ?? { id: "", name: "", items: [] });
    const second = skip(routine, beginPlay(start), plus(30));
    const there = advance(routine, second, plus(90));
    const { timeline: more, play } = done(longer(routine, { ...there, cue: 1 }, plus(90)));
    const added = more.cues.length - routine.cues.length;
    const first = routine.cues.findIndex((cue) => cue.part === 1);
    expect(play.played.slice(first + added)).toEqual(there.played.slice(first));
  });
});

describe("easier", () => {
  it("shortens what is to come, down to the least, then says so", () => {
    let at: { timeline: Timeline; play: Play } = { timeline: exerciseTimeline(exerciseById("pf-slow-start")), play: beginPlay(start) };
    const lengths = () => at.timeline.cues.filter(({ phase }) => phase === "contract").map(({ seconds }) => seconds);
    at = done(easier(at.timeline, at.play, plus(15.5)));
    // The one under way stays as it is.
    expect(lengths().slice(0, 3)).toEqual([3, 2, 2]);
    at = done(easier(at.timeline, at.play, plus(15.5)));
    expect(lengths()[1]).toBe(1);
    expect(easier(at.timeline, at.play, plus(15.5))).toEqual({ refused: expect.stringContaining("as easy as it gets") });
  });

  it("never takes from the letting go", () => {
    const timeline = exerciseTimeline(exerciseById("pf-slow"));
    const rests = ({ cues }: Timeline) => cues.filter(({ phase }) => phase === "release").map(({ seconds }) => seconds);
    expect(rests(done(easier(timeline, beginPlay(start), plus(16))).timeline)).toEqual(rests(timeline));
  });
});

it("whatever is pressed, the place stays in the timeline and no turn passes its bound", () => {
  const press = fc.record({ what: fc.constantFrom(longer, easier), wait: fc.integer({ min: 0, max: 60_000 }) });
  fc.assert(
    fc.property(fc.constantFrom(...routines), fc.array(press, { maxLength: 40 }), (routine, presses) => {
      let at: { timeline: Timeline; play: Play } = { timeline: routineTimeline(routine), play: beginPlay(start) };
      let now = start;
      for (const { what, wait } of presses) {
        now += wait;
        const before = placeAt(at.timeline, at.play, now);
        const next = what(at.timeline, at.play, now);
        if ("refused" in next) expect(next.refused).toMatch(/\.$/);
        else at = next;
        const here = placeAt(at.timeline, at.play, now);
        expect([here.index, here.share]).toEqual([before.index, before.share]);
      }
      for (const part of at.timeline.parts) expect(part.turns).toBeLessThanOrEqual(part.mostTurns);
      for (const cue of at.timeline.cues.slice(0, -1)) expect(cue.seconds).toBeGreaterThan(0);
    }),
  );
});
