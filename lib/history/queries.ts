import "server-only";
import { addDays, type LocalDate } from "@/lib/core/calendar";
import { unseal } from "@/lib/core/crypto";
import { asReader, asScope, type Reader } from "@/lib/core/db";
import type { OwnerScope, Scope } from "@/lib/core/scope";
import { excusedDays, type HolidayEvent } from "@/lib/programs/excused-days";
import { type Course, readCourse } from "@/lib/programs/queries";
import type { ProgramKind } from "@/lib/programs/schema";
import { type LogEntry, logNotePlace, toEntry } from "@/lib/sessions/queries";
import type { Decision, Log } from "@/lib/sessions/schema";
import type { Frequency } from "./adherence";
import { type Cursor, writeCursor } from "./cursor";
import { type Agreed, acceptedIn, frequenciesOf, type Version } from "./planned-frequency";
import { type Filter, readFilter } from "./read-filter";
import { type HistoryRecord, type RecordDecision, recordOf } from "./record";
import { kindCodes } from "./schema";

/** Logs on one page of the history. */
export const pageSize = 20;
/** Days before a stretch whose decisions may still hold back days of it. */
const leadDays = 28;

type Row<D = Decision> = { id: string; on: string; time: string | null; body: object; decision: D | null; hasNote: boolean };

const logOf = ({ id, on, time, body }: Omit<Row, "decision" | "hasNote">) => ({ ...body, id, on, ...(time ? { time } : {}) }) as Log;
const entryOf = (row: Row): LogEntry => ({ id: row.id, log: logOf(row), decision: row.decision, hasNote: row.hasNote });

/** What a line of a list says of a decision. */
type Brief = Pick<Decision, "action" | "rule">;
export type LogPage = {
  entries: (Omit<LogEntry, "decision"> & { decision: Brief | null })[] /** For the next page, when there is one. */;
  next?: string;
};

/** With no filter everything is asked for by the same text, so that it is planned alike. */
const everything = { from: "1900-01-01", to: "2200-01-01" };

/** One page of logs, newest first, after `cursor`. Read along the index: its time does not grow with the history, and a filter ends with its days. */
export async function readLogPage(tx: Reader, { userId }: Scope, filter: Filter, cursor?: Cursor): Promise<LogPage> {
  const { from, to } = filter.set ? filter : everything;
  // With no cursor, after everything. Sorted by the column: bare "on" would be the text shown.
  const { on, id } = cursor ?? { on: "2200-01-01", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, "on"::text, time, body, decision, note IS NOT NULL AS "hasNote" FROM logs
    WHERE user_id = ${userId}::uuid AND ("on", id) < (${on}::date, ${id}::uuid) AND "on" BETWEEN ${from}::date AND ${to}::date AND deleted_at IS NULL
      AND (${kindOf(filter)}::text IS NULL OR kind = ${kindOf(filter)}) AND (${filter.device ?? null}::uuid IS NULL OR device_id = ${filter.device ?? null}::uuid)
    ORDER BY logs."on" DESC, logs.id DESC LIMIT ${pageSize + 1}`;
  return pageOf(rows);
}

/** @param rows newest first: all there are, or more than a page of them */
function pageOf(rows: readonly Row<Brief>[]): LogPage {
  const entries = rows.slice(0, pageSize).map(({ decision, ...row }) => ({
    id: row.id,
    log: logOf(row),
    decision: decision && { action: decision.action, rule: decision.rule },
    hasNote: row.hasNote,
  }));
  const last = entries.at(-1);
  return { entries, ...(last && rows.length > pageSize ? { next: writeCursor({ on: last.log.on, id: last.id }) } : {}) };
}

const kindOf = ({ kind }: Pick<Filter, "kind">) => (kind ? kindCodes[kind] : null);

/** Some days as pictures and words read them: `lead` are the logs of the weeks before, for what they hold back; `begun` sizes used before. */
export type Stretch = {
  records: HistoryRecord[];
  lead: HistoryRecord[];
  frequencies: Frequency[];
  /** Days away by the person's own word. */
  away: Set<LocalDate>;
  programs: { kind: ProgramKind; on: LocalDate }[];
  steps: { on: LocalDate; sizeMm?: number }[];
  begun: Set<number>;
};

type FactsRow = {
  versions: Version[] | null;
  away: HolidayEvent[] | null;
  agreements: Agreed[] | null;
  steps: { on: LocalDate; deviceId: string }[] | null;
  begun: string[] | null;
};
/** `body`: not of the lead. `went`: the rule by which all went on, where that is the decision. */
type StretchRow = Omit<Row, "body"> & { kind: Log["kind"]; body: object | null; went: string | null };
type Told = Brief & RecordDecision;
const decided = ({ decision, went }: StretchRow): Told | null => decision ?? (went ? { action: "continue", stepDown: false, rule: went } : null);

/**
 * Two queries sent together, bounded by the days asked for (at most a year). The logs come as rows, newest first: put together in the database they
 * take twice as long. Most of the time is their JSON, so that of the lead only decisions are read, and of a decision to go on only its rule.
 * `rows`: those of the days themselves.
 */
export async function readStretch(
  tx: Reader,
  { userId }: Scope,
  filter: Pick<Filter, "from" | "to" | "kind" | "device" | "set">,
  sizeOf: ReadonlyMap<string, number>,
): Promise<{ stretch: Stretch; rows: Row<Told>[] }> {
  const { from, to, device = null } = filter;
  const facts = tx.$queryRaw<FactsRow[]>`
    SELECT
      (SELECT jsonb_agg(jsonb_build_object('kind', kind, 'on', "on", 'own', parameters) ORDER BY version) FROM programs
        WHERE user_id = ${userId}::uuid) AS versions,
      (SELECT jsonb_agg(body || jsonb_build_object('type', kind, 'on', "on", 'id', id) ORDER BY "on", id) FROM plan_changes
        WHERE user_id = ${userId}::uuid AND kind IN ('holiday', 'end-holiday') AND undone_at IS NULL) AS away,
      (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('on', a."on", 'parameters', a.parameters, 'began', CASE WHEN a.parameters ? 'everyOtherDayWeeks'
          THEN (SELECT min(l."on") FROM logs l WHERE l.user_id = a.user_id AND l.kind = 'dilation' AND l."on" >= a."on" AND l.deleted_at IS NULL) END))
          ORDER BY a."on", a.id) FROM clinician_agreements a WHERE a.user_id = ${userId}::uuid AND a.parameters IS NOT NULL AND a.undone_at IS NULL) AS agreements,
      (SELECT jsonb_agg(jsonb_build_object('on', "on", 'deviceId', device_id) ORDER BY "on", id) FROM step_up_confirmations
        WHERE user_id = ${userId}::uuid AND "on" BETWEEN ${from}::date AND ${to}::date) AS steps,
      (SELECT jsonb_agg(d.id) FROM devices d WHERE d.user_id = ${userId}::uuid AND EXISTS (SELECT FROM logs l
        WHERE l.user_id = d.user_id AND l.device_id = d.id AND l."on" < ${from}::date AND l.deleted_at IS NULL)) AS begun`;
  const logs = tx.$queryRaw<StretchRow[]>`
    SELECT id, "on"::text, time, kind, note IS NOT NULL AS "hasNote", CASE WHEN "on" >= ${from}::date THEN body END AS body,
      CASE WHEN decision ->> 'action' <> 'continue' THEN decision END AS decision,
      CASE WHEN decision ->> 'action' = 'continue' THEN decision ->> 'rule' END AS went FROM logs
    WHERE user_id = ${userId}::uuid AND "on" BETWEEN ${addDays(from, -leadDays)}::date AND ${filter.set ? to : everything.to}::date AND deleted_at IS NULL
      AND (${kindOf(filter)}::text IS NULL OR kind = ${kindOf(filter)}) AND (${device}::uuid IS NULL OR device_id = ${device}::uuid)
    ORDER BY logs."on" DESC, logs.id DESC LIMIT 2000`;
  const [[row], found] = await Promise.all([facts, logs]);
  const rows = found.flatMap((one) => (one.body ? [{ ...one, body: one.body, decision: decided(one) }] : []));
  const programs = acceptedIn(row?.versions ?? []);
  const ofDays = rows.toReversed().map((one) => ({ ...recordOf({ log: logOf(one), decision: one.decision }, sizeOf), id: one.id }));
  const lead = found.flatMap((one): HistoryRecord[] => {
    const decision = decided(one);
    return one.body ? [] : [{ on: one.on, kind: one.kind, ...(decision ? { decision } : {}) }];
  });
  lead.reverse();
  const stretch = {
    records: ofDays.filter(({ on }) => on <= to),
    lead,
    frequencies: frequenciesOf(programs, row?.agreements ?? [], [...lead, ...ofDays]),
    away: excusedDays(row?.away ?? [], { from: addDays(from, -leadDays), to }),
    programs,
    steps: (row?.steps ?? []).map(({ on, deviceId }) => ({ on, sizeMm: sizeOf.get(deviceId) })),
    begun: new Set((row?.begun ?? []).flatMap((id) => sizeOf.get(id) ?? [])),
  };
  return { stretch, rows };
}

export const sizesOf = ({ devices }: Pick<Course, "devices">): Map<string, number> =>
  new Map(devices.map(({ id, maxDiameterMm }) => [id, maxDiameterMm]));

/** Names of the person's own routines, deleted ones too: a log of one still says what was done. */
export const routineNamesOf = ({ ownRoutines }: Pick<Course, "ownRoutines">): Map<string, string> =>
  new Map(ownRoutines.map(({ id, name }) => [id, name]));

export type History = { course: Course; filter: Filter; page: LogPage /** On the newest page only. */; stretch?: Stretch };
type Query = Readonly<Record<string, unknown>>;

/**
 * A page of the history. On the newest one the stretch mostly has its logs as well; where it has too few, and on earlier ones, they are asked for.
 * @param query the address's, as it came
 */
export const historyOf = (owner: OwnerScope, query: Query, cursor?: Cursor): Promise<History> =>
  asReader(owner, async (tx) => {
    const course = await readCourse(tx, owner);
    const filter = readFilter(query, { today: course.today, devices: course.devices.map(({ id }) => id) });
    if (cursor) return { course, filter, page: await readLogPage(tx, owner, filter, cursor) };
    const { stretch, rows } = await readStretch(tx, owner, filter, sizesOf(course));
    const page = rows.length > pageSize ? pageOf(rows) : await readLogPage(tx, owner, filter);
    return page.entries.length === 0 && !filter.set ? { course, filter, page } : { course, filter, page, stretch };
  });

export type DayLog = LogEntry & { note: string };
export type HistoryDay = { course: Course; logs: DayLog[]; stretch: Stretch };

type DayRow = Omit<Row, "hasNote"> & { note: string | null };

/** One day with all its logs, notes open, in the order in which they were written, and what may have held it back. */
export const historyDayOf = (owner: OwnerScope, on: LocalDate): Promise<HistoryDay> =>
  asReader(owner, async (tx) => {
    const { userId } = owner;
    const course = await readCourse(tx, owner);
    const rows = await tx.$queryRaw<DayRow[]>`
      SELECT id, "on"::text, time, body, decision, note FROM logs
      WHERE user_id = ${userId}::uuid AND "on" = ${on}::date AND deleted_at IS NULL ORDER BY logs.id`;
    const logs = rows.map(({ note, ...row }) => ({
      ...entryOf({ ...row, hasNote: note !== null }),
      note: note ? unseal(note, logNotePlace(userId, row.id)) : "",
    }));
    const { stretch } = await readStretch(tx, owner, { from: on, to: on, set: true }, sizesOf(course));
    return { course, logs, stretch };
  });

export type OwnLog = LogEntry & { note: string; deleted: boolean };

/** One log with all that its pages show, and the `others` that its change touched. Null: no such log of this person. */
export function logPageOf(
  owner: OwnerScope,
  id: string,
  others: readonly string[] = [],
): Promise<{ course: Course; own: OwnLog; others: LogEntry[] } | null> {
  return asScope(
    owner,
    async (tx) => {
      const row = await tx.log.findUnique({ where: { userId_id: { userId: owner.userId, id } } });
      if (!row) return null;
      const course = await readCourse(tx, owner);
      const note = row.note ? unseal(row.note, logNotePlace(owner.userId, id)) : "";
      const rows =
        others.length > 0
          ? await tx.log.findMany({ where: { userId: owner.userId, id: { in: [...others] }, deletedAt: null }, orderBy: { on: "desc" } })
          : [];
      return { course, own: { ...toEntry(row), note, deleted: row.deletedAt !== null }, others: rows.map(toEntry) };
    },
    { readOnly: true },
  );
}
