import type { BadInput } from "./bad-input";

const path = "/share/new";
const who = { recipient: "Dr Meyer" };
const choose = { ...who, "preset=own": true } as const;
const own = { ...choose, "range=own": true } as const;

/** Bad input at the sharing forms. */
export const cases: readonly BadInput[] = [
  { name: "nobody named", path, fill: {}, expect: /Write who the link is for/ },
  { name: "a name of spaces", path, fill: { recipient: "   " }, expect: /Write who the link is for/ },
  { name: "a name of 121 characters", path, fill: { recipient: "x".repeat(121) }, raw: true, expect: /at most 120/ },
  { name: "nothing shared", path, fill: choose, force: { "fields[]": "" }, expect: /at least one/ },
  { name: "a field that is not offered", path, fill: choose, force: { "fields[]": "password" }, expect: /Choose from what is offered|another look/ },
  { name: "a range that is not offered", path, fill: choose, force: { range: "ever" }, expect: /Choose which days/ },
  { name: "own days without a first day", path, fill: own, expect: /Write the first day/, kept: { hours: "720" } },
  { name: "a day that is none", path, fill: own, force: { from: "2026-02-30" }, expect: /no such day/ },
  { name: "a day in words", path, fill: own, force: { from: "yesterday" }, expect: /year-month-day/ },
  { name: "a first day that has not come", path, fill: { ...own, from: "2199-01-01" }, raw: true, expect: /has not come yet/ },
  { name: "days the wrong way round", path, fill: { ...own, from: "2026-02-01", to: "2026-01-01" }, expect: /before the first/ },
  { name: "a preset that is not offered", path, fill: who, force: { preset: "everything" }, expect: /Choose from what is offered|another look/ },
  { name: "no number of hours", path, fill: who, force: { hours: "" }, expect: /how long the link stays open/ },
  { name: "no hour at all", path, fill: who, force: { hours: "0" }, expect: /at least one hour/ },
  { name: "a year and an hour", path, fill: who, force: { hours: "8761" }, expect: /at most a year/ },
  { name: "half an hour", path, fill: who, force: { hours: "0.5" }, expect: /whole hours/ },
  { name: "hours in words", path, fill: who, force: { hours: "a month" }, expect: /how long the link stays open/ },
  { name: "hours as 1e1", path, fill: who, force: { hours: "1e1" }, expect: /how long the link stays open/ },
  { name: "a passcode of five characters", path, fill: { ...who, passcode: "tulip" }, expect: /at least 6/ },
  { name: "a passcode of 129 characters", path, fill: { ...who, passcode: "x".repeat(129) }, expect: /at most 128/ },
  { name: "an id that is none", path, fill: who, force: { id: "1 OR 1=1" }, expect: /Open the page again|another look/ },
  { name: "a field of another form", path, fill: who, force: { userId: "x" }, expect: /does not belong/, whole: true },
  { name: "no passcode given", path: "/s/(token)", fill: {}, expect: /Write the passcode you were given/, person: "nobody" },
  {
    name: "a passcode longer than any",
    path: "/s/(token)",
    fill: { passcode: "x".repeat(200) },
    expect: /longer than any passcode/,
    person: "nobody",
  },
];
