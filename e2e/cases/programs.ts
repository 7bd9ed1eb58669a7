import type { BadInput } from "./bad-input";

const someId = "019a9f00-0000-7000-8000-000000000001";
const again = /Open this page again and send the form from there\./;
const notOpen = /Your screening does not open this program\./;
const program = { path: "/program", fill: {}, person: "screened", whole: true } as const;
const step = { path: "/readiness", fill: { "sure=on": true }, person: "ready" } as const;
const settings = { path: "/settings/display", fill: {}, person: "screened" } as const;
const numbers = { path: "/program", person: "practised" } as const;
const zone = /Choose a time zone from the list\./;

export const cases: readonly BadInput[] = [
  { ...program, name: "a program that there is not", force: { kind: "weight-loss" }, expect: /Choose one of the programs offered\./ },
  { ...program, name: "no program", force: { kind: "" }, expect: /Choose one of the programs offered\./ },
  { ...program, name: "a program that the screening does not open", force: { kind: "post-operative" }, expect: notOpen },
  { ...program, name: "strengthening without leakage or weakness", force: { kind: "strength-continence" }, expect: notOpen },
  { ...program, name: "the self-guided program with a fissure", force: { kind: "general-comfort" }, person: "fissure", expect: notOpen },
  { ...program, name: "an acceptance without its id", force: { id: "" }, expect: again },
  { ...program, name: "an id that is none", force: { id: "1 OR 1=1" }, expect: again },
  { ...program, name: "a field that does not belong", force: { version: "9" }, expect: /This form has a field that does not belong to it\./ },
  { ...program, name: "a day of one's own choosing", force: { on: "2020-01-01" }, expect: /This form has a field that does not belong to it\./ },
  { ...step, name: "a step up without the tick", fill: {}, expect: /Tick this only if you want to move up\./ },
  {
    ...step,
    name: "a size that is not the next one",
    whole: true,
    force: { deviceId: someId },
    expect: /Only the very next size of your set is offered\./,
  },
  { ...step, name: "no size", whole: true, force: { deviceId: "" }, expect: again },
  { ...step, name: "a size by its name", whole: true, force: { deviceId: "23 mm" }, expect: again },
  { ...step, name: "a tick that is none", fill: {}, force: { sure: "perhaps" }, expect: /This answer can not be read\./ },
  { ...numbers, name: "more minutes than anybody sets alone", fill: { dilationMinutes: "11" }, expect: /Write a whole number from 1 to 10/ },
  { ...numbers, name: "half a minute", fill: { dilationMinutes: "2,5" }, expect: /Write a whole number from 1 to 10/ },
  { ...numbers, name: "daily sessions", fill: { sessionsPerWeek: "7" }, expect: /Write a whole number from 1 to 3/ },
  { ...numbers, name: "fewer days on a size than the rules ask", fill: { minDaysPerSize: "13" }, expect: /Write a whole number from 14 to 90/ },
  { ...numbers, name: "a hold longer than the session", fill: { dilationMinutes: "2", holdSeconds: "121" }, expect: /PRG-EDIT-HOLD/ },
  { ...numbers, name: "holds among repetitions", fill: { holdSeconds: "60", mode: "repetitions" }, expect: /PRG-EDIT-HOLD/ },
  { ...numbers, name: "a number in words", fill: { sets: "two" }, expect: /Write a whole number from 1 to 2/ },
  { ...settings, name: "a time zone that there is not", force: { timeZone: "Mars/Olympus" }, expect: zone },
  { ...settings, name: "an offset, which knows no daylight saving", force: { timeZone: "+02:00" }, expect: zone },
  { ...settings, name: "no time zone", force: { timeZone: "" }, expect: zone },
  { ...settings, name: "a time zone without end", force: { timeZone: "A".repeat(5000) }, expect: zone },
  { ...settings, name: "a unit that there is not", force: { unit: "parsec" }, expect: /Choose one of the units offered\./ },
  { ...settings, name: "a word of one's own", force: { deviceWord: "<script>" }, expect: /Choose one of the two words\./ },
  {
    ...settings,
    name: "a region that there is not",
    force: { region: "moon" },
    expect: /Choose where you are, so that the right numbers are shown\./,
  },
  {
    ...settings,
    name: "another person's name",
    whole: true,
    force: { userId: someId },
    expect: /This form has a field that does not belong to it\./,
  },
];
