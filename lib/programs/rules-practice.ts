import type { ProgramRule } from "./rules";

const productDefault = { standing: "D", source: "Product default, awaiting clinical review" } as const;
const mission = { standing: "S", source: "Gradual's source documents" } as const;
/** Minutes: the source documents and a default do not say the same; clinical.md 4 settles them. */
const settled = { standing: "S", source: "Gradual's source documents, settled by a product default" } as const;
type Row = Omit<ProgramRule, "id">;

/** Whether practice is open at all, and on which days and for how long (clinical.md 2, 4 and 5). */
export const practiceRules = {
  "PRG-SCREEN-FIRST": {
    ...productDefault,
    condition: "No screening has been completed.",
    decision: "Nothing is planned.",
    wording: "Answer the screening first; the plan follows from it.",
  },
  "PRG-WAIT-UNTIL": {
    ...productDefault,
    condition: "The screening names a day to wait for.",
    decision: "Nothing is planned before that day; from it on, a clinician's agreement is needed, given that day or later.",
    wording: "Your body is still healing from a procedure or treatment, so practice waits until then.",
  },
  "PRG-SPECIALIST-AGREES": {
    ...productDefault,
    condition: "The screening asks for a specialist and no specialist's agreement is recorded.",
    decision: "Nothing is planned.",
    wording: "Only a specialist who knows you can open this; record their agreement when you have it.",
  },
  "PRG-CLINICIAN-AGREES": {
    ...productDefault,
    condition: "The screening asks for a clinician and no clinician's agreement is recorded.",
    decision: "Breathing, relaxation, warm soak and toilet mechanics only.",
    wording: "Until a clinician has agreed, your plan is breathing, relaxation, a warm soak and easy toilet habits.",
  },
  "PRG-CLINICIAN-DECLINES": {
    ...productDefault,
    condition: "A clinician did not agree to the program.",
    decision: "Paused until a clinician agrees.",
    wording: "Your clinician asked you to wait; the program goes on once they agree.",
  },
  "PRG-CHOOSE": {
    ...productDefault,
    condition: "No program has been accepted.",
    decision: "Breathing, relaxation, warm soak and toilet mechanics only.",
    wording: "Choose your program to see its days; breathing and relaxing are always open.",
  },
  "PRG-NOT-OPEN": {
    ...productDefault,
    condition: "A program that the screening does not open is asked for.",
    decision: "It is not accepted.",
    wording: "Your screening does not open this program.",
  },
  "PRG-PAUSED": {
    ...productDefault,
    condition: "A decision paused the program.",
    decision: "Only breathing and relaxation until the re-screen, and the clinician's agreement where asked, are recorded.",
    wording: "Your program is paused; it goes on once what it is waiting for is recorded.",
  },
  "PRG-RESCREEN-60": {
    ...productDefault,
    value: 60,
    condition: "More than 60 days without practice.",
    decision: "Paused until a re-screen; dilation begins again at the smallest size.",
    wording: "You have been away for more than 60 days: answer the screening again before you go on.",
  },
  "PRG-NO-CONSECUTIVE": {
    ...mission,
    value: 1,
    condition: "Dilation the day before, in a self-guided program.",
    decision: "No dilation today: 1 whole day between sessions at least.",
    wording: "A day off after practice lets your body settle; daily is too often to begin with.",
  },
  "PRG-WEEK-3": {
    ...mission,
    value: 3,
    condition: "3 dilation sessions in 7 days, in a self-guided program.",
    decision: "No further session in these 7 days.",
    wording: "Two or three sessions a week are enough; this week has its share.",
  },
  "PRG-WEEK-CLINICIAN": {
    ...productDefault,
    condition: "A clinician has set how often, or the program has fewer sessions a week.",
    decision: "No more sessions than that in 7 days.",
    wording: "This week has the sessions that your program asks for.",
  },
  "PRG-ALTERNATE-12": {
    ...productDefault,
    value: 12,
    condition: "A clinician has set every other day for the first weeks, 12 at most.",
    decision:
      "A day between sessions until those weeks are over, then as often as they set. The weeks begin with the first session, and anew after more than 14 days without one. Nobody but a clinician sets this.",
    wording: "Your clinician set every other day to begin with; more often comes after those weeks.",
  },
  "PRG-ONCE-A-DAY": {
    ...productDefault,
    value: 1,
    condition: "The day's dilation has been done.",
    decision: "Nothing more that day, unless a clinician has set several sessions a day.",
    wording: "Today's practice is done; the rest of the day is yours.",
  },
  "PRG-SKIPPED": {
    ...productDefault,
    condition: "The day's session has been skipped.",
    decision: "It moves to the next open day; nothing is lost.",
    wording: "You have let today go, and that is fine; practice moves to the next open day.",
  },
  "PRG-SESSION-DAY": {
    ...mission,
    condition: "Nothing holds dilation back on this day.",
    decision: "Dilation at the current size: warm-up, hold or repetitions, cool-down.",
    wording: "A practice day: warm up, stay where it is comfortable, and stop whenever you like.",
  },
  "PRG-ROUTINE-DAY": {
    ...productDefault,
    condition: "A day of the program without dilation.",
    decision: "A short routine.",
    wording: "A short routine for today, without a dilator.",
  },
  "PRG-OUTSIDE-PLAN": {
    ...productDefault,
    condition: "A session on a day, at a size, or for longer than the plan opens.",
    decision: "It is kept and decided on, but does not count to readiness.",
    wording: "This session stands in your history; it does not count towards the next step because the plan did not open it, or not for so long.",
  },
  "PRG-NO-DEVICE": {
    ...productDefault,
    condition: "No dilator in the person's set is small enough.",
    decision: "Dilation is not planned.",
    wording: "Your set has no dilator small enough to be planned now; add a smaller one to go on.",
  },
  "PRG-WARM-UP-5": {
    ...settled,
    value: 5,
    condition: "A dilation session, in minutes.",
    decision: "5 minutes of warm-up.",
    wording: "Five minutes to arrive: warmth, breathing, shoulders down.",
  },
  "PRG-COOL-DOWN-2": {
    ...settled,
    value: 2,
    condition: "A dilation session, in minutes.",
    decision: "2 minutes of cool-down.",
    wording: "Two minutes of quiet breathing to end with.",
  },
  "PRG-MINUTES-3": {
    ...settled,
    value: 3,
    condition: "The first sessions at a size, in minutes of dilation.",
    decision: "3 minutes.",
    wording: "Three minutes are enough to begin with.",
  },
  "PRG-MINUTES-5": {
    ...settled,
    value: 5,
    condition: "Dilation minutes as sessions stay calm.",
    decision: "They grow to 5 minutes and no further by themselves.",
    wording: "The time grows to five minutes as sessions stay calm.",
  },
  "PRG-MINUTES-GROW-3": {
    ...productDefault,
    value: 3,
    condition: "Every 3 calm sessions at a size.",
    decision: "1 more minute, up to the program's longest.",
    wording: "A minute more after every three calm sessions.",
  },
  "PRG-MINUTES-CAP-10": {
    ...settled,
    value: 10,
    condition: "Self-guided dilation minutes.",
    decision: "Never more than 10 are planned; a longer session does not count.",
    wording: "Ten minutes are the most without a clinician.",
  },
  "PRG-MINUTES-CLINICIAN-15": {
    ...settled,
    value: 15,
    condition: "Dilation minutes that a clinician sets.",
    decision: "Never more than 15 are planned; a longer session does not count.",
    wording: "Fifteen minutes are the most, with a clinician.",
  },
  "PRG-REPETITIONS-15": {
    ...mission,
    value: 15,
    condition: "Repetitions in a set.",
    decision: "15, in 2 sets.",
    wording: "Fifteen slow repetitions in a set.",
  },
  "PRG-SETS-2": { ...mission, value: 2, condition: "Sets of repetitions.", decision: "2 sets.", wording: "Two sets, with a rest between." },
  "PRG-WIDEST-3S": {
    standing: "L",
    source: "Dilator leaflets",
    value: 3,
    condition: "Seconds at the widest comfortable point of a repetition.",
    decision: "3 seconds.",
    wording: "Three seconds at the widest comfortable point.",
  },
  "PRG-SORENESS-ASK": {
    ...productDefault,
    value: 3,
    condition: "Days after a session in which its next-day soreness is still asked for.",
    decision: "Asked from the next day for 3 days.",
    wording: "How did your body feel the day after?",
  },
} as const satisfies Record<string, Row>;
