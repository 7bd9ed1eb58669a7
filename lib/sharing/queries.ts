import "server-only";
import { unseal } from "@/lib/core/crypto";
import type { LocalDate } from "@/lib/core/dates";
import { localDateAt } from "@/lib/core/dates";
import { asReader, type Reader } from "@/lib/core/db";
import type { OwnerScope, ShareField, ShareScope } from "@/lib/core/scope";
import type { Unit } from "@/lib/devices/schema";
import type { HistoryRecord } from "@/lib/history/record";
import type { HolidayEvent } from "@/lib/programs/excused-days";
import type { OwnParameters, Parameters, ProgramKind } from "@/lib/programs/schema";
import type { ScreeningResult } from "@/lib/screening/schema";
import { logNotePlace } from "@/lib/sessions/queries";
import { previewScope } from "./gate";
import type { PreviewInput } from "./schema";
import { daysOf, lastDay, wrongPasscodesAllowed } from "./share-range";

export type SharedAgreement = { on: LocalDate; role: string; agrees: boolean; floor?: "tight" | "weak" | "neither"; parameters?: Parameters };
/** All that a link lets through, and nothing else: what is not among its fields, or not in its days, was never read into this. */
export type SharedRecord = {
  unit: Unit;
  programs: { kind: ProgramKind; on: LocalDate; own?: OwnParameters }[];
  agreements: SharedAgreement[];
  screening?: { result: ScreeningResult; on: LocalDate };
  /** Time away, which no count holds against the person. */
  away?: HolidayEvent[];
  steps: { on: LocalDate; sizeMm?: number }[];
  records: HistoryRecord[];
  notes: { on: LocalDate; text: string }[];
};

type LogRow = HistoryRecord & { sealed?: { id: string; note: string } };
type Row = Pick<SharedRecord, "unit"> & {
  programs: SharedRecord["programs"] | null;
  agreements: SharedAgreement[] | null;
  screening: { result: ScreeningResult; on: LocalDate } | null;
  steps: SharedRecord["steps"] | null;
  away: HolidayEvent[] | null;
  logs: LogRow[] | null;
};

/** Whether each field is shared: the columns of a query ask this before they give anything. */
const shares = (fields: readonly ShareField[]) => {
  const has = (field: ShareField) => fields.includes(field);
  return {
    program: has("program"),
    sessions: has("sessions"),
    pain: has("pain"),
    sizes: has("sizes"),
    decisions: has("decisions"),
    notes: has("notes"),
  };
};

/** The record a share link shows, in one query. Deleted logs are not among it. */
export const sharedRecord = (scope: ShareScope): Promise<SharedRecord> => asReader(scope, (tx) => readSharedRecord(tx, scope));

async function readSharedRecord(tx: Reader, { userId, fields, fromOn, toOn }: ShareScope): Promise<SharedRecord> {
  const may = shares(fields);
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT u.unit,
      CASE WHEN ${may.program} THEN (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('kind', p.kind, 'on', p."on", 'own', (SELECT e.parameters FROM programs e
          WHERE e.user_id = u.user_id AND e.version > p.version AND e."on" <= ${toOn}::date AND e.parameters IS NOT NULL AND NOT EXISTS (SELECT FROM programs n
            WHERE n.user_id = u.user_id AND n.parameters IS NULL AND n.version > p.version AND n.version < e.version) ORDER BY e.version DESC LIMIT 1)))
          ORDER BY p."on", p.id)
        FROM programs p WHERE p.user_id = u.user_id AND p."on" <= ${toOn}::date AND p.parameters IS NULL) END AS programs,
      CASE WHEN ${may.program} THEN (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('on', "on", 'role', role, 'agrees', agrees, 'floor', floor,
          'parameters', parameters)) ORDER BY "on", id) FROM clinician_agreements WHERE user_id = u.user_id AND "on" <= ${toOn}::date) END AS agreements,
      CASE WHEN ${may.program} THEN (SELECT jsonb_build_object('result', result, 'on', "on") FROM screenings
        WHERE user_id = u.user_id AND "on" <= ${toOn}::date ORDER BY "on" DESC, id DESC LIMIT 1) END AS screening,
      CASE WHEN ${may.program && may.sessions} THEN (SELECT jsonb_agg(body || jsonb_build_object('type', kind, 'on', "on", 'id', id) ORDER BY "on", id)
        FROM plan_changes WHERE user_id = u.user_id AND kind IN ('holiday', 'end-holiday') AND undone_at IS NULL AND "on" <= ${toOn}::date) END AS away,
      CASE WHEN ${may.decisions} THEN (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('on', c."on",
          'sizeMm', CASE WHEN ${may.sizes} THEN d.max_diameter_mm END)) ORDER BY c."on", c.id)
        FROM step_up_confirmations c JOIN devices d ON d.user_id = c.user_id AND d.id = c.device_id
        WHERE c.user_id = u.user_id AND c."on" BETWEEN ${fromOn}::date AND ${toOn}::date) END AS steps,
      (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('on', l."on", 'kind', l.kind,
          'pain', CASE WHEN ${may.pain} THEN l.pain END,
          'comfort', CASE WHEN ${may.pain} THEN l.comfort END,
          'soreness', CASE WHEN ${may.pain} THEN l.body -> 'nextDaySoreness' END,
          'sizeMm', CASE WHEN ${may.sizes} THEN d.max_diameter_mm END,
          'minutes', CASE WHEN ${may.sessions} AND l.kind = 'dilation'
            THEN (SELECT sum((s ->> 'minutes')::numeric) FROM jsonb_array_elements(l.body -> 'segments') s) END,
          'blood', CASE WHEN ${may.sessions} AND l.blood <> 'none' THEN l.blood END,
          'flags', CASE WHEN ${may.sessions} AND l.body -> 'flags' <> '[]' THEN l.body -> 'flags' END,
          'skipReason', CASE WHEN ${may.sessions} THEN l.body -> 'reason' END,
          'decision', CASE WHEN ${may.decisions} AND l.decision ->> 'action' <> 'continue' THEN jsonb_build_object('action', l.decision -> 'action',
            'rule', l.decision -> 'rule', 'source', l.decision -> 'source', 'standing', l.decision -> 'standing', 'wording', l.decision -> 'wording',
            'stepDown', l.decision -> 'stepDown', 'until', l.decision -> 'until',
            'because', CASE WHEN ${may.sessions && may.pain && may.sizes} THEN l.decision -> 'because' END) END,
          'sealed', CASE WHEN ${may.notes} AND l.note IS NOT NULL THEN jsonb_build_object('id', l.id, 'note', l.note) END))
          ORDER BY l."on", l.time NULLS LAST, l.id)
        FROM logs l LEFT JOIN devices d ON d.user_id = l.user_id AND d.id = l.device_id
        WHERE l.user_id = u.user_id AND l.deleted_at IS NULL AND l."on" BETWEEN ${fromOn}::date AND ${toOn}::date
          AND (${may.sessions} OR (l.kind = 'dilation' AND ${may.pain || may.sizes})
            OR (${may.decisions} AND l.decision ->> 'action' <> 'continue') OR (${may.notes} AND l.note IS NOT NULL))) AS logs
    FROM users u WHERE u.user_id = ${userId}::uuid`;
  if (!row) throw new Error("The account is gone.");
  const logs = row.logs ?? [];
  return {
    unit: row.unit,
    programs: row.programs ?? [],
    agreements: row.agreements ?? [],
    ...(row.screening ? { screening: row.screening } : {}),
    ...(row.away ? { away: row.away } : {}),
    steps: row.steps ?? [],
    records: logs.map(({ sealed: _, ...record }) => record),
    notes: logs.flatMap(({ on, sealed }) => (sealed ? [{ on, text: unseal(sealed.note, logNotePlace(userId, sealed.id)) }] : [])),
  };
}

/** One opening of a link, or a wrong passcode: when, and the browser in words. */
export type LinkView = { at: Date; agent: string; outcome: "opened" | "wrong-passcode" };
export type LinkState = "open" | "expired" | "revoked" | "dead";
export type OwnLink = {
  id: string;
  recipient: string;
  fields: ShareField[];
  fromOn: LocalDate;
  toOn?: LocalDate;
  expiresAt: Date;
  passcode: boolean;
  state: LinkState;
  openings: number;
  /** The latest, newest first. */
  views: LinkView[];
};
export type OwnLinks = { timeZone: string; firstOn?: LocalDate; links: OwnLink[] };

type LinkRow = Omit<OwnLink, "expiresAt" | "views" | "state" | "toOn"> & {
  toOn: LocalDate | null;
  expiresAt: string;
  revoked: boolean;
  wrong: number;
  views: { at: string; agent: string; outcome: LinkView["outcome"] }[] | null;
};

/** The person's links, newest first, at most 200, each with its latest ten openings; and what the form needs to know. */
export const ownLinks = (owner: OwnerScope, now = new Date()): Promise<OwnLinks> => asReader(owner, (tx) => readOwnLinks(tx, owner, now));

async function readOwnLinks(tx: Reader, { userId }: OwnerScope, now: Date): Promise<OwnLinks> {
  const [row] = await tx.$queryRaw<{ timeZone: string; firstOn: string | null; links: LinkRow[] | null }[]>`
    SELECT u.time_zone AS "timeZone", (SELECT min("on")::text FROM logs WHERE user_id = u.user_id AND deleted_at IS NULL) AS "firstOn",
      (SELECT jsonb_agg(link ORDER BY link ->> 'id' DESC) FROM (
        SELECT jsonb_build_object('id', l.id, 'recipient', l.recipient, 'fields', l.fields, 'fromOn', l.from_on, 'toOn', l.to_on,
          'expiresAt', l.expires_at, 'passcode', l.passcode_hash IS NOT NULL, 'revoked', l.revoked_at IS NOT NULL, 'wrong', l.wrong_passcodes,
          'openings', (SELECT count(*) FROM share_views v WHERE v.user_id = l.user_id AND v.link_id = l.id AND v.outcome = 'opened'),
          'views', (SELECT jsonb_agg(jsonb_build_object('at', v.at, 'agent', v.agent, 'outcome', v.outcome) ORDER BY v.at DESC) FROM (
            SELECT at, agent, outcome FROM share_views v WHERE v.user_id = l.user_id AND v.link_id = l.id ORDER BY at DESC LIMIT 10) v)) AS link
        FROM share_links l WHERE l.user_id = u.user_id ORDER BY l.id DESC LIMIT 200) newest) AS links
    FROM users u WHERE u.user_id = ${userId}::uuid`;
  if (!row) throw new Error("The account is gone.");
  return {
    timeZone: row.timeZone,
    ...(row.firstOn ? { firstOn: row.firstOn } : {}),
    links: (row.links ?? []).map((link) => toOwnLink(userId, link, now)),
  };
}

function toOwnLink(userId: string, { toOn, revoked, wrong, views, expiresAt, recipient, ...link }: LinkRow, now: Date): OwnLink {
  const state = revoked ? "revoked" : wrong >= wrongPasscodesAllowed ? "dead" : new Date(expiresAt) <= now ? "expired" : "open";
  return {
    ...link,
    state,
    recipient: unseal(recipient, recipientPlace(userId, link.id)),
    ...(toOn ? { toOn } : {}),
    expiresAt: new Date(expiresAt),
    views: (views ?? []).map(({ at, ...view }) => ({ ...view, at: new Date(at) })),
  };
}

export const recipientPlace = (userId: string, row: string) => ({ userId, table: "share_links", column: "recipient", row });

/** What a link with these choices would show today, read through the same scope as a link's; null when its days have not come yet. */
export async function previewRecord(owner: OwnerScope, { fields, ...choice }: PreviewInput, now = new Date()) {
  const { timeZone, firstOn } = await ownLinks(owner, now);
  const today = localDateAt(now, timeZone);
  const days = daysOf(choice, today, firstOn);
  if (days.fromOn > today) return null;
  const scope = previewScope(owner, { fields, fromOn: days.fromOn, toOn: lastDay(days, today) });
  return { scope, today, record: await sharedRecord(scope) };
}
