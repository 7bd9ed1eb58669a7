import { addDays, sayDay } from "@/lib/core/calendar";
import type { DecisionRule, Facts } from "./facts";

const productDefault = { standing: "D", source: "Product default, awaiting clinical review" } as const;
const missionSource = {
  standing: "S",
  source: "Gradual's source documents: stop at sharp pain or burning (the rest days are a product default)",
} as const;
const bothNeeds = ["rescreen", "clinician"] as const;
const between = (value: number | undefined, low: number, high: number) => value !== undefined && value >= low && value <= high;
const anyPain = (facts: Facts) => facts.pain ?? facts.exercisePain ?? facts.baselinePain;
const painName = (facts: Facts) => (facts.kind === "exercise" ? "pain during exercise" : facts.kind === "daily" ? "baseline pain" : "pain");
const sharpOrBurning = (facts: Facts) => facts.sharp || facts.burning;
const sharpWords = (facts: Facts) => [facts.sharp && "sharp pain", facts.burning && "burning"].filter(Boolean).join(" and ");
/** Earlier strong pain: pain 7–10 is more than 4–6, so it counts as a first time too. */
export const strongPain = ["DEC-PAIN-4-6", "DEC-PAIN-7"];
export const sharpBefore = ["DEC-SHARP"];

/** Pain during and after practice, most severe first. */
export const painRules: readonly DecisionRule[] = [
  {
    id: "DEC-PAIN-7",
    ...productDefault,
    action: "pause",
    needs: bothNeeds,
    stepDown: true,
    help: "same-day",
    condition: "Pain 7–10, during dilation, exercise or as the day's baseline.",
    decision: "Stop; pause; same-day advice. The program goes on after a re-screen and a clinician's agreement, one size down.",
    wording: "Stop here and rest; pain this strong needs advice before you go on.",
    when: (facts) => between(anyPain(facts), 7, 10),
    because: (facts) => `${painName(facts)} ${anyPain(facts)}`,
  },
  {
    id: "DEC-UNSETTLED",
    ...productDefault,
    action: "pause",
    needs: bothNeeds,
    stepDown: true,
    help: "same-day",
    condition: "Pain or discomfort that has not settled 30 minutes after the session.",
    decision: "Stop; pause; same-day advice. The program goes on after a re-screen and a clinician's agreement, one size down.",
    wording: "Rest now; discomfort that has not settled after half an hour needs advice before you go on.",
    when: (facts) => facts.flags.has("unsettled-after-30-minutes"),
    because: () => "not settled after 30 minutes",
  },
  {
    id: "DEC-PAIN-4-6-TWICE",
    ...productDefault,
    action: "pause",
    needs: bothNeeds,
    stepDown: true,
    condition: "Pain 4–6 in a dilation session, and pain 4 or more in an earlier one within 14 days.",
    decision: "Pause until a re-screen and a clinician's agreement; one size down.",
    wording: "Pause here: this is the second session in two weeks that hurt, so please talk it through with a clinician before the next one.",
    when: (facts) => between(facts.pain, 4, 6) && facts.earlier(strongPain, 14) !== undefined,
    because: (facts) => `pain ${facts.pain}, the second time in 14 days (also ${sayDay(facts.earlier(strongPain, 14) ?? facts.on)})`,
  },
  {
    id: "DEC-SHARP-REPEATED",
    ...productDefault,
    action: "pause",
    needs: bothNeeds,
    stepDown: true,
    condition: "Sharp pain or burning, and again within 60 days of an earlier session with either.",
    decision: "Pause until a re-screen and a clinician's agreement; one size down.",
    wording: "Pause here: sharp pain or burning has come back, so please have a clinician look before the next session.",
    when: (facts) => sharpOrBurning(facts) && facts.earlier(sharpBefore, 60) !== undefined,
    because: (facts) => `${sharpWords(facts)}, and before on ${sayDay(facts.earlier(sharpBefore, 60) ?? facts.on)}`,
  },
  {
    id: "DEC-SHARP",
    ...missionSource,
    action: "stop",
    stepDown: true,
    condition: "Sharp pain or burning during the session.",
    decision: "Stop; rest 3 whole days; one size down.",
    wording: "Stopping was right: sharp pain or burning is a signal to leave, so rest for three days and come back one size down.",
    when: sharpOrBurning,
    because: sharpWords,
    until: (facts) => addDays(facts.on, 4),
  },
  {
    id: "DEC-PAIN-4-6",
    ...productDefault,
    action: "stop",
    stepDown: true,
    condition: "Pain 4–6 in a dilation session.",
    decision: "Stop the session; rest 2 whole days; one size down.",
    wording: "That was too much today: rest for two days and come back one size down.",
    when: (facts) => between(facts.pain, 4, 6),
    because: (facts) => `pain ${facts.pain}`,
    until: (facts) => addDays(facts.on, 3),
  },
  {
    id: "DEC-EXERCISE-PAIN-3",
    ...productDefault,
    action: "rest",
    condition: "Pain 3–6 during an exercise.",
    decision: "Relaxation only: no strengthening and no dilation for 2 whole days.",
    wording: "Leave strengthening for now and do only breathing and letting-go exercises for two days.",
    when: (facts) => between(facts.exercisePain, 3, 6),
    because: (facts) => `pain during exercise ${facts.exercisePain}`,
    until: (facts) => addDays(facts.on, 3),
  },
  {
    id: "DEC-BASELINE-PAIN-4",
    ...productDefault,
    action: "hold",
    condition: "Baseline pain 4–6 in a daily log.",
    decision: "Hold the size; no dilation that day.",
    wording: "Give today to breathing and rest, and leave dilation for a calmer day.",
    when: (facts) => between(facts.baselinePain, 4, 6),
    because: (facts) => `baseline pain ${facts.baselinePain}`,
    until: (facts) => addDays(facts.on, 1),
  },
  {
    id: "DEC-PAIN-3",
    ...productDefault,
    action: "hold",
    condition: "Pain 3 in a dilation session.",
    decision: "Hold the size; the session does not count to readiness.",
    wording: "Stay at this size: it still asks something of you, and there is no hurry.",
    when: (facts) => facts.pain === 3,
    because: () => "pain 3",
  },
  {
    id: "DEC-PAIN-0-2",
    ...productDefault,
    action: "continue",
    counts: true,
    condition: "Pain 0–2 in a dilation session, and next-day soreness 0–1.",
    decision: "Continue; the session counts to readiness.",
    wording: "Carry on as planned; this session counts towards the next step.",
    when: (facts) => between(facts.pain, 0, 2) && between(facts.soreness, 0, 1) && (facts.sorenessHours ?? 0) <= 48,
    because: (facts) => `pain ${facts.pain}, next-day soreness ${facts.soreness}`,
  },
  {
    id: "DEC-PAIN-0-2-OPEN",
    ...productDefault,
    action: "continue",
    condition: "Pain 0–2 in a dilation session, next-day soreness not answered yet.",
    decision: "Continue; the session counts to readiness once the next-day soreness is known to be 0–1.",
    wording: "Carry on as planned; the session counts once you have said how you feel the next day.",
    when: (facts) => between(facts.pain, 0, 2) && facts.soreness === undefined && (facts.sorenessHours ?? 0) <= 48,
    because: (facts) => `pain ${facts.pain}, next-day soreness not asked yet`,
  },
  {
    id: "DEC-NOTED",
    ...productDefault,
    action: "continue",
    condition: "A daily or exercise log, or a skipped session, with nothing in it that holds the program back.",
    decision: "Continue; nothing counts and nothing is lost.",
    wording: "Noted. Nothing changes in your plan.",
    when: (facts) =>
      facts.kind === "skip" ||
      (facts.kind === "exercise" && (facts.exercisePain ?? 0) <= 2) ||
      (facts.kind === "daily" && (facts.baselinePain ?? 0) <= 3),
    because: (facts) => (facts.kind === "skip" ? "session skipped" : `${painName(facts)} ${anyPain(facts)}`),
  },
];
