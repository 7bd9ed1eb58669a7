import type { BadInput } from "./bad-input";

const you = { "adult=true": true, "ownChoice=yes": true, "intoxicated=false": true, "region=uk": true } as const;
const without = <T extends Record<string, true>>(all: T, left: keyof T) => Object.fromEntries(Object.entries(all).filter(([key]) => key !== left));
const agreement = { "agrees=true": true, name: "Dr Meyer", "role=doctor": true } as const;

/** The clinician's form needs a person who has been screened. */
export const cases: readonly BadInput[] = [
  { name: "nothing answered", path: "/screening/you", fill: {}, expect: /Say whether you are 18 or over\./ },
  {
    name: "age left out",
    path: "/screening/you",
    fill: without(you, "adult=true"),
    expect: /Say whether you are 18 or over\./,
    kept: { "region=uk": true },
  },
  { name: "own choice left out", path: "/screening/you", fill: without(you, "ownChoice=yes"), expect: /Say whether this is your own choice\./ },
  {
    name: "sobriety left out",
    path: "/screening/you",
    fill: without(you, "intoxicated=false"),
    expect: /Say whether you still feel alcohol or drugs\./,
  },
  { name: "region left out", path: "/screening/you", fill: without(you, "region=uk"), expect: /Choose where you are/, kept: { "adult=true": true } },
  {
    name: "use left out",
    path: "/screening/goal",
    fill: { "goal=comfort": true, "soreAfterActivity=false": true },
    expect: /Choose what the program is for\./,
  },
  {
    name: "goal left out",
    path: "/screening/goal",
    fill: { "use=anal": true, "soreAfterActivity=false": true },
    expect: /Choose what brings you here\./,
  },
  { name: "urgent signs skipped", path: "/screening/urgent", fill: {}, expect: /Tick what applies to you, or “None of these”\./ },
  { name: "care signs skipped", path: "/screening/care", fill: {}, expect: /Tick what applies to you, or “None of these”\./ },
  { name: "conditions skipped", path: "/screening/conditions", fill: {}, expect: /Tick what applies to you, or “None of these”\./ },
  {
    name: "procedures skipped",
    path: "/screening/treatment",
    fill: { "specialist[]=none": true },
    expect: /Tick what applies to you, or “None of these”\./,
  },
  {
    name: "a procedure without its day",
    path: "/screening/treatment",
    fill: { "specialist[]=none": true, "had[]=prostatectomy": true, "waits.prostatectomy": "" },
    expect: /Give the day, as near as you remember it\./,
    kept: { "had[]=prostatectomy": true },
  },
  {
    name: "a procedure still to come",
    path: "/screening/treatment",
    fill: { "specialist[]=none": true, "had[]=prostatectomy": true, "waits.prostatectomy": "2199-01-01" },
    expect: /This day is still to come\./,
    kept: { "waits.prostatectomy": "2199-01-01" },
  },
  {
    name: "a day that no calendar has",
    path: "/screening/treatment",
    fill: { "specialist[]=none": true, "had[]=prostatectomy": true, "waits.prostatectomy": "2026-02-30" },
    expect: /There is no such day in the calendar\./,
    raw: true,
  },
  { name: "consent left out", path: "/screening/floor", fill: { "tight[]=none": true, "leakage=false": true }, expect: /Say whether you agree/ },
  { name: "leakage left out", path: "/screening/floor", fill: { "tight[]=none": true, "consent=true": true }, expect: /Say whether you leak/ },
  { name: "an agreement of nobody", path: "/screening/clinician", fill: { ...agreement, name: "   " }, expect: /Write who it was/ },
  {
    name: "an agreement without a word",
    path: "/screening/clinician",
    fill: without({ "agrees=true": true, "role=doctor": true }, "agrees=true"),
    expect: /Say whether they agree\./,
  },
  {
    name: "a name too long",
    path: "/screening/clinician",
    fill: { ...agreement, name: "x".repeat(121) },
    expect: /Use at most 120 characters\./,
    raw: true,
  },
  {
    name: "an agreement to come",
    path: "/screening/clinician",
    fill: { ...agreement, on: "2199-01-01" },
    expect: /This day is still to come\./,
    kept: { name: "Dr Meyer" },
  },
  { name: "an agreement without a day", path: "/screening/clinician", fill: { ...agreement, on: "" }, expect: /Give a date as year-month-day/ },
  {
    name: "a largest size out of bounds",
    path: "/screening/clinician",
    fill: { ...agreement, "parameters.maxDiameterMm": "41" },
    expect: /Write a number from 5 to 40/,
    kept: { "parameters.maxDiameterMm": "41" },
  },
  {
    name: "a size off the grid",
    path: "/screening/clinician",
    fill: { ...agreement, "parameters.startDiameterMm": "20.3" },
    expect: /in steps of a half/,
  },
  {
    name: "minutes in words",
    path: "/screening/clinician",
    fill: { ...agreement, "parameters.dilationMinutes": "ten" },
    expect: /Write a number from 1 to 15/,
  },
  {
    name: "a first size above the largest",
    path: "/screening/clinician",
    fill: { ...agreement, "parameters.startDiameterMm": "24", "parameters.maxDiameterMm": "20" },
    expect: /The first size can not be larger than the largest\./,
  },
];
