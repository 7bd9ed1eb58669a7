import type { LocalDate } from "@/lib/core/calendar";
import type { ShareField } from "@/lib/core/scope";
import type { Use } from "./gate";
import { wrongPasscodesAllowed } from "./share-range";

/** One use of a link, or a wrong passcode: when, the browser in words, and what an app called itself. */
export type LinkView = {
  at: Date;
  agent: string;
  outcome: Use | "commented" | "proposed" | "kept" | "wrong-passcode" | "app-opened" | "app-wrong-passcode";
  app?: string;
  news: boolean;
};
export type LinkState = "open" | "expired" | "revoked" | "used" | "dead";
export type OwnLink = {
  id: string;
  recipient: string;
  fields: ShareField[];
  fromOn: LocalDate;
  toOn?: LocalDate;
  /** Days of a window that moves along. */
  rolling?: number;
  createdAt: Date;
  expiresAt: Date;
  passcode: boolean;
  oneTime: boolean;
  state: LinkState;
  openings: number;
  /** The latest, newest first. */
  views: LinkView[];
};
/** `news`: uses that the person has not looked at yet. */
export type OwnLinks = { timeZone: string; firstOn?: LocalDate; links: OwnLink[]; news: number };

type Ends = { revoked: boolean; used: boolean; wrong: number; expiresAt: Date };

/** What its person is told of a link: what ended it first counts, its date last. To everybody else all ends look the same. */
export function stateOf({ revoked, used, wrong, expiresAt }: Ends, now: Date): LinkState {
  if (revoked) return "revoked";
  if (wrong >= wrongPasscodesAllowed) return "dead";
  if (used) return "used";
  return expiresAt <= now ? "expired" : "open";
}
