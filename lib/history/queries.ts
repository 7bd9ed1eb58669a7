import "server-only";
import { addDays, type LocalDate } from "@/lib/core/calendar";
import { unseal } from "@/lib/core/crypto";
import { asReader, asScope, type Reader } from "@/lib/core/db";
import type { OwnerScope, Scope } from "@/lib/core/scope";
import { type Course, readCourse } from "@/lib/programs/queries";
import { type LogEntry, logNotePlace, toEntry } from "@/lib/sessions/queries";
import type { Decision, Log } from "@/lib/sessions/schema";
import { type Cursor, writeCursor } from "./cursor";
import { type HistoryRecord, recordOf } from "./record";

/** Logs on one page of the history. */
export const pageSize = 20;
/** Days that the month's words and the pictures look back over. */
export const recentDays = { words: 30, pictures: 84 } as const;

type Row = { id: string; on: string; time: string | null; body: object; decision: Decision | null; hasNote: boolean };

const entryOf = ({ id, on, time, body, decision, hasNote }: Row): LogEntry => ({
  id,
  log: { ...body, id, on, ...(time ? { time } : {}) } as Log,
  decision,
  hasNote,
});

export type LogPage = { entries: LogEntry[] /** For the next page, when there is one. */; next?: string };

/** One page of logs, newest first, after `cursor`. Read along the index: its time does not grow with the history. */
export async function readLogPage(tx: Reader, { userId }: Scope, cursor?: Cursor): Promise<LogPage> {
  // With no cursor, after everything: one query text for both, so that it is planned alike. Sorted by the column: bare "on" would be the text shown.
  const { on, id } = cursor ?? { on: "2200-01-01", id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, "on"::text, time, body, decision, note IS NOT NULL AS "hasNote" FROM logs
    WHERE user_id = ${userId}::uuid AND ("on", id) < (${on}::date, ${id}::uuid) AND deleted_at IS NULL
    ORDER BY logs."on" DESC, logs.id DESC LIMIT ${pageSize + 1}`;
  const entries = rows.slice(0, pageSize).map(entryOf);
  const last = entries.at(-1);
  return { entries, ...(last && rows.length > pageSize ? { next: writeCursor({ on: last.log.on, id: last.id }) } : {}) };
}

/** The logs from day `from` on as trends and summaries read them: of a decision and a body only what a record has. */
export async function readRecent(tx: Reader, { userId }: Scope, from: LocalDate, sizeOf: ReadonlyMap<string, number>): Promise<HistoryRecord[]> {
  const rows = await tx.$queryRaw<{ on: string; body: Log; decision: Decision | null }[]>`
    SELECT "on"::text, body - ARRAY['lubricant', 'position', 'moodBefore', 'moodAfter', 'stoppedEarly', 'completedSteps', 'effort'] AS body,
      decision - ARRAY['alsoMatched', 'needs', 'wording', 'source', 'because'] AS decision FROM logs
    WHERE user_id = ${userId}::uuid AND "on" >= ${from}::date AND deleted_at IS NULL ORDER BY logs."on" DESC, logs.id DESC LIMIT 1000`;
  return rows.map(({ on, body, decision }) => recordOf({ log: { ...body, on }, decision }, sizeOf));
}

export const sizesOf = ({ devices }: Pick<Course, "devices">): Map<string, number> =>
  new Map(devices.map(({ id, maxDiameterMm }) => [id, maxDiameterMm]));

/** Names of the person's own routines, deleted ones too: a log of one still says what was done. */
export const routineNamesOf = ({ ownRoutines }: Pick<Course, "ownRoutines">): Map<string, string> =>
  new Map(ownRoutines.map(({ id, name }) => [id, name]));

export type History = { course: Course; page: LogPage /** On the newest page only. */; recent: HistoryRecord[] };

/** A page of the history: three queries on the newest page, two on earlier ones. */
export const historyOf = (owner: OwnerScope, cursor?: Cursor): Promise<History> =>
  asReader(owner, async (tx) => {
    const course = await readCourse(tx, owner);
    const page = await readLogPage(tx, owner, cursor);
    const recent =
      cursor || page.entries.length === 0 ? [] : await readRecent(tx, owner, addDays(course.today, -recentDays.pictures), sizesOf(course));
    return { course, page, recent };
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
