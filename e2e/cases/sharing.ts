import type { BadInput } from "./bad-input";

const path = "/share/new";
const who = { recipient: "Dr Meyer" };
const own = { ...who, "range=own": true } as const;

/** Bad input at the sharing forms. */
export const cases: readonly BadInput[] = [
  { name: "nobody named", path, fill: {}, expect: /Write who the link is for/ },
  { name: "a name of spaces", path, fill: { recipient: "   " }, expect: /Write who the link is for/ },
  { name: "a name of 121 characters", path, fill: { recipient: "x".repeat(121) }, raw: true, expect: /at most 120/ },
  { name: "nothing shared", path, fill: who, force: { "fields[]": "" }, expect: /at least one/ },
  { name: "a field that is not offered", path, fill: who, force: { "fields[]": "password" }, expect: /Choose from what is offered|another look/ },
  { name: "a range that is not offered", path, fill: who, force: { range: "ever" }, expect: /Choose which days/ },
  { name: "own days without a first day", path, fill: own, expect: /Write the first day/, kept: { days: "30" } },
  { name: "a day that is none", path, fill: own, force: { from: "2026-02-30" }, expect: /no such day/ },
  { name: "a day in words", path, fill: own, force: { from: "yesterday" }, expect: /year-month-day/ },
  { name: "a first day that has not come", path, fill: { ...own, from: "2199-01-01" }, raw: true, expect: /has not come yet/ },
  { name: "days the wrong way round", path, fill: { ...own, from: "2026-02-01", to: "2026-01-01" }, expect: /before the first/ },
  { name: "no number of days", path, fill: { ...who, days: "" }, expect: /number of days/ },
  { name: "no day at all", path, fill: { ...who, days: "0" }, expect: /at least 1 day/ },
  { name: "ninety-one days", path, fill: { ...who, days: "91" }, expect: /at most 90/ },
  { name: "half a day", path, fill: { ...who, days: "1.5" }, expect: /Whole days/ },
  { name: "days in words", path, fill: { ...who, days: "a month" }, expect: /number of days/ },
  { name: "days as 1e1", path, fill: { ...who, days: "1e1" }, expect: /number of days/ },
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
