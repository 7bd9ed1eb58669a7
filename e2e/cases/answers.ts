import type { BadInput } from "./bad-input";

const path = "/s/(open)";
const who = { name: "Dr Else", role: "doctor" };
const comment = { text: "Well done.", ...who } as const;
/** Found by what only the proposal's form has; who and what they are stands in both. */
const agrees = { "agrees=true": true } as const;
const beside = (name: string, value: string) => ({ ...agrees, [`parameters.${name}`]: value });
const bad = (name: string, fill: BadInput["fill"], expect: RegExp, more: Partial<BadInput> = {}): BadInput => ({
  name,
  path,
  fill,
  expect,
  person: "nobody",
  ...more,
});

/** Bad input at the three forms of a shared record. */
export const cases: readonly BadInput[] = [
  bad("nothing written", who, /Write your comment/),
  bad("a comment of spaces", { ...comment, text: "   " }, /Write your comment/),
  bad("a comment of 2001 characters", { ...comment, text: "x".repeat(2001) }, /at most 2000/, { raw: true }),
  bad("nobody named", { text: "Well done.", role: "doctor" }, /Write who you are/),
  bad("a name of 121 characters", { ...comment, name: "x".repeat(121) }, /at most 120/, { raw: true }),
  bad("no role", { text: "Well done.", name: "Dr Else" }, /Choose what you are/),
  bad("a role that is not offered", { text: "Well done.", name: "Dr Else" }, /Choose what you are|another look/, { force: { role: "friend" } }),
  bad("a day without the day", { ...comment, about: "day" }, /Choose the day/),
  bad("a day before the record", { ...comment, about: "day", on: "1999-01-01" }, /does not show this/, { raw: true }),
  bad("a day that is none", { ...comment, about: "day" }, /no such day/, { force: { on: "2026-02-30" } }),
  bad("a session that is not shown", comment, /does not show this/, { force: { about: "1999-01-01.1" } }),
  bad("a session's id", comment, /Choose what it is about/, { force: { about: "01980000-0000-7000-8000-000000000001" } }),
  bad("an id that is none", comment, /Open the link again|another look/, { force: { id: "1 OR 1=1" } }),
  bad("a field of another form", comment, /does not belong/, { force: { logId: "x" }, whole: true }),
  bad("no word on whether they agree", { "parameters.sets": "2" }, /Say whether you agree/),
  bad("sixteen minutes", beside("dilationMinutes", "16"), /from 1 to 15.*PRG-MINUTES-CLINICIAN-15/),
  bad("a size of 41 mm", beside("maxDiameterMm", "41"), /from 5 to 40.*PRG-PROPOSED-SIZE-40/),
  bad("a size in thirds", beside("startDiameterMm", "20.3"), /steps of a half.*PRG-PROPOSED-SIZE-40/),
  bad("eight sessions a week", beside("sessionsPerWeek", "8"), /from 1 to 7.*PRG-PROPOSED-BOUNDS/),
  bad("minutes in words", beside("dilationMinutes", "three"), /Write a number from 1 to 15/),
  bad("no word for whose record is kept", { label: "" }, /Write a word of your own/),
  bad("a word of 81 characters", { label: "x".repeat(81) }, /at most 80/, { raw: true }),
  bad("a record to keep, and nobody signed in", { label: "A. B." }, /Sign in to your own account/, { whole: true }),
  bad("a proposal by nobody", { ...agrees, suggests: "routine:wind-down" }, /Write who you are/),
];
