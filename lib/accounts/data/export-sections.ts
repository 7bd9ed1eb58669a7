import { z } from "zod";
import { localDateSchema } from "@/lib/core/dates";

/** Postgres writes an instant in the zone of its session; the file has all of them in UTC. */
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
/** Where Prisma writes no list there is none. */
const list = z
  .array(z.string())
  .nullable()
  .transform((items) => items ?? []);
const id = z.uuid();
const text = z.string();

/**
 * What of each table is in the export, under which name, in which order. The columns are the row's keys in snake case. One declaration is the query,
 * the file's schema and the list that a test compares with the database's own catalogue: a column that is added is missed at once. It reads tables
 * and not the nouns' own queries because it must leave nothing out: what a noun shows is a choice, what a person takes along is everything.
 */
export const sections = {
  account: {
    table: "users",
    order: "user_id",
    row: z.strictObject({
      userId: id,
      userName: text,
      timeZone: text,
      region: text,
      unit: text,
      deviceWord: text,
      adultConfirmedAt: instant,
      createdAt: instant,
    }),
  },
  consents: {
    table: "consents",
    order: "granted_at, id",
    row: z.strictObject({ id, kind: text, version: text, grantedAt: instant, withdrawnAt: instant.nullable() }),
  },
  screeningDrafts: { table: "screening_drafts", order: "user_id", row: z.strictObject({ answers: z.unknown(), updatedAt: instant }) },
  screenings: {
    table: "screenings",
    order: '"on", id',
    row: z.strictObject({ id, on: localDateSchema, intake: z.unknown(), result: text, createdAt: instant }),
  },
  devices: {
    table: "devices",
    order: "created_at, id",
    row: z.strictObject({
      id,
      label: text,
      maxDiameterMm: z.number(),
      insertableLengthMm: z.number(),
      tip: text,
      flaredBase: z.boolean(),
      material: text,
      use: text,
      createdAt: instant,
      retiredAt: instant.nullable(),
      // An export from before there was such a thing has none.
      away: z.unknown().default([]),
    }),
  },
  ownRoutines: {
    table: "own_routines",
    order: "created_at, id",
    row: z.strictObject({
      id,
      name: text,
      items: z.unknown(),
      timesPerDay: z.number(),
      daysPerWeek: z.number(),
      createdAt: instant,
      updatedAt: instant,
      deletedAt: instant.nullable(),
    }),
  },
  programs: {
    table: "programs",
    order: '"on", id',
    row: z.strictObject({ id, kind: text, version: z.number(), on: localDateSchema, parameters: z.unknown().default(null), createdAt: instant }),
  },
  agreements: {
    table: "clinician_agreements",
    order: '"on", id',
    row: z.strictObject({
      id,
      on: localDateSchema,
      name: text,
      role: text,
      agrees: z.boolean(),
      floor: text.nullable(),
      parameters: z.unknown(),
      createdAt: instant,
      undoneAt: instant.nullable().default(null),
    }),
  },
  confirmations: {
    table: "step_up_confirmations",
    order: '"on", id',
    row: z.strictObject({ id, on: localDateSchema, deviceId: id, createdAt: instant }),
  },
  planChanges: {
    table: "plan_changes",
    order: '"on", id',
    row: z.strictObject({ id, on: localDateSchema, kind: text, body: z.unknown(), createdAt: instant, undoneAt: instant.nullable() }),
  },
  logs: {
    table: "logs",
    order: '"on", id',
    row: z.strictObject({
      id,
      kind: text,
      on: localDateSchema,
      time: text.nullable(),
      pain: z.number().nullable(),
      comfort: z.number().nullable(),
      blood: text.nullable(),
      deviceId: id.nullable(),
      body: z.unknown(),
      note: text.nullable(),
      decision: z.unknown(),
      createdAt: instant,
      updatedAt: instant,
      deletedAt: instant.nullable(),
    }),
  },
  shareLinks: {
    table: "share_links",
    order: "created_at, id",
    row: z.strictObject({
      id,
      recipient: text,
      fields: list,
      fromOn: localDateSchema,
      toOn: localDateSchema.nullable(),
      rollingDays: z.number().nullable().default(null),
      oneTime: z.boolean().default(false),
      usedAt: instant.nullable().default(null),
      expiresAt: instant,
      wrongPasscodes: z.number(),
      revokedAt: instant.nullable(),
      createdAt: instant,
    }),
  },
  shareViews: {
    table: "share_views",
    order: "at, id",
    row: z.strictObject({ id, linkId: id, at: instant, outcome: text, agent: text, recipient: text.nullable().default(null) }),
  },
  caseload: {
    table: "caseload",
    order: "created_at, id",
    row: z.strictObject({ id, label: text, createdAt: instant, reviewedAt: instant }),
  },
  shareAnswers: {
    table: "share_answers",
    order: "created_at, id",
    row: z.strictObject({
      id,
      linkId: id,
      kind: text,
      on: localDateSchema.nullable(),
      logId: id.nullable(),
      body: text,
      createdAt: instant,
      seenAt: instant.nullable(),
      acceptedAt: instant.nullable(),
      declinedAt: instant.nullable(),
      agreementId: id.nullable(),
    }),
  },
  signIns: {
    table: "sign_ins",
    order: "created_at, id",
    row: z.strictObject({ id, method: text, agent: text, place: text.nullable(), createdAt: instant, lastSeenAt: instant }),
  },
  passwords: { table: "passwords", order: "user_id", row: z.strictObject({ updatedAt: instant }) },
  secondFactors: { table: "totp_secrets", order: "user_id", row: z.strictObject({ confirmedAt: instant.nullable() }) },
  recoveryCodes: { table: "recovery_codes", order: "created_at, id", row: z.strictObject({ id, createdAt: instant, usedAt: instant.nullable() }) },
  passkeys: {
    table: "passkeys",
    order: "created_at, id",
    row: z.strictObject({
      id,
      name: text,
      transports: list,
      deviceType: text,
      backedUp: z.boolean(),
      createdAt: instant,
      lastUsedAt: instant.nullable(),
    }),
  },
  emails: {
    table: "emails",
    order: "user_id",
    row: z.strictObject({ address: text.nullable(), confirmedAt: instant.nullable(), pending: text.nullable() }),
  },
  providers: { table: "provider_accounts", order: "created_at, id", row: z.strictObject({ id, provider: text, createdAt: instant }) },
  activity: {
    table: "audit_events",
    order: "at, id",
    row: z.strictObject({ id, at: instant, action: text, subject: id.nullable(), columns: list, sessionId: id.nullable() }),
  },
} as const;

/** "max_diameter_mm" of "maxDiameterMm". */
export const columnOf = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Whole tables and single columns that stay behind, and why. The account's own id stands once, in `account`. */
export const leftBehind: Record<string, string> = {
  sessions: "a look-up: the hash of a token",
  sign_in_names: "a look-up: the keyed hash of the user name",
  share_tokens: "a look-up: the hash of a link's token",
  provider_subjects: "a look-up: the keyed hash of an account elsewhere",
  one_time_tokens: "a look-up: the hash of a token of minutes",
  imports: "passing: a file on its way in, deleted when it is in, cancelled or left",
  import_parts: "passing: a part of that file",
  "users.shares_seen_at": "whether a notice was read, which is over by then",
  standing_snapshots: "derived: folded from the rest at any time (npm run rebuild)",
  "passwords.hash": "a secret: what a password is checked against",
  "passwords.pepper_key_id": "a part of that secret",
  "totp_secrets.secret": "a secret: whoever has it is the second factor",
  "totp_secrets.last_step": "a part of that secret",
  "recovery_codes.code_hash": "a secret: what a code is checked against",
  "passkeys.credential_id": "the key itself: of no use elsewhere, and a way to recognise a person",
  "passkeys.public_key": "the key itself",
  "passkeys.counter": "a part of the key",
  "provider_accounts.subject_hash": "a keyed hash, of no use elsewhere",
  "caseload.token": "a secret of another person: the address of their link",
  "caseload.token_hash": "a part of that secret",
  "caseload.link_id": "another person's",
  "share_links.passcode_hash": "a secret: what a passcode is checked against",
};
