import { expect, it } from "vitest";
import { signalsOf } from "./timeline";

it.each([
  ["getting ready", { seconds: 10, opensTurn: true }, true],
  ["the first turn", { turn: 0, seconds: 4, opensTurn: false }, true],
  ["the second turn", { turn: 1, seconds: 4, opensTurn: true }, false],
  ["the fifth turn's first cue", { turn: 4, seconds: 4, opensTurn: true }, true],
  ["the fifth turn's second cue", { turn: 4, seconds: 6, opensTurn: false }, false],
  ["what lasts", { turn: 2, seconds: 30, opensTurn: false }, true],
])("%s has words: %s", (_what, cue, words) => expect(signalsOf(cue).includes("words")).toBe(words));
