import type { ShareField } from "@/lib/core/scope";

/** What each rule's name, wording and source tell of, besides that something was decided. A test holds that every rule of lib/sessions is here. */
export const ruleFields: Readonly<Record<string, readonly ShareField[]>> = {
  "DEC-BLEEDING-EMERGENCY": ["bleeding", "symptoms"],
  // Anticoagulants are an answer of the screening.
  "DEC-BLOOD-ANTICOAGULANT": ["bleeding", "screening"],
  "DEC-BLOOD-MORE": ["bleeding"],
  "DEC-SPOTTING": ["bleeding"],
  "DEC-SPOTTING-AGAIN": ["bleeding"],
  "DEC-FEVER-ABDOMINAL": ["symptoms"],
  "DEC-CAUDA-EQUINA": ["symptoms"],
  "DEC-STUCK": ["symptoms"],
  "DEC-FEVER": ["symptoms"],
  "DEC-SEVERE-PAIN": ["symptoms"],
  "DEC-NEW-LEAK": ["symptoms"],
  "DEC-DISTRESS": ["symptoms"],
  "DEC-UNWELL": ["symptoms"],
  "DEC-UNSETTLED": ["symptoms"],
  "DEC-PAIN-7": ["pain"],
  "DEC-PAIN-4-6-TWICE": ["pain"],
  "DEC-PAIN-4-6": ["pain"],
  "DEC-PAIN-3": ["pain"],
  "DEC-PAIN-0-2": ["pain"],
  "DEC-PAIN-0-2-OPEN": ["pain"],
  "DEC-SHARP-REPEATED": ["pain"],
  "DEC-SHARP": ["pain"],
  "DEC-BASELINE-PAIN-4": ["pain"],
  "DEC-EXERCISE-PAIN-3": ["pain", "exercises"],
  "DEC-SORE-72H": ["pain"],
  "DEC-SORE-48H": ["pain"],
  "DEC-SORE-4": ["pain"],
  "DEC-SORE-2-3": ["pain"],
  "DEC-NOTED": [],
};

/** The rules that may be named where these fields are shared. A rule that is not known here is never named. */
export const rulesTold = (fields: readonly ShareField[]): string[] =>
  Object.entries(ruleFields).flatMap(([rule, told]) => (told.every((field) => fields.includes(field)) ? [rule] : []));

/** A decision's own reason counts in all that was recorded of a session. */
const measured: readonly ShareField[] = ["sessions", "sizes", "pain", "comfort", "bleeding", "symptoms", "exercises"];
export const tellsReasons = (fields: readonly ShareField[]): boolean => measured.every((field) => fields.includes(field));
