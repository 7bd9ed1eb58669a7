import type { sections } from "@/lib/accounts/data/export-sections";
import type { ArrivingSection } from "./arriving";

type Left = Exclude<keyof typeof sections, ArrivingSection | "account">;

/** What stays behind, and why, in the words of the page. */
export const staysBehind = {
  consents: "Agreements: you give them to this site yourself.",
  screeningDrafts: "Questions half answered: what could open a gate is asked fresh.",
  shareLinks: "Share links: their secret is in no export. Make new ones.",
  shareViews: "Who opened those links: it goes with them.",
  shareAnswers: "What was answered through those links: it goes with them. What you accepted comes in as the clinician's agreement.",
  caseload: "Records that others shared with you: each is kept by the account that it was opened in.",
  signIns: "Sign-ins: they belong to the account they were made in.",
  passwords: "The password: this account has its own.",
  secondFactors: "The second factor: this account has its own.",
  recoveryCodes: "Recovery codes: they open the other account.",
  passkeys: "Passkeys: they open the other account.",
  emails: "The e-mail address: one that signs in has to be confirmed here.",
  providers: "Sign-in providers: they are connected here anew.",
  activity: "Activity: it tells what happened in the other account.",
} as const satisfies Record<Left, string>;

/** Of the account itself: its days, words and units, and only where nothing is recorded yet; its name and its age stay. */
export const settingsOf = ["timeZone", "region", "unit", "deviceWord"] as const;
