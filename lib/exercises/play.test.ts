import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advance, back, beginPlay, goOn, type Play, pause, placeAt, restorePlay, resume, skip, upcoming } from "./play";
import { routineTimeline } from "./routine-timeline";
import { routineById, routines } from "./routines";
import type { Timeline } from "./timeline";
import { firstCueOf, timelineSeconds } from "./timeline";

const timeline = routineTimeline(routineById("before-session"));
const start = 1_000_000;
const plus = (seconds: number) => start + seconds * 1000;

describe("a play", () => {
  it("is wherever the clock says, however seldom it is looked at", () => {
    fc.assert(
      fc.property(fc.constantFrom(...routines), fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 30 }), (routine, steps) => {
        const any = routineTimeline(routine);
        let often: Play = advance(any, beginPlay(start), start);
        let now = start;
        for (const step of steps) {
          now += step;
          often = advance(any, often, now);
        }
        const once = advance(any, beginPlay(start), now);
        expect([often.cue, Math.round(often.into)]).toEqual([once.cue, Math.round(once.into)]);
        expect(often.played.map(Math.round)).toEqual(once.played.map(Math.round));
      }),
    );
  });

  it("ends exactly when the time is over, and stays there", () => {
    const all = timelineSeconds(timeline);
    expect(placeAt(timeline, beginPlay(start), plus(all) - 1).ended).toBe(false);
    for (const later of [0, 1, 3600]) expect(placeAt(timeline, beginPlay(start), plus(all + later)).ended).toBe(true);
  });

  it("counts down in whole seconds", () => {
    expect([0, 400, 999, 1000, 19_999].map((ms) => placeAt(timeline, beginPlay(start), start + ms).secondsLeft)).toEqual([20, 20, 20, 19, 1]);
  });

  it("stands still while paused, and goes on from there", () => {
    const paused = pause(timeline, beginPlay(start), plus(25));
    expect(placeAt(timeline, paused, plus(500))).toMatchObject({ index: 2, paused: true, share: (25 - 24) / 6 });
    expect(placeAt(timeline, resume(paused, plus(500)), plus(502)).share).toBeCloseTo(0.5);
  });

  it("tells ahead when each cue begins, as it then does", () => {
    const coming = upcoming(timeline, beginPlay(start), plus(3), plus(60));
    expect(coming[0]).toEqual({ index: 1, at: plus(20) });
    for (const { index, at } of coming) {
      expect(placeAt(timeline, beginPlay(start), at).index).toBe(index);
      expect(placeAt(timeline, beginPlay(start), at - 1).index).toBe(index - 1);
    }
    expect(upcoming(timeline, pause(timeline, beginPlay(start), plus(3)), plus(3), plus(60))).toEqual([]);
  });

  it("skips to the next part, and keeps only what was played", () => {
    const skipped = skip(timeline, beginPlay(start), plus(22));
    expect(skipped.cue).toBe(firstCueOf(timeline, 1));
    expect(skipped.played).toEqual([20_000, 2_000]);
    const over = skip(timeline, skip(timeline, skip(timeline, skipped, plus(23)), plus(24)), plus(25));
    expect(placeAt(timeline, over, plus(25)).ended).toBe(true);
  });

  it("goes back to the part's beginning, and right away once more to the one before", () => {
    const inSecond = skip(timeline, beginPlay(start), plus(5));
    const once = back(timeline, inSecond, plus(30));
    expect(once.cue).toBe(firstCueOf(timeline, 1));
    expect(back(timeline, once, plus(31)).cue).toBe(0);
    expect(back(timeline, beginPlay(start), plus(1)).cue).toBe(0);
  });

  it("waits where a cue waits until it is told to go on", () => {
    const waiting: Timeline = { ...timeline, cues: timeline.cues.map((cue, at) => (at === 1 ? { ...cue, waits: true as const } : cue)) };
    const there = advance(waiting, beginPlay(start), plus(400));
    expect(there.cue).toBe(1);
    expect(upcoming(waiting, there, plus(400), plus(900))).toEqual([]);
    expect(goOn(waiting, there, plus(400))).toMatchObject({ cue: 2, into: 0, since: plus(400) });
    expect(goOn(timeline, beginPlay(start), plus(1)).cue).toBe(0);
  });
});

describe("a play kept over a reload", () => {
  const play = beginPlay(start);
  it("goes on by the clock after a short break", () => expect(restorePlay(timeline, play, plus(30), plus(60))).toBe(play));
  it("waits where it was last seen after a long one", () => {
    const waiting = restorePlay(timeline, play, plus(25), plus(25 + 600));
    expect(waiting?.since).toBeUndefined();
    expect(placeAt(timeline, waiting as Play, plus(9999)).index).toBe(2);
  });
  it("is forgotten the next day", () => expect(restorePlay(timeline, play, plus(25), plus(25 + 13 * 3600))).toBeUndefined());
});
