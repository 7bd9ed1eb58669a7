import type { Region } from "./schema";

/** How soon help is needed: an ambulance or emergency department now, or someone to speak to today. */
export type HelpLevel = "emergency" | "same-day";
export type SupportContact = { name: string; contact: string; href: string; for: "choice" | "distress" | "under-18" };

const emergency: Record<Region, { number?: string; sentence: string }> = {
  uk: { number: "999", sentence: "Call 999 or go to A&E now." },
  eu: { number: "112", sentence: "Call 112 or go to an emergency department now." },
  us: { number: "911", sentence: "Call 911 or go to an emergency room now." },
  other: { sentence: "Call your local emergency number or go to an emergency department now." },
};

const sameDay: Record<Region, { number?: string; sentence: string }> = {
  uk: { number: "111", sentence: "Call NHS 111 or your GP today; if it gets worse, call 999." },
  eu: { number: "112", sentence: "Call your doctor or the out-of-hours service today; if you reach no one or it gets worse, call 112." },
  us: { number: "911", sentence: "Call your doctor or an urgent care clinic today; if you reach no one or it gets worse, call 911." },
  other: { sentence: "Call your doctor or a walk-in clinic today; if you reach no one or it gets worse, call your local emergency number." },
};

/** The number and the sentence for a region: 999/111 UK, 112 EU, 911 US; no number where none is known (clinical.md 6). */
export function helpFor(level: HelpLevel, region: Region): { level: HelpLevel; number?: string; sentence: string } {
  return { level, ...(level === "emergency" ? emergency : sameDay)[region] };
}

/** A rule's wording followed by whom to call, where the row asks for a call. */
export function wordingWithHelp(wording: string, level: HelpLevel | undefined, region: Region): string {
  return level ? `${wording} ${helpFor(level, region).sentence}` : wording;
}

const everywhere: SupportContact[] = [
  { name: "Find a Helpline (free, confidential, by country)", contact: "findahelpline.com", href: "https://findahelpline.com", for: "distress" },
];

const support: Record<Region, SupportContact[]> = {
  uk: [
    { name: "National Domestic Abuse Helpline", contact: "0808 2000 247", href: "tel:08082000247", for: "choice" },
    { name: "Galop, LGBT+ abuse helpline", contact: "0800 999 5428", href: "tel:08009995428", for: "choice" },
    { name: "Samaritans", contact: "116 123", href: "tel:116123", for: "distress" },
    { name: "Childline (under 19)", contact: "0800 1111", href: "tel:08001111", for: "under-18" },
  ],
  eu: [
    { name: "Victim support helpline (in most EU countries)", contact: "116 006", href: "tel:116006", for: "choice" },
    { name: "Emotional support helpline (in most EU countries)", contact: "116 123", href: "tel:116123", for: "distress" },
    { name: "Child helpline", contact: "116 111", href: "tel:116111", for: "under-18" },
  ],
  us: [
    { name: "National Domestic Violence Hotline", contact: "1-800-799-7233", href: "tel:18007997233", for: "choice" },
    { name: "RAINN sexual assault hotline", contact: "1-800-656-4673", href: "tel:18006564673", for: "choice" },
    { name: "988 Suicide & Crisis Lifeline", contact: "988", href: "tel:988", for: "distress" },
    { name: "Childhelp", contact: "1-800-422-4453", href: "tel:18004224453", for: "under-18" },
  ],
  other: [],
};

/** People to talk to, the region's own first; never empty. */
export function supportContacts(region: Region): SupportContact[] {
  return [...support[region], ...everywhere];
}
