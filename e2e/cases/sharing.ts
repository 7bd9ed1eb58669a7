/**
 * Bad input at the sharing forms. `fill` sets fields by name after the form's own defaults (an array ticks exactly those boxes; null takes a field
 * out); `expect` is a part of the sentence at `field` ("" is the form's own). No case may make a row or answer with 5xx.
 */
type Case = { name: string; path: string; fill: Record<string, string | string[] | null>; expect: { field: string; says: string } };

const path = "/share/new";
const who = { recipient: "Dr Meyer" };

export const cases: Case[] = [
  { name: "nobody named", path, fill: {}, expect: { field: "recipient", says: "Write who the link is for" } },
  { name: "a name of spaces", path, fill: { recipient: "   " }, expect: { field: "recipient", says: "Write who the link is for" } },
  { name: "a name of 121 characters", path, fill: { recipient: "x".repeat(121) }, expect: { field: "recipient", says: "at most 120" } },
  { name: "nothing shared", path, fill: { ...who, "fields[]": [] }, expect: { field: "fields", says: "at least one" } },
  {
    name: "a field that is not offered",
    path,
    fill: { ...who, "fields[]": ["password"] },
    expect: { field: "fields.0", says: "Choose from what is offered" },
  },
  { name: "a range that is not offered", path, fill: { ...who, range: "ever" }, expect: { field: "range", says: "Choose which days" } },
  { name: "own days without a first day", path, fill: { ...who, range: "own" }, expect: { field: "from", says: "Write the first day" } },
  { name: "a day that is none", path, fill: { ...who, range: "own", from: "2026-02-30" }, expect: { field: "from", says: "no such day" } },
  { name: "a day in words", path, fill: { ...who, range: "own", from: "yesterday" }, expect: { field: "from", says: "year-month-day" } },
  {
    name: "a first day that has not come",
    path,
    fill: { ...who, range: "own", from: "2199-01-01" },
    expect: { field: "from", says: "has not come yet" },
  },
  {
    name: "days the wrong way round",
    path,
    fill: { ...who, range: "own", from: "2026-02-01", to: "2026-01-01" },
    expect: { field: "to", says: "before the first" },
  },
  { name: "no number of days", path, fill: { ...who, days: "" }, expect: { field: "days", says: "number of days" } },
  { name: "no day at all", path, fill: { ...who, days: "0" }, expect: { field: "days", says: "at least 1 day" } },
  { name: "ninety-one days", path, fill: { ...who, days: "91" }, expect: { field: "days", says: "at most 90" } },
  { name: "half a day", path, fill: { ...who, days: "1.5" }, expect: { field: "days", says: "Whole days" } },
  { name: "days in words", path, fill: { ...who, days: "a month" }, expect: { field: "days", says: "number of days" } },
  { name: "days as 1e1", path, fill: { ...who, days: "1e1" }, expect: { field: "days", says: "number of days" } },
  { name: "a passcode of five characters", path, fill: { ...who, passcode: "tulip" }, expect: { field: "passcode", says: "at least 6" } },
  { name: "a passcode of 129 characters", path, fill: { ...who, passcode: "x".repeat(129) }, expect: { field: "passcode", says: "at most 128" } },
  { name: "an id that is none", path, fill: { ...who, id: "1 OR 1=1" }, expect: { field: "id", says: "Open the page again" } },
  { name: "a field of another form", path, fill: { ...who, userId: "x" }, expect: { field: "", says: "does not belong" } },
];
