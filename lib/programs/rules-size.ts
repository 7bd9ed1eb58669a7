import type { ProgramRule } from "./rules";

const productDefault = { standing: "D", source: "Product default, awaiting clinical review" } as const;
const mission = { standing: "S", source: "Gradual's source documents" } as const;
type Row = Omit<ProgramRule, "id">;

/** How the size changes: readiness, caps and what time away does (clinical.md 3 and 5). */
export const sizeRules = {
  "PRG-START-SMALLEST": {
    ...productDefault,
    condition: "The first session, or the first after more than 60 days.",
    decision: "The smallest size, or the one that a clinician set to start with.",
    wording: "You begin at your smallest size.",
  },
  "PRG-DAYS-14": {
    ...mission,
    value: 14,
    condition: "Days since the first session on the current size.",
    decision: "A step up needs 14 (or what a clinician set).",
    wording: "About two weeks on a size, even when it feels easy sooner.",
  },
  "PRG-CALM-4": {
    ...productDefault,
    value: 4,
    condition: "The last sessions on the size with pain 0–2, comfort 7 or more, no sharp pain and no burning.",
    decision: "A step up needs the last 4.",
    wording: "Four calm sessions in a row show that the size is comfortable.",
  },
  "PRG-CALM-PAIN-2": {
    ...productDefault,
    value: 2,
    condition: "Pain in a calm session.",
    decision: "2 at most.",
    wording: "A calm session has pain of 2 or less.",
  },
  "PRG-CALM-COMFORT-7": {
    ...productDefault,
    value: 7,
    condition: "Comfort in a calm session.",
    decision: "7 at least.",
    wording: "A calm session has comfort of 7 or more.",
  },
  "PRG-NO-BLOOD-4": {
    ...productDefault,
    value: 4,
    condition: "The last sessions on the size without blood.",
    decision: "A step up needs the last 4.",
    wording: "No blood in the last four sessions.",
  },
  "PRG-SORENESS-1": {
    ...productDefault,
    value: 1,
    condition: "Next-day soreness of the last sessions.",
    decision: "1 at most after each, and known.",
    wording: "Next to no soreness the day after.",
  },
  "PRG-STEP-4MM": {
    ...productDefault,
    value: 4,
    condition: "The distance to the next size, in mm.",
    decision: "More than 4 mm is no step: a size between is needed.",
    wording: "The next size is more than 4 mm larger; a size between the two is needed first.",
  },
  "PRG-CONFIRM": {
    ...productDefault,
    condition: "All criteria for a step up are met.",
    decision: "The step is offered; nothing changes until the person confirms.",
    wording: "You are ready for the next size, if and when you want it.",
  },
  "PRG-NOT-HELD": {
    ...productDefault,
    condition: "The program rests, is paused or is not open.",
    decision: "No step up.",
    wording: "A step up waits until your program is running again.",
  },
  "PRG-LARGEST": {
    ...productDefault,
    condition: "The current size is the largest of the set.",
    decision: "There is no next size.",
    wording: "This is the largest size in your set; staying here is a fine place to be.",
  },
  "PRG-CAP-SELF-30": {
    ...productDefault,
    value: 30,
    condition: "A size above 30 mm without a clinician.",
    decision: "Not planned and not offered.",
    wording: "30 mm is the largest size without a clinician.",
  },
  "PRG-CAP-CLINICIAN": {
    ...productDefault,
    condition: "A size above the largest that the clinician set.",
    decision: "Not planned and not offered.",
    wording: "Your clinician set this as your largest size.",
  },
  "PRG-GAP-14": {
    ...productDefault,
    value: 14,
    condition: "More than 14 days without a dilation session.",
    decision: "One size down; days and sessions on the size begin again.",
    wording: "After more than two weeks away you come back one size smaller.",
  },
  "PRG-RAMP-2": {
    ...productDefault,
    value: 2,
    condition: "Calm sessions on the smaller size after a gap of 15–60 days.",
    decision: "After 2 the former size is offered again, without the 14 days; never more than 4 mm, never unconfirmed.",
    wording: "Two calm sessions, and your former size is open again.",
  },
  "PRG-GAP-60": {
    ...productDefault,
    value: 60,
    condition: "More than 60 days without a dilation session.",
    decision: "Re-screen, and begin at the smallest size.",
    wording: "After more than 60 days away you begin again at your smallest size.",
  },
} as const satisfies Record<string, Row>;
