import type { LocalDate } from "@/lib/core/calendar";
import type { AnswerBody } from "./schema";

/** What a comment is to. A session is named by its day and its place in that day; `gone`: its log was deleted since. */
export type Place = { kind: "whole" } | { kind: "day"; on: LocalDate } | { kind: "session"; on: LocalDate };

/** What its person has made of a proposal. */
export type Decided = "open" | "accepted" | "declined" | "taken-back";

type Dates = { acceptedAt: Date | null; declinedAt: Date | null; undoneAt: Date | null };

export function decidedOf({ acceptedAt, declinedAt, undoneAt }: Dates): { decided: Decided; at?: Date } {
  if (declinedAt) return { decided: "declined", at: declinedAt };
  if (undoneAt) return { decided: "taken-back", at: undoneAt };
  return acceptedAt ? { decided: "accepted", at: acceptedAt } : { decided: "open" };
}

export const placeOf = ({ on, logId }: { on: LocalDate | null; logId: string | null }): Place =>
  on === null ? { kind: "whole" } : { kind: logId ? "session" : "day", on };

/** An answer as either side reads it. */
export type Answer = AnswerBody & { id: string; place: Place; createdAt: Date; decided: Decided; decidedAt?: Date };

/** A session that a comment may be to: its day, and its place among those of that day. No id leaves the server. */
export type ShownSession = { on: LocalDate; nth: number };
/** As many as one chooses from; the server takes any that is shown. */
const mostSessions = 60;

/** The latest sessions of what a page shows, newest first. @param records in the order in which they are kept: by day, then by time */
export function shownSessions(records: readonly { on: LocalDate; kind: string }[]): ShownSession[] {
  const placed: ShownSession[] = [];
  for (const { on, kind } of records) {
    const last = placed.at(-1);
    if (kind === "dilation") placed.push({ on, nth: last?.on === on ? last.nth + 1 : 1 });
  }
  return placed.slice(-mostSessions).reverse();
}

/** The address of a session's place: its day and its place among those of that day, from 1 on. */
export const sessionKey = ({ on, nth }: ShownSession): string => `${on}.${nth}`;

export function readSessionKey(about: string): ShownSession | undefined {
  const [on = "", nth] = about.split(".");
  return nth === undefined ? undefined : { on, nth: Number(nth) };
}
