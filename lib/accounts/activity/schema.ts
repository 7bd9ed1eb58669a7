import { z } from "zod";

/** All of it, or only what concerns who gets in and who sees something. */
export const scopes = ["everything", "security"] as const;
export type ActivityScope = (typeof scopes)[number];
export const scopeSchema = z.enum(scopes).catch("everything");

/** What counts as sign-in and security: the part of an action before its dot. */
export const securityNouns = [
  "users",
  "passwords",
  "emails",
  "totp_secrets",
  "recovery_codes",
  "recovery-codes",
  "passkeys",
  "provider_accounts",
  "sign_ins",
  "sign-in",
  "identity",
  "data",
  "consents",
  "share_links",
  "share_views",
  "share_answers",
  "caseload",
];

/** One line of the record, as it was written down. */
export type AuditLine = {
  id: string;
  at: Date;
  /** "logs.added" */
  action: string;
  subject: string | null;
  /** Names only; a dash before one that is empty now. */
  columns: string[];
  sessionId: string | null;
  /** Of the session that did it, while it is signed in: the browser in words, and how it signed in. */
  agent: string | null;
  method: string | null;
  /** Of a share link: what it was used for (prisma/models/sharing.prisma). */
  outcome: string | null;
};
