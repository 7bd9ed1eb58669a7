import { type SupportContact, supportContacts } from "@/lib/screening/emergency";
import type { Region } from "@/lib/screening/schema";

/** A short grounding exercise after distress (clinical.md 6); nothing in it asks for the pelvic floor. */
export const groundingSteps: readonly string[] = [
  "You are safe and you have stopped. Nothing more is asked of you today.",
  "Put both feet on the floor and feel what carries you.",
  "Name five things you can see, four you can touch, three you can hear.",
  "Breathe in by the nose for four, out by the mouth for six, five times.",
  "Wrap up warm, drink something, and talk to someone you trust if you would like to.",
];

/** The exercise and the people to talk to about distress or pressure, the region's own first. */
export function groundingFor(region: Region): { steps: readonly string[]; contacts: SupportContact[] } {
  return { steps: groundingSteps, contacts: supportContacts(region).filter((contact) => contact.for !== "under-18") };
}
