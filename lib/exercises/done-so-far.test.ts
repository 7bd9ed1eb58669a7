import { expect, it } from "vitest";
import { doneSoFar } from "./done-so-far";
import { advance, beginPlay, skip } from "./play";
import { routineTimeline } from "./routine-timeline";
import { routineById } from "./routines";
import { timelineSeconds } from "./timeline";

const timeline = routineTimeline(routineById("before-session"));
const start = 1_000_000;
const plus = (seconds: number) => start + seconds * 1000;

it("counts an exercise that was played through, not one that was skipped", () => {
  expect(doneSoFar(timeline, beginPlay(start))).toEqual({ exercises: 0, of: 3, dilated: [] });
  expect(doneSoFar(timeline, advance(timeline, beginPlay(start), plus(125)))).toMatchObject({ exercises: 1 });
  const skipped = skip(timeline, beginPlay(start), plus(5));
  expect(doneSoFar(timeline, advance(timeline, skipped, plus(5 + 116)))).toMatchObject({ exercises: 1 });
  expect(doneSoFar(timeline, advance(timeline, beginPlay(start), plus(timelineSeconds(timeline))))).toMatchObject({ exercises: 3 });
});

it("counts one whose last breath was left out", () => {
  expect(doneSoFar(timeline, advance(timeline, beginPlay(start), plus(112)))).toMatchObject({ exercises: 1 });
});
