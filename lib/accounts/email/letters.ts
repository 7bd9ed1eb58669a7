import type { Letter } from "@/lib/core/letter";
import text from "@/lib/core/messages/en/account-email.json";

/** Letters with a link to open. */
export type LinkLetter = "link" | "reset" | "confirm" | "identity";
/** Letters that only tell. */
export type Notice = "changed" | "removed" | "taken" | "ways";

const { letters } = text;

/** Minutes are those of lib/core/one-time.ts, in the words themselves. */
export const linkLetter = (kind: LinkLetter, href: string): Letter => {
  const { subject, before, label, after } = letters[kind];
  return { subject, before, link: { label, href }, after: [after, letters.notYou] };
};

export const notice = (kind: Notice): Letter => ({ subject: letters[kind].subject, before: letters[kind].before, after: [] });
