import type { BadInput } from "./bad-input";

const path = "/routines/own/new?from=wind-down";

/** Bad input for the builder of a routine. */
export const cases: readonly BadInput[] = [
  { name: "no name", path, fill: { name: "" }, expect: /Give the routine a name\./ },
  { name: "a name too long", path, fill: { name: "x".repeat(61) }, expect: /A name has at most 60 characters\./, raw: true },
  { name: "no exercise", path: "/routines/own/new", fill: { name: "Mine" }, expect: /Add at least one exercise\./, kept: { name: "Mine" } },
  { name: "too many breaths", path, fill: { "items.0.repetitions": "99" }, expect: /Write a whole number from 5 to 10\./, raw: true },
  { name: "breaths in words", path, fill: { "items.0.repetitions": "some" }, expect: /Write a whole number from 5 to 10\./, raw: true },
  { name: "a tempo out of bounds", path, fill: { "items.0.seconds.in": "9" }, expect: /Write whole seconds from 3 to 6\./, raw: true },
  {
    name: "a breath out shorter than the breath in",
    path,
    fill: { "items.0.seconds.in": "6", "items.0.seconds.out": "5" },
    expect: /The breath out is at least as long as the breath in: 6 s or more\./,
  },
  {
    name: "an exercise that is not there",
    path,
    fill: {},
    force: { "items.0.exerciseId": "no-such-exercise" },
    expect: /This exercise is not in the catalogue\. Take it out\.|needs another look/,
    whole: true,
  },
];
