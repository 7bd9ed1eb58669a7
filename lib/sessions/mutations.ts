import "server-only";
import { isDeepStrictEqual } from "node:util";
import { seal, unseal } from "@/lib/core/crypto";
import { asScope, Prisma, type Tx } from "@/lib/core/db";
import type { FormErrors } from "@/lib/core/form";
import type { OwnerScope } from "@/lib/core/scope";
import { logEvent } from "@/lib/programs/fold-state";
import { type ChangedDecision, refold, standingAfter } from "@/lib/programs/mutations";
import { readCourse } from "@/lib/programs/queries";
import { fromLocalDate, logNotePlace, toEntry } from "./queries";
import { refuseLog } from "./refuse-log";
import type { Decision, DilationLog, Log } from "./schema";

export type IdentifiedLog = Log & { id: string };
/** `repeated`: it was there already, saved by an earlier sending: the same log, or one that says something else (which is then not written). */
export type SavedLog = { id: string; decision: Decision | null; changed: ChangedDecision[]; repeated?: "same" | "different" };

/** Nothing was written: a sentence a field. */
export type RefusedLog = { errors: FormErrors };

/** The target size of a dilation session is its last segment's: smaller ones come first (clinical.md 4). */
const targetDevice = (log: Log): string | null => (log.kind === "dilation" ? (log.segments.at(-1)?.deviceId ?? null) : null);
const painOf = (log: Log): number | null => (log.kind === "daily" ? log.baselinePain : log.kind === "skip" ? null : log.pain);

/** JSON has no undefined: an answer not given is not a key. */
const withoutAbsent = <T extends object>(log: T): T => JSON.parse(JSON.stringify(log));

/** A note that says the same stays the same ciphertext: only what changed is written, and told in the activity. */
function sealNote({ userId }: OwnerScope, id: string, note: string | undefined, before?: string | null): string | null {
  const place = logNotePlace(userId, id);
  if (!note) return null;
  return before && unseal(before, place) === note ? before : seal(note, place);
}

/** A log as its row holds it, without the decision: what the rules say is theirs to write. */
export function logColumns(owner: OwnerScope, log: IdentifiedLog, noteBefore?: string | null) {
  const { id, on, time, note, ...body } = withoutAbsent(log);
  return {
    kind: log.kind,
    on: fromLocalDate(on),
    time: time ?? null,
    pain: painOf(log),
    comfort: log.kind === "dilation" ? log.comfort : null,
    blood: log.kind === "skip" ? null : log.blood,
    deviceId: targetDevice(log),
    body,
    note: sealNote(owner, id, note, noteBefore),
  };
}

/**
 * Writes a log once, whatever the number of times it is sent, and decides on it: what the person has, what the rules say and what is written
 * are one transaction, and for a log that ends the history one statement.
 */
export function saveLog(owner: OwnerScope, log: IdentifiedLog, now = new Date()): Promise<SavedLog | RefusedLog> {
  return asScope(owner, async (tx) => {
    const course = await readCourse(tx, owner, now);
    const errors = refuseLog(log, course);
    if (errors) return { errors };
    const after = standingAfter(course, logEvent(log));
    const written = await insertLog(tx, owner, log, after);
    if (written === 0) return asStored(tx, owner, log);
    return after ? { id: log.id, decision: after.decision ?? null, changed: [] } : refolded(tx, owner, log.id);
  });
}

/** The log, and with it the standing it leads to. 0: a log of this id is there. */
async function insertLog(tx: Tx, owner: OwnerScope, log: IdentifiedLog, after: ReturnType<typeof standingAfter>): Promise<number> {
  const { userId } = owner;
  const { kind, time, pain, comfort, blood, deviceId, body, note } = logColumns(owner, log);
  const decision = after?.decision ? JSON.stringify(after.decision) : null;
  const insert = Prisma.sql`
    INSERT INTO logs (user_id, id, kind, "on", time, pain, comfort, blood, device_id, body, note, decision, updated_at)
    VALUES (${userId}::uuid, ${log.id}::uuid, ${kind}, ${log.on}::date, ${time}, ${pain}, ${comfort}, ${blood}, ${deviceId}::uuid,
      ${JSON.stringify(body)}::jsonb, ${note}, ${decision}::jsonb, now())
    ON CONFLICT (user_id, id) DO NOTHING`;
  if (!after) return tx.$executeRaw(insert);
  return tx.$executeRaw`
    WITH written AS (${insert} RETURNING user_id)
    INSERT INTO standing_snapshots (user_id, state, updated_at) SELECT user_id, ${JSON.stringify(after.state)}::jsonb, now() FROM written
    ON CONFLICT (user_id) DO UPDATE SET state = excluded.state, updated_at = excluded.updated_at`;
}

async function asStored(tx: Tx, { userId }: OwnerScope, sent: IdentifiedLog): Promise<SavedLog> {
  const { id } = sent;
  const row = await tx.log.findUniqueOrThrow({ where: { userId_id: { userId, id } } });
  const { log, decision } = toEntry(row);
  const note = row.note ? { note: unseal(row.note, logNotePlace(userId, id)) } : {};
  return { id, decision, changed: [], repeated: isDeepStrictEqual({ ...log, ...note }, withoutAbsent(sent)) ? "same" : "different" };
}

/** Rewrites a log and decides again from its day on. Null: there is no such log of this person. */
export function editLog(owner: OwnerScope, log: IdentifiedLog, now = new Date()): Promise<SavedLog | RefusedLog | null> {
  return asScope(owner, async (tx) => {
    const errors = refuseLog(log, await readCourse(tx, owner, now));
    if (errors) return { errors };
    const { userId } = owner;
    const before = await tx.log.findFirst({ where: { userId, id: log.id, kind: log.kind, deletedAt: null }, select: { note: true } });
    if (!before) return null;
    await tx.log.update({ where: { userId_id: { userId, id: log.id } }, data: logColumns(owner, log, before.note) });
    return refolded(tx, owner, log.id);
  });
}

async function refolded(tx: Tx, owner: OwnerScope, id: string): Promise<SavedLog> {
  const { decisions, changed } = await refold(tx, owner);
  return { id, decision: decisions[id] ?? null, changed: changed.filter(({ logId }) => logId !== id) };
}

/** Takes a log out of the history, to be brought back with `restoreLog`. Null: there is no such log. */
export const deleteLog = (owner: OwnerScope, id: string): Promise<SavedLog | null> => setDeleted(owner, id, new Date());
export const restoreLog = (owner: OwnerScope, id: string): Promise<SavedLog | null> => setDeleted(owner, id, null);

function setDeleted(owner: OwnerScope, id: string, deletedAt: Date | null): Promise<SavedLog | null> {
  return asScope(owner, async (tx) => {
    const { count } = await tx.log.updateMany({ where: { userId: owner.userId, id }, data: { deletedAt } });
    return count === 0 ? null : refolded(tx, owner, id);
  });
}

/**
 * The answer to "how sore the next day", kept with the session it belongs to. Null: there is no such session. "too-soon": it is still that day.
 * @param ifOpen what has been answered meanwhile stays (null as well): the answer may have waited in a browser
 */
export function answerSoreness(
  owner: OwnerScope,
  id: string,
  answer: { nextDaySoreness: number; sorenessHours?: number },
  now = new Date(),
  ifOpen = false,
): Promise<SavedLog | "too-soon" | null> {
  return asScope(owner, async (tx) => {
    const row = await tx.log.findFirst({ where: { userId: owner.userId, id, kind: "dilation", deletedAt: null } });
    if (!row) return null;
    const { today } = await readCourse(tx, owner, now);
    const { sorenessHours: _, ...before } = toEntry(row).log as DilationLog;
    if (before.on >= today) return "too-soon";
    if (ifOpen && before.nextDaySoreness !== undefined) return null;
    const note = row.note ? { note: unseal(row.note, logNotePlace(owner.userId, id)) } : {};
    await tx.log.update({
      where: { userId_id: { userId: owner.userId, id } },
      data: logColumns(owner, { ...before, ...answer, id, ...note }, row.note),
    });
    return refolded(tx, owner, id);
  });
}
