import type { BadInput } from "./bad-input";

const who = { name: "Dr Else", role: "doctor" };
const comment = { text: "Well done.", ...who } as const;
const agrees = { "agrees=true": true } as const;
const beside = (name: string, value: string) => ({ ...agrees, [`parameters.${name}`]: value });
type Bad = (name: string, fill: BadInput["fill"], expect: RegExp, more?: Partial<BadInput>) => BadInput;
const at =
  (form: string): Bad =>
  (name, fill, expect, more) => ({ name, path: `/s/(open)?write=${form}`, fill, expect, person: "nobody", ...more });
const [comments, proposes, keeps] = [at("comment"), at("proposal"), at("keep")];

/** Bad input at the three forms of a shared record. */
export const cases: readonly BadInput[] = [
  comments("nothing written", who, /Write your comment/),
  comments("a comment of spaces", { ...comment, text: "   " }, /Write your comment/),
  comments("a comment of 2001 characters", { ...comment, text: "x".repeat(2001) }, /at most 2000/, { raw: true }),
  comments("nobody named", { text: "Well done.", role: "doctor" }, /Write who you are/),
  comments("a name of 121 characters", { ...comment, name: "x".repeat(121) }, /at most 120/, { raw: true }),
  comments("no role", { text: "Well done.", name: "Dr Else" }, /Choose what you are/),
  comments("a role that is not offered", { text: "Well done.", name: "Dr Else" }, /Choose what you are|another look/, { force: { role: "friend" } }),
  comments("a day without the day", { ...comment, about: "day" }, /Choose the day/),
  comments("a day before the record", { ...comment, about: "day", on: "1999-01-01" }, /does not show this/, { raw: true }),
  comments("a day that is none", { ...comment, about: "day" }, /no such day/, { force: { on: "2026-02-30" } }),
  comments("a session that is not shown", comment, /does not show this/, { force: { about: "1999-01-01.1" } }),
  comments("a session's id", comment, /Choose what it is about/, { force: { about: "01980000-0000-7000-8000-000000000001" } }),
  comments("an id that is none", comment, /Open the link again|another look/, { force: { id: "1 OR 1=1" } }),
  comments("a field of another form", comment, /does not belong/, { force: { logId: "x" }, whole: true }),
  proposes("no word on whether they agree", { "parameters.sets": "2" }, /Say whether you agree/),
  proposes("sixteen minutes", beside("dilationMinutes", "16"), /from 1 to 15.*PRG-MINUTES-CLINICIAN-15/),
  proposes("a size of 41 mm", beside("maxDiameterMm", "41"), /from 5 to 40.*PRG-PROPOSED-SIZE-40/),
  proposes("a size in thirds", beside("startDiameterMm", "20.3"), /steps of a half.*PRG-PROPOSED-SIZE-40/),
  proposes("eight sessions a week", beside("sessionsPerWeek", "8"), /from 1 to 7.*PRG-PROPOSED-BOUNDS/),
  proposes("minutes in words", beside("dilationMinutes", "three"), /Write a number from 1 to 15/),
  keeps("no word for whose record is kept", { label: "" }, /Write a word of your own/),
  keeps("a word of 81 characters", { label: "x".repeat(81) }, /at most 80/, { raw: true }),
  keeps("a record to keep, and nobody signed in", { label: "A. B." }, /Sign in to your own account/, { whole: true }),
  proposes("a proposal by nobody", { ...agrees, suggests: "routine:wind-down" }, /Write who you are/),
];
