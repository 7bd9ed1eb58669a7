import type { BadInput } from "./bad-input";

/** Bad input over the forms of a log. The person has at least one size. */
const session = { "segments.2.deviceId=*": true, "segments.2.minutes": "3", "pain=1": true, "comfort=8": true, "blood=none": true } as const;
const exercise = { "routineId=*": true, "pain=0": true, "blood=none": true } as const;
const daily = { "baselinePain=0": true, "blood=none": true } as const;
const on = (kind: string) => `/log?kind=${kind}`;
const without = (fill: BadInput["fill"], name: string): BadInput["fill"] =>
  Object.fromEntries(Object.entries(fill).filter(([key]) => key.split("=")[0] !== name));
const number = /Choose a (?:whole )?number from 0 to 10/;
const minutes = /Give the minutes at this size/;

const edit = { path: "/log/(log)", person: "practised" } as const;
const soreness = { path: "/log/(log)/soreness", person: "practised", fill: {} } as const;

export const cases: readonly BadInput[] = [
  { name: "a session with nothing answered", path: on("dilation"), fill: {}, expect: number },
  {
    name: "no size",
    path: on("dilation"),
    fill: without(session, "segments.2.deviceId"),
    force: { "segments.2.deviceId": "" },
    expect: /Choose the size you used/,
  },
  { name: "no minutes", path: on("dilation"), fill: { ...session, "segments.2.minutes": "" }, expect: minutes },
  { name: "minutes in words", path: on("dilation"), fill: { ...session, "segments.2.minutes": "three" }, expect: minutes },
  { name: "minutes below nothing", path: on("dilation"), fill: { ...session, "segments.2.minutes": "-1" }, expect: minutes },
  { name: "minutes over an hour", path: on("dilation"), fill: { ...session, "segments.2.minutes": "61" }, expect: minutes },
  { name: "minutes by exponent", path: on("dilation"), fill: { ...session, "segments.2.minutes": "1e1" }, expect: minutes },
  { name: "no pain", path: on("dilation"), fill: without(session, "pain"), expect: number },
  { name: "pain beyond the scale", path: on("dilation"), fill: without(session, "pain"), force: { pain: "11" }, expect: number },
  { name: "pain between numbers", path: on("dilation"), fill: without(session, "pain"), force: { pain: "2.5" }, expect: number },
  { name: "no comfort", path: on("dilation"), fill: without(session, "comfort"), expect: number },
  { name: "blood not answered", path: on("dilation"), fill: without(session, "blood"), expect: /Choose how much blood there was/ },
  {
    name: "blood of another kind",
    path: on("dilation"),
    fill: without(session, "blood"),
    force: { blood: "lots" },
    expect: /Choose how much blood there was/,
  },
  {
    name: "somebody else's size",
    path: on("dilation"),
    fill: without(session, "segments.2.deviceId"),
    force: { "segments.2.deviceId": "0199f000-0000-7000-8000-00000000dead" },
    expect: /Choose sizes from your own set/,
  },
  {
    name: "a size that is no id",
    path: on("dilation"),
    fill: without(session, "segments.2.deviceId"),
    force: { "segments.2.deviceId": "1 OR 1=1" },
    expect: /Choose sizes from your own set/,
  },
  { name: "a smaller size without minutes", path: on("dilation"), fill: { ...session, "segments.0.deviceId=*": true }, expect: minutes },
  {
    name: "minutes of a smaller size without the size",
    path: on("dilation"),
    fill: { ...session, "segments.1.minutes": "2" },
    expect: /Choose the size you used/,
  },
  {
    name: "a smaller size's pain beyond the scale",
    path: on("dilation"),
    fill: { ...session, "segments.0.deviceId=*": true, "segments.0.minutes": "1", "segments.0.pain": "12" },
    expect: number,
  },
  {
    name: "too many repetitions",
    path: on("dilation"),
    fill: { ...session, "segments.2.repetitions": "201" },
    expect: /repetitions as a whole number/,
  },
  { name: "half a repetition", path: on("dilation"), fill: { ...session, "segments.2.repetitions": "1.5" }, expect: /repetitions as a whole number/ },
  { name: "a hold over a quarter of an hour", path: on("dilation"), fill: { ...session, "segments.2.holdSeconds": "901" }, expect: /whole seconds/ },
  { name: "a mood beyond the scale", path: on("dilation"), fill: { ...session, moodBefore: "11" }, expect: number },
  { name: "tomorrow", path: on("dilation"), fill: { ...session, on: "2199-01-01" }, raw: true, expect: /has not come yet/ },
  { name: "more than two years ago", path: on("dilation"), fill: { ...session, on: "2001-01-01" }, raw: true, expect: /more than two years ago/ },
  { name: "no day", path: on("dilation"), fill: { ...session, on: "" }, expect: /Say which day it was/ },
  {
    name: "a day that is not in the calendar",
    path: on("dilation"),
    fill: session,
    force: { on: "2026-02-30" },
    expect: /no such day in the calendar/,
  },
  { name: "a time that no clock shows", path: on("dilation"), fill: session, force: { time: "25:00" }, expect: /hours and minutes/ },
  {
    name: "a note longer than a letter",
    path: on("dilation"),
    fill: { ...session, note: "a".repeat(4001) },
    raw: true,
    expect: /at most 4000 characters/,
  },
  { name: "a sign that is none", path: on("dilation"), fill: session, force: { "flags[]": "bad-hair" }, expect: /Choose from the signs given/ },
  {
    name: "soreness of a day that has not come",
    path: on("dilation"),
    fill: session,
    force: { nextDaySoreness: "2" },
    expect: /answered from the next day on|another look/,
  },
  { name: "a field of somebody else's making", path: on("dilation"), fill: session, force: { userId: "me" }, expect: /does not belong to it/ },
  { name: "a log without its number", path: on("dilation"), fill: session, force: { id: "1" }, expect: /another look|lost its number/ },
  { name: "a kind that is none", path: on("dilation"), fill: session, force: { kind: "party" }, expect: /another look|does not say what it logs/ },
  { name: "no routine", path: on("exercise"), fill: without(exercise, "routineId"), force: { routineId: "" }, expect: /Choose a routine/ },
  {
    name: "a routine that is none",
    path: on("exercise"),
    fill: without(exercise, "routineId"),
    force: { routineId: "moonwalk" },
    expect: /Choose a routine from the list/,
  },
  { name: "more steps than a routine has", path: on("exercise"), fill: { ...exercise, completedSteps: "101" }, expect: /whole number, at most 100/ },
  { name: "effort beyond the scale", path: on("exercise"), fill: exercise, force: { effort: "11" }, expect: number },
  { name: "a daily check with nothing answered", path: on("daily"), fill: {}, expect: number },
  { name: "a stool form of eight", path: on("daily"), fill: daily, force: { stoolForm: "8" }, expect: /form from 1 to 7/ },
  { name: "more leaks than can be", path: on("daily"), fill: daily, force: { leaks: "51" }, expect: /number of leaks/ },
  { name: "leaks in words", path: on("daily"), fill: daily, force: { leaks: "some" }, expect: /number of leaks/ },
  { name: "a skipped session without a reason", path: on("skip"), fill: {}, expect: /needs an answer|Choose a reason/ },
  { name: "a reason that is none", path: on("skip"), fill: {}, force: { reason: "because" }, expect: /Choose a reason from the list/ },
  { ...edit, name: "an edit without minutes", fill: { "segments.2.minutes": "" }, expect: minutes },
  { ...edit, name: "an edit with pain beyond the scale", fill: {}, force: { pain: "11" }, expect: number },
  { ...edit, name: "an edit into the future", fill: { on: "2199-01-01" }, raw: true, expect: /has not come yet/ },
  { ...soreness, name: "soreness beyond the scale", force: { nextDaySoreness: "11" }, expect: number },
  { ...soreness, name: "soreness not answered", force: { nextDaySoreness: "" }, expect: number },
  { ...soreness, name: "soreness in words", force: { nextDaySoreness: "a little" }, expect: /number/ },
];
