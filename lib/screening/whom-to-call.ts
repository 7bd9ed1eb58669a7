import { helpFor, type SupportContact, supportContacts } from "./emergency";
import type { Region, ScreeningResult } from "./schema";

export type WhomToCall = { help: ReturnType<typeof helpFor>[]; talk: SupportContact[] };

const about: Record<string, SupportContact["for"][]> = {
  "SCR-PRESSURED": ["choice", "distress"],
  "SCR-UNSURE": ["choice", "distress"],
  "SCR-UNDER-18": ["under-18", "distress"],
  "SCR-INTOXICATED": ["distress"],
};

/** Numbers for a result: emergency and same-day help where care comes first, people to talk to where age or choice is the matter (clinical.md 2). */
export function whomToCall(result: ScreeningResult, rules: readonly string[], region: Region): WhomToCall {
  const levels = result === "urgent-care" ? (["emergency", "same-day"] as const) : result === "seek-care" ? (["same-day"] as const) : [];
  const wanted = new Set(rules.flatMap((rule) => about[rule] ?? []));
  return {
    help: levels.map((level) => helpFor(level, region)),
    talk: supportContacts(region).filter((contact) => wanted.has(contact.for)),
  };
}
