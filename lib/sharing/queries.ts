import "server-only";
import { randomInt } from "node:crypto";
import { CompactEncrypt } from "jose";
import { v5 as uuidv5 } from "uuid";
import { unseal } from "@/lib/core/crypto";
import type { LocalDate } from "@/lib/core/dates";
import { localDateAt } from "@/lib/core/dates";
import { asReader, type Reader } from "@/lib/core/db";
import { type OwnerScope, type ShareField, type ShareScope, shareFields } from "@/lib/core/scope";
import { bundleText } from "@/lib/history/fhir/bundle";
import { composeLetter } from "@/lib/history/report/compose-letter";
import { reportFonts } from "@/lib/history/report/queries";
import { drawReport } from "@/lib/history/report/report";
import type { Say } from "@/lib/history/report/say";
import type { HolidayEvent } from "@/lib/programs/excused-days";
import { logNotePlace } from "@/lib/sessions/queries";
import { fhirOfShared } from "./fhir-of-shared";
import { previewScope, type Visit, viewPlace } from "./gate";
import type { SharedPart, SharedRecord, SharedView } from "./log-row";
import { type LogRow, recordOf } from "./log-row";
import { type LinkView, type OwnLink, type OwnLinks, stateOf } from "./own-link";
import { rulesTold, tellsReasons } from "./rule-fields";
import type { PreviewInput } from "./schema";
import { daysOf, windowOn } from "./share-range";
import type { ViewDays } from "./view-days";

type Row = Pick<SharedRecord, "unit" | "goal" | "screening"> & {
  programs: SharedRecord["programs"] | null;
  agreements: SharedRecord["agreements"] | null;
  steps: SharedRecord["steps"] | null;
  away: HolidayEvent[] | null;
  logs: LogRow[] | null;
};

/** Whether each field is shared: the columns of a query ask this before they give anything. */
const shares = (fields: readonly ShareField[]) =>
  Object.fromEntries(shareFields.map((field) => [field, fields.includes(field)])) as Record<ShareField, boolean>;

/**
 * The record a share link shows, in one query. Deleted logs are not among it. Of a part only the days with blood or another sign go back further
 * than its own days, as they are told however long ago they were.
 */
export const sharedRecord = (scope: ShareScope, part?: SharedPart): Promise<SharedRecord> =>
  asReader(scope, (tx) => readSharedRecord(tx, scope, part));

async function readSharedRecord(tx: Reader, { userId, fields, fromOn, toOn }: ShareScope, part?: SharedPart): Promise<SharedRecord> {
  const may = shares(fields);
  const readFrom = part && part.readFrom > fromOn ? part.readFrom : fromOn;
  const since = part?.since ?? null;
  // A log of which only blood, a sign, a decision or a note is shared is a day with that, and not a session or an exercise.
  const asSession = may.sessions || may.pain || may.comfort || may.sizes;
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT u.unit,
      CASE WHEN ${may.program} THEN (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('kind', p.kind, 'on', p."on",
          'fresh', CASE WHEN p.created_at > ${since}::timestamptz THEN true END, 'own', (SELECT jsonb_agg(jsonb_build_object('on', e."on", 'parameters', e.parameters)
            ORDER BY e.version) FROM programs e WHERE e.user_id = u.user_id AND e.version > p.version AND e."on" <= ${toOn}::date AND e.parameters IS NOT NULL
            AND NOT EXISTS (SELECT FROM programs n
              WHERE n.user_id = u.user_id AND n.parameters IS NULL AND n.version > p.version AND n.version < e.version))))
          ORDER BY p."on", p.id)
        FROM programs p WHERE p.user_id = u.user_id AND p."on" <= ${toOn}::date AND p.parameters IS NULL) END AS programs,
      CASE WHEN ${may.program} THEN (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('on', "on", 'role', role, 'agrees', agrees, 'floor', floor,
          'parameters', parameters, 'fresh', CASE WHEN created_at > ${since}::timestamptz THEN true END)) ORDER BY "on", id)
        FROM clinician_agreements WHERE user_id = u.user_id AND undone_at IS NULL AND "on" <= ${toOn}::date) END AS agreements,
      CASE WHEN ${may.screening} THEN (SELECT jsonb_build_object('result', result, 'on', "on") FROM screenings
        WHERE user_id = u.user_id AND "on" <= ${toOn}::date ORDER BY "on" DESC, id DESC LIMIT 1) END AS screening,
      CASE WHEN ${may.goal} THEN (SELECT jsonb_build_object('goal', intake -> 'goal', 'on', "on") FROM screenings
        WHERE user_id = u.user_id AND "on" <= ${toOn}::date ORDER BY "on" DESC, id DESC LIMIT 1) END AS goal,
      CASE WHEN ${may.program && may.sessions} THEN (SELECT jsonb_agg(body || jsonb_build_object('type', kind, 'on', "on", 'id', id) ORDER BY "on", id)
        FROM plan_changes WHERE user_id = u.user_id AND kind IN ('holiday', 'end-holiday') AND undone_at IS NULL AND "on" <= ${toOn}::date) END AS away,
      CASE WHEN ${may.decisions} THEN (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('on', c."on",
          'sizeMm', CASE WHEN ${may.sizes} THEN d.max_diameter_mm END, 'fresh', CASE WHEN c.created_at > ${since}::timestamptz THEN true END)) ORDER BY c."on", c.id)
        FROM step_up_confirmations c JOIN devices d ON d.user_id = c.user_id AND d.id = c.device_id
        WHERE c.user_id = u.user_id AND c."on" BETWEEN ${fromOn}::date AND ${toOn}::date) END AS steps,
      (SELECT json_agg(json_build_array(l."on",
          CASE WHEN l.kind = 'exercise' AND NOT ${may.exercises} OR l.kind IN ('dilation', 'skip') AND NOT ${asSession} THEN 'daily' ELSE l.kind END,
          CASE WHEN ${may.pain} THEN l.pain END,
          CASE WHEN ${may.comfort} THEN l.comfort END,
          CASE WHEN ${may.pain} THEN l.body -> 'nextDaySoreness' END,
          CASE WHEN ${may.sizes} THEN d.max_diameter_mm END,
          CASE WHEN ${may.sessions} AND l.kind = 'dilation'
            THEN (SELECT sum((s ->> 'minutes')::numeric) FROM jsonb_array_elements(l.body -> 'segments') s) END,
          CASE WHEN ${may.bleeding} AND l.blood <> 'none' THEN l.blood END,
          CASE WHEN ${may.symptoms} AND l.body -> 'flags' <> '[]' THEN l.body -> 'flags' END,
          CASE WHEN ${may.exercises} AND l.kind = 'exercise' THEN l.body -> 'routineId' END,
          CASE WHEN ${may.exercises} AND l.kind = 'exercise' THEN l.body -> 'effort' END,
          CASE WHEN ${may.sessions} THEN l.body -> 'reason' END,
          CASE WHEN ${may.decisions} AND l.decision ->> 'action' <> 'continue' THEN jsonb_strip_nulls(jsonb_build_object(
              'action', l.decision -> 'action', 'stepDown', l.decision -> 'stepDown', 'until', l.decision -> 'until',
              'because', CASE WHEN ${tellsReasons(fields)} THEN l.decision -> 'because' END)
            || CASE WHEN l.decision ->> 'rule' = ANY (${rulesTold(fields)}) THEN jsonb_build_object('rule', l.decision -> 'rule',
              'source', l.decision -> 'source', 'standing', l.decision -> 'standing', 'wording', l.decision -> 'wording') ELSE '{}' END) END,
          CASE WHEN l.created_at > ${since}::timestamptz THEN true END,
          CASE WHEN ${may.notes} AND l.note IS NOT NULL THEN json_build_array(l.id, l.note) END)
          ORDER BY l."on", l.time NULLS LAST, l.id)
        FROM (SELECT * FROM logs WHERE user_id = ${userId}::uuid AND deleted_at IS NULL AND "on" BETWEEN ${readFrom}::date AND ${toOn}::date
          UNION ALL SELECT * FROM logs WHERE user_id = ${userId}::uuid AND deleted_at IS NULL AND "on" >= ${fromOn}::date AND "on" < ${readFrom}::date
            AND (blood <> 'none' OR body -> 'flags' <> '[]') AND (${may.bleeding} AND blood <> 'none' OR ${may.symptoms} AND body -> 'flags' <> '[]')) l
          LEFT JOIN devices d ON d.user_id = l.user_id AND d.id = l.device_id
        WHERE (${may.sessions} AND l.kind IN ('dilation', 'skip') OR ${may.exercises} AND l.kind = 'exercise'
            OR ${may.pain} AND l.kind IN ('dilation', 'daily') OR ${may.comfort || may.sizes} AND l.kind = 'dilation'
            OR ${may.bleeding} AND l.blood <> 'none' OR ${may.symptoms} AND l.body -> 'flags' <> '[]'
            OR ${may.decisions} AND l.decision ->> 'action' <> 'continue' OR ${may.notes} AND l.note IS NOT NULL)) AS logs
    FROM users u WHERE u.user_id = ${userId}::uuid`;
  if (!row) throw new Error("The account is gone.");
  const { unit, programs, agreements, screening, goal, away, steps } = row;
  const logs = row.logs ?? [];
  return {
    unit,
    programs: programs ?? [],
    agreements: agreements ?? [],
    ...(screening ? { screening } : {}),
    ...(goal ? { goal } : {}),
    ...(away ? { away } : {}),
    steps: steps ?? [],
    records: logs.map(recordOf),
    notes: logs.flatMap(({ 0: on, 14: sealed }, record) => {
      const [id, note] = sealed ?? [];
      return id && note ? [{ on, record, text: unseal(note, logNotePlace(userId, id)) }] : [];
    }),
  };
}

/** What a page shows of a record. */
export const sharedView = (scope: ShareScope, days: ViewDays): Promise<SharedView> => asReader(scope, (tx) => readSharedView(tx, scope, days));

/** @param last when the link was opened before */
export async function readSharedView(tx: Reader, scope: ShareScope, days: ViewDays, last?: Visit): Promise<SharedView> {
  const since = last && days.to === scope.toOn ? last : undefined;
  const record = await readSharedRecord(tx, { ...scope, toOn: days.to }, { readFrom: days.readFrom, ...(since ? { since: since.at } : {}) });
  return { record, days, ...(since ? { lastOn: since.on } : {}) };
}

type LinkRow = Omit<OwnLink, "createdAt" | "expiresAt" | "views" | "state" | "toOn" | "rolling"> & {
  toOn: LocalDate | null;
  rolling: number | null;
  createdAt: string;
  expiresAt: string;
  revoked: boolean;
  used: boolean;
  wrong: number;
  views: { id: string; at: string; agent: string; outcome: LinkView["outcome"]; app: string | null; news: boolean }[] | null;
};

/** The person's links, newest first, at most 200, each with its latest twenty uses; and what the form needs to know. */
export const ownLinks = (owner: OwnerScope, now = new Date()): Promise<OwnLinks> => asReader(owner, (tx) => readOwnLinks(tx, owner, now));

async function readOwnLinks(tx: Reader, { userId }: OwnerScope, now: Date): Promise<OwnLinks> {
  const [row] = await tx.$queryRaw<{ timeZone: string; firstOn: string | null; news: number; links: LinkRow[] | null }[]>`
    SELECT u.time_zone AS "timeZone", (SELECT count(*)::int FROM share_views v WHERE v.user_id = u.user_id AND v.at > u.shares_seen_at) AS news,
      (SELECT min("on")::text FROM logs WHERE user_id = u.user_id AND deleted_at IS NULL) AS "firstOn",
      (SELECT jsonb_agg(link ORDER BY link ->> 'id' DESC) FROM (
        SELECT jsonb_build_object('id', l.id, 'recipient', l.recipient, 'fields', l.fields, 'fromOn', l.from_on, 'toOn', l.to_on,
          'rolling', l.rolling_days, 'oneTime', l.one_time, 'used', l.used_at IS NOT NULL, 'createdAt', l.created_at, 'expiresAt', l.expires_at,
          'passcode', l.passcode_hash IS NOT NULL, 'revoked', l.revoked_at IS NOT NULL, 'wrong', l.wrong_passcodes,
          'openings', (SELECT count(*) FROM share_views v WHERE v.user_id = l.user_id AND v.link_id = l.id AND v.outcome IN ('opened', 'app-opened')),
          'views', (SELECT jsonb_agg(jsonb_build_object('id', v.id, 'at', v.at, 'agent', v.agent, 'outcome', v.outcome, 'app', v.recipient,
              'news', v.at > u.shares_seen_at) ORDER BY v.at DESC) FROM (
            SELECT * FROM share_views v WHERE v.user_id = l.user_id AND v.link_id = l.id ORDER BY at DESC LIMIT 20) v)) AS link
        FROM share_links l WHERE l.user_id = u.user_id ORDER BY l.id DESC LIMIT 200) newest) AS links
    FROM users u WHERE u.user_id = ${userId}::uuid`;
  if (!row) throw new Error("The account is gone.");
  return {
    timeZone: row.timeZone,
    ...(row.firstOn ? { firstOn: row.firstOn } : {}),
    news: row.news,
    links: (row.links ?? []).map((link) => toOwnLink(userId, link, now)),
  };
}

/** As they are offered, however they are kept. */
const inOrder = (fields: readonly ShareField[]) => shareFields.filter((field) => fields.includes(field));

function toOwnLink(
  userId: string,
  { toOn, rolling, revoked, used, wrong, views, createdAt, expiresAt, recipient, ...link }: LinkRow,
  now: Date,
): OwnLink {
  const state = stateOf({ revoked, used, wrong, expiresAt: new Date(expiresAt) }, now);
  return {
    ...link,
    fields: inOrder(link.fields),
    state,
    recipient: unseal(recipient, recipientPlace(userId, link.id)),
    ...(toOn ? { toOn } : {}),
    ...(rolling ? { rolling } : {}),
    createdAt: new Date(createdAt),
    expiresAt: new Date(expiresAt),
    views: (views ?? []).map(({ id, at, app, ...view }) => ({
      ...view,
      at: new Date(at),
      ...(app ? { app: unseal(app, viewPlace(userId, id)) } : {}),
    })),
  };
}

/** Whether a link was used since the person last looked. */
export const hasLinkNews = (owner: OwnerScope): Promise<boolean> =>
  asReader(owner, async (tx) => {
    const [row] = await tx.$queryRaw<{ news: boolean }[]>`
      SELECT EXISTS (SELECT FROM share_views v WHERE v.user_id = u.user_id AND v.at > u.shares_seen_at) AS news FROM users u
      WHERE u.user_id = ${owner.userId}::uuid`;
    return row?.news ?? false;
  });

export const recipientPlace = (userId: string, row: string) => ({ userId, table: "share_links", column: "recipient", row });

/** A passcode to be said over the telephone: eight digits, and five tries at a hundred million. */
export const suggestPasscode = (): string => String(randomInt(100_000_000)).padStart(8, "0");

/** The scope that a link with these choices would have today, the same as a link's; null when its days have not come yet. */
export async function scopeOfPreview(owner: OwnerScope, { fields, ...choice }: PreviewInput, now = new Date()) {
  const { timeZone, firstOn } = await ownLinks(owner, now);
  const today = localDateAt(now, timeZone);
  const days = daysOf(choice, today, firstOn);
  if (days.fromOn > today) return null;
  return { scope: previewScope(owner, { fields, ...windowOn(days, today) }), today };
}

/** The record of a scope on paper. The words are the pages' own. */
export async function sharedPdf(scope: ShareScope, today: LocalDate, say: Say, now = new Date()): Promise<Uint8Array<ArrayBuffer>> {
  const [record, fonts] = await Promise.all([sharedRecord(scope), reportFonts()]);
  const { fields, fromOn, toOn } = scope;
  const input = { record, letter: composeLetter(record, scope), fields, fromOn, toOn, today };
  return drawReport(input, fonts, now, say);
}

/** The same as a FHIR bundle, in pieces. Its ids are this link's: two links of one person can not be told to be of the same by them. */
export async function sharedBundle(scope: ShareScope, now = new Date()): Promise<Generator<string>> {
  return bundleText(fhirOfShared(await sharedRecord(scope), now.toISOString()), (key) => uuidv5(key, scope.linkId));
}

/** The bundle as the file of a SMART Health Link: a compact JWE of its own each time. */
export async function sharedJwe(scope: ShareScope, key: string): Promise<string> {
  const text = new TextEncoder().encode([...(await sharedBundle(scope))].join(""));
  const header = { alg: "dir", enc: "A256GCM", cty: "application/fhir+json" };
  return new CompactEncrypt(text).setProtectedHeader(header).encrypt(Buffer.from(key, "base64url"));
}
