import type { ProgramRule } from "./rules";

const productDefault = { standing: "D", source: "Product default, awaiting clinical review" } as const;
type Row = Omit<ProgramRule, "id">;

/** What a person may change of the days ahead. None of these opens a day that another row closes. */
export const calendarRules = {
  "PRG-MOVED": {
    ...productDefault,
    condition: "The day's session has been moved to another day.",
    decision: "No session from the one day up to the other; the days after follow from where it went.",
    wording: "You moved this session to another day.",
  },
  "PRG-MOVE-NOTHING": {
    ...productDefault,
    condition: "A move from a day without a planned session.",
    decision: "It is not made.",
    wording: "There is no session on that day to move.",
  },
  "PRG-MOVE-AHEAD": {
    ...productDefault,
    condition: "A move to a day that is over, or beyond the weeks shown.",
    decision: "It is not made.",
    wording: "A session moves to today or to a later day of the weeks shown.",
  },
  "PRG-MOVE-PASS": {
    ...productDefault,
    condition: "A move to or past the day of another planned session.",
    decision: "It is not made: sessions keep their order.",
    wording: "Another session stands there or in between; move that one first.",
  },
  "PRG-NOT-AVAILABLE": {
    ...productDefault,
    condition: "A day of the week that the person has closed to sessions.",
    decision: "No session by itself; one may be moved there.",
    wording: "You said that this day of the week does not suit you.",
  },
  "PRG-HOLIDAY": {
    ...productDefault,
    condition: "A day of the person's own holiday.",
    decision: "Nothing is planned, and the day counts for nothing; the rules for time away hold afterwards.",
    wording: "You are taking time away. Nothing is planned, and nothing is lost.",
  },
  "PRG-HOLIDAY-AHEAD": {
    ...productDefault,
    value: 365,
    condition: "Time away that begins before today or more than 365 days ahead.",
    decision: "It is not taken.",
    wording: "Time away begins today or later, within a year.",
  },
  "PRG-HOLIDAY-NONE": {
    ...productDefault,
    condition: "The end of time away, and there is none today.",
    decision: "Nothing changes.",
    wording: "You are not away today.",
  },
} as const satisfies Record<string, Row>;
