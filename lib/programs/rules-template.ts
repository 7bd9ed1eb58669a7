import type { ProgramRule } from "./rules";

const productDefault = { standing: "D", source: "Product default, awaiting clinical review" } as const;
const mission = { standing: "S", source: "Mission source documents" } as const;
const nice = { standing: "L", source: "NICE NG210: pelvic floor dysfunction" } as const;
type Row = Omit<ProgramRule, "id">;

/** Who may have which program, and each program's own rules (clinical.md 5). */
export const templateRules = {
  "PRG-FOR-COMFORT": { ...mission, condition: "The screening is clear.", decision: "General comfort is open.", wording: "Nothing in your screening stands against a gradual start." },
  "PRG-FOR-RELAX": { ...mission, condition: "The tight-floor screen is positive.", decision: "Relax first; strengthening stays locked.", wording: "Your answers suggest a pelvic floor that holds on, so letting go comes first." },
  "PRG-FOR-FISSURE": { ...mission, condition: "An anal fissure now or before.", decision: "Only the program led by a clinician.", wording: "With a fissure, now or before, a clinician leads." },
  "PRG-FOR-POSTOP": { ...mission, condition: "Pelvic, bowel or anal surgery, a biopsy or treatment.", decision: "Only the program whose every parameter a clinician sets.", wording: "After surgery or treatment your clinician sets every part of the program." },
  "PRG-FOR-STRENGTH": { ...nice, condition: "Leakage or weakness, no pain and no tight floor.", decision: "Strength and continence is open.", wording: "You mentioned leakage or weakness, and nothing stands against strengthening." },
  "PRG-FOR-RECOVERY": { ...productDefault, condition: "Mild soreness after activity and no red flag.", decision: "Recovery is open.", wording: "You are a little sore after activity, so a few quiet days come first." },
  "PRG-TIGHT-FLOOR": { ...mission, condition: "The tight-floor screen is positive, and no assessment found a floor that is not tight.", decision: "No strengthening routine.", wording: "Strengthening stays closed until someone has assessed your pelvic floor: squeezing can make a tight floor worse." },
  "PRG-LEAK-ASSESS": { ...productDefault, condition: "A new leak was recorded, and no assessment since.", decision: "No strengthening routine.", wording: "After a new leak, strengthening waits for an assessment." },
  "PRG-FIRST-WEEKS": { ...mission, value: 2, condition: "Weeks 0 and 1 of general comfort: the first 2 weeks.", decision: "Breathing, stretches and a warm soak; no dilator.", wording: "The first two weeks are for breathing, stretching and warmth." },
  "PRG-RELAX-WEEKS-4": { ...mission, value: 4, condition: "Weeks 1–4 of relax first.", decision: "Daily breathing, drops and stretches; no dilator and no squeezing.", wording: "The first four weeks are for letting go, without a dilator." },
  "PRG-RELAX-UNLOCK-14": { ...mission, value: 3, condition: "Baseline pain in each of the last 2 weeks.", decision: "The dilator opens when none is above 3, or after an assessment.", wording: "The dilator opens after an assessment, or when your everyday pain has stayed at 3 or less for two weeks." },
  "PRG-RELAX-LOGS-4": { ...productDefault, value: 4, condition: "Days with a baseline pain recorded, in each of the last 2 weeks.", decision: "At least 4 are needed to call a week calm.", wording: "Note your everyday pain on at least four days a week, so that we can tell." },
  "PRG-RELAX-SMALLEST": { ...mission, condition: "The dilator in relax first.", decision: "The smallest size only, unless a clinician sets more.", wording: "In this program you stay at your smallest size." },
  "PRG-RELAX-MINUTES-3": { ...mission, value: 3, condition: "Dilation minutes in relax first.", decision: "1 minute, growing to 3.", wording: "One minute to begin with, three at most." },
  "PRG-RELAX-WEEK-2": { ...mission, value: 2, condition: "Dilation sessions in 7 days, in relax first.", decision: "2 at most.", wording: "Twice a week is enough." },
  "PRG-RELAX-WORSE-2": { ...productDefault, value: 2, condition: "Weeks in a row, with 3 recorded days or more each, whose mean baseline pain is at least half a point above the week before.", decision: "After 2: paused until a physiotherapist has been seen.", wording: "Your everyday pain has risen two weeks in a row; please see a physiotherapist before going on." },
  "PRG-FISSURE-LOCKED": { ...mission, condition: "Fissure, and the clinician has not set the dilator's parameters.", decision: "Soak, fibre, fluids, toilet mechanics and breathing only.", wording: "The dilator stays closed until your clinician has set its size, time and frequency." },
  "PRG-POSTOP-PARAMETERS": { ...productDefault, condition: "After an operation, and a parameter is missing.", decision: "No dilation: nothing has a default here.", wording: "Your clinician has not set every part of the program yet, so dilation is not planned." },
  "PRG-STRENGTH-GOOD-5": { ...productDefault, value: 5, condition: "Good days (strengthening done, pain 0–2) at a level held for a week.", decision: "After 5, one variable progresses.", wording: "Five good days in a week, and one thing becomes a little more." },
  "PRG-STRENGTH-WEEK": { ...productDefault, value: 7, condition: "Days between two progressions.", decision: "At least 7.", wording: "One change a week at most." },
  "PRG-STRENGTH-PAIN-3": { ...productDefault, value: 3, condition: "Pain of 3 or more, in an exercise or as the day's baseline.", decision: "Relaxation only, for 2 whole days after it.", wording: "Leave strengthening for two days and only let go." },
  "PRG-STRENGTH-PAIN-REST": { ...productDefault, value: 2, condition: "Whole days without strengthening after pain.", decision: "2.", wording: "Two quiet days." },
  "PRG-STRENGTH-REVIEW-6": { ...nice, value: 6, condition: "Week 6 of strength and continence.", decision: "A review is shown for the week.", wording: "Six weeks: a good moment to look back at what has changed." },
  "PRG-STRENGTH-REVIEW-12": { ...nice, value: 12, condition: "Week 12 of strength and continence.", decision: "A review is shown for the week.", wording: "Twelve weeks: look back, and show it to a physiotherapist if little has changed." },
  "PRG-STRENGTH-WEEKS-16": { ...nice, value: 16, condition: "Weeks of strength and continence.", decision: "12–16; after 16 the level is kept.", wording: "From here you keep what you have built." },
  "PRG-RECOVERY-0-2": { ...productDefault, value: 2, condition: "Days 0–2 of recovery.", decision: "Breathing and warm soak.", wording: "The first days are for breathing and warmth." },
  "PRG-RECOVERY-3-7": { ...productDefault, value: 7, condition: "Days 3–7 of recovery.", decision: "Stretches are added; no squeezing.", wording: "Gentle stretches join in; no squeezing yet." },
  "PRG-RECOVERY-RETURN-48": { ...productDefault, value: 2, condition: "Whole days without symptoms, recorded, before dilation after recovery.", decision: "After 2, the former program is open again, one size down.", wording: "After two days without symptoms you may return, one size smaller." },
  "PRG-RECOVERY-SORE-1": { ...productDefault, value: 1, condition: "Pain that counts as no symptom in recovery.", decision: "1 at most.", wording: "A pain of 1 or less counts as settled." },
  "PRG-RECOVERY-SORE-72": { ...productDefault, value: 3, condition: "Still sore more than 3 days (72 h) after recovery began.", decision: "Paused until a clinician has been asked.", wording: "Soreness of more than three days should be looked at by a clinician." },
} as const satisfies Record<string, Row>;
