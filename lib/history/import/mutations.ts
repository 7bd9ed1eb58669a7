import "server-only";
import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { noteEvent } from "@/lib/core/audit";
import { seal, unseal } from "@/lib/core/crypto";
import { asScope, isWaitedOut, Prisma, type Tx } from "@/lib/core/db";
import { Refusal } from "@/lib/core/refusal";
import type { OwnerScope } from "@/lib/core/scope";
import { sealedColumns } from "@/lib/core/sealed-columns";
import { mostDevices } from "@/lib/devices/read-device";
import { mostRoutines } from "@/lib/exercises/own-routine";
import { refold } from "@/lib/programs/mutations";
import { readCourse } from "@/lib/programs/queries";
import { logColumns } from "@/lib/sessions/mutations";
import { type ArrivingSection, arriving, columnsOf, comesIn, countsBy, keyOf } from "./arriving";
import { mostLogs, mostTold, rowsAStep, stepsAPress } from "./limits";
import { aboutPlace, contentPlace, countHere, type Import, readImport } from "./queries";
import { readRow } from "./read-row";
import { rowId } from "./row-id";
import type { About, Arrivals, Arrived, ArrivingLog, CellRow, ImportState, Mapping, TableAbout } from "./schema";

/** Rows that the page shows as they were understood. */
const shownRows = 8;

const setImport = (tx: Tx, { userId }: OwnerScope, id: string, state: ImportState, about: About) =>
  tx.import.update({ where: { userId_id: { userId, id } }, data: { state, about: seal(JSON.stringify(about), aboutPlace(userId, id)) } });

export async function addPart(
  tx: Tx,
  { userId }: OwnerScope,
  importId: string,
  kind: "cells" | "proven",
  at: number,
  content: unknown,
): Promise<void> {
  const id = uuidv7();
  await tx.importPart.create({ data: { userId, id, importId, kind, at, content: seal(JSON.stringify(content), contentPlace(userId, id)) } });
}

/** One file at a time: a new one takes the place of what was there. */
export async function begin(tx: Tx, { userId }: OwnerScope, state: ImportState, about: About): Promise<string> {
  const id = uuidv7();
  await tx.import.deleteMany({ where: { userId } });
  await tx.import.create({ data: { userId, id, kind: about.kind, state, about: seal(JSON.stringify(about), aboutPlace(userId, id)) } });
  return id;
}

export const slices = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / rowsAStep) }, (_, at) => rows.slice(at * rowsAStep, (at + 1) * rowsAStep));

/** Says what the columns are, and reads as many rows by it as one press does. False: there is no such file any more. */
export async function chooseColumns(owner: OwnerScope, id: string, mapping: Mapping): Promise<boolean> {
  const begun = await asScope(owner, async (tx) => {
    const current = await readImport(tx, owner, id);
    if (current?.about.kind !== "table" || current.state === "saving") return false;
    await tx.importPart.deleteMany({ where: { userId: owner.userId, importId: id, kind: "proven" } });
    await setImport(tx, owner, id, "reading", { ...current.about, mapping, found: { good: 0, same: 0, bad: 0 }, problems: [], shown: [] });
    return true;
  });
  for (let step = 0; begun && step < stepsAPress; step += 1) await goOn(owner, id);
  return begun;
}

/** Begins to save, and saves a small file at once. False: it is not ready, or not there any more. */
export async function beginSaving(owner: OwnerScope, id: string): Promise<boolean> {
  const current = await asScope(owner, async (tx) => {
    const found = await readImport(tx, owner, id);
    if (found?.state === "ready") await setImport(tx, owner, id, "saving", found.about);
    return found;
  });
  if (current?.state !== "ready" && current?.state !== "saving") return current?.state === "done";
  if (current.done <= stepsAPress) await goOn(owner, id);
  return true;
}

/**
 * A step of whatever the file waits for; null: it is gone. Taken again after an end in the middle, it begins where it stood. While another tab takes
 * a long one it says how things stand.
 */
export async function goOn(owner: OwnerScope, id: string): Promise<Import | null> {
  try {
    return await asScope(owner, (tx) => takeStep(tx, owner, id), { seconds: 120 });
  } catch (error) {
    // Refused, nothing is saved: its page offers again what can be done about it.
    if (error instanceof Refusal) await asScope(owner, (tx) => putBack(tx, owner, id));
    if (!isWaitedOut(error)) throw error;
    return asScope(owner, (tx) => readImport(tx, owner, id), { readOnly: true });
  }
}

const putBack = (tx: Tx, { userId }: OwnerScope, id: string) =>
  tx.import.updateMany({ where: { userId, id, state: "saving" }, data: { state: "ready" } });

async function takeStep(tx: Tx, owner: OwnerScope, id: string): Promise<Import | null> {
  const current = await readImport(tx, owner, id);
  if (current?.state === "reading" && current.about.kind === "table") await readPart(tx, owner, current, current.about);
  if (current?.state === "saving") await saveAll(tx, owner, current);
  return current && readImport(tx, owner, id);
}

const digestOf = ({ userId }: OwnerScope, [, equal, cells]: CellRow): Uint8Array =>
  createHash("sha256")
    .update(JSON.stringify([userId, equal, cells]))
    .digest();

async function readContent<T>(tx: Tx, { userId }: OwnerScope, importId: string, kind: "cells" | "proven", at: number): Promise<T> {
  const { id, content } = await tx.importPart.findFirstOrThrow({ where: { userId, importId, kind, at }, select: { id: true, content: true } });
  return JSON.parse(unseal(content, contentPlace(userId, id))) as T;
}

/** Reads the next part of a table by its mapping, and keeps what can come in of it. */
async function readPart(tx: Tx, owner: OwnerScope, { id, done, total }: Import, about: TableAbout): Promise<void> {
  const { mapping } = about;
  const known = await readCourse(tx, owner);
  const rows = await readContent<CellRow[]>(tx, owner, id, "cells", done);
  const [problems, shown, logs] = [[...about.problems], [...about.shown], [] as ArrivingLog[]];
  let { good, bad } = about.found;
  for (const row of mapping.header && done === 0 ? rows.slice(1) : rows) {
    const read = readRow(row, mapping, known);
    if (read.ok) {
      logs.push({ log: { ...read.log, id: rowId(read.log.on, read.log.time, digestOf(owner, row)) } });
      if (shown.length < shownRows) shown.push({ row: row[0], log: read.log });
    } else {
      bad += 1;
      if (problems.length < mostTold) problems.push(read.problem);
    }
  }
  const ids = logs.map(({ log }) => log.id);
  const same = await countHere(tx, owner, "logs", ids);
  good += logs.length - same;
  await addPart(tx, owner, id, "proven", done, { logs } satisfies Partial<Arrivals>);
  const found = { good, bad, same: about.found.same + same };
  await setImport(tx, owner, id, done + 1 === total ? "ready" : "reading", { ...about, found, problems, shown });
}

/** A row as its table holds it. */
function toColumns(owner: OwnerScope, section: ArrivingSection, row: Arrived | ArrivingLog, now: string): Record<string, unknown> {
  if ("log" in row) {
    const { log, createdAt = now, updatedAt = now, deletedAt } = row as ArrivingLog;
    return { id: log.id, ...logColumns(owner, log), createdAt, updatedAt, deletedAt };
  }
  const { table } = arriving[section];
  const sealed = sealedColumns.filter((one) => one.table === table).map(({ column }) => column);
  const closed = sealed.flatMap((column) => {
    const [key, place] = [keyOf(column), { userId: owner.userId, table, column, row: row.id }];
    return typeof row[key] === "string" ? [[key, seal(row[key], place)] as const] : [];
  });
  return { ...row, ...Object.fromEntries(closed) };
}

/** Takes in the rows whose ids are not there yet; how many they were. */
async function insertRows(
  tx: Tx,
  owner: OwnerScope,
  section: ArrivingSection,
  arrived: readonly (Arrived | ArrivingLog)[],
  now: string,
): Promise<number> {
  const { table, columns } = arriving[section];
  const rows = arrived.map((row) => {
    const shaped = toColumns(owner, section, row, now);
    return Object.fromEntries(Object.keys(columns).map((column) => [column, shaped[keyOf(column)]]));
  });
  const [names, typed] = [Prisma.raw(columnsOf(section).names), Prisma.raw(columnsOf(section).typed)];
  return tx.$executeRaw`
    INSERT INTO ${Prisma.raw(table)} (user_id, ${names}) SELECT ${owner.userId}::uuid, ${names} FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(${typed})
    ON CONFLICT (user_id, id) DO NOTHING`;
}

/** What a person may keep at a time holds for a file too. @throws Refusal: nothing is saved */
async function expectRoom(tx: Tx, { userId }: OwnerScope): Promise<void> {
  if ((await tx.device.count({ where: { userId, retiredAt: null } })) > mostDevices)
    throw new Refusal(`With these your set would hold more than ${mostDevices} sizes. Put some away under Sizes first.`);
  if ((await tx.ownRoutine.count({ where: { userId, deletedAt: null } })) > mostRoutines)
    throw new Refusal(`With these you would keep more than ${mostRoutines} routines of your own. Delete some first.`);
  if ((await tx.log.count({ where: { userId } })) > mostLogs)
    throw new Refusal(`With these you would keep more than ${mostLogs.toLocaleString("en")} logs, which is more than this site can look after.`);
}

/** All of it at once, or nothing: one transaction takes the rows in, lets the rules decide anew and forgets the file. */
async function saveAll(tx: Tx, owner: OwnerScope, { id, about, done }: Import): Promise<void> {
  if (about.kind === "done") return;
  const { userId } = owner;
  const [savedAt, added] = [new Date().toISOString(), countsBy(() => 0)];
  let sent = 0;
  for (let at = 0; at < done; at += 1) {
    const arrived = await readContent<Partial<Arrivals>>(tx, owner, id, "proven", at);
    for (const section of comesIn) {
      const rows = arrived[section] ?? [];
      sent += rows.length;
      if (rows.length > 0) added[section] += await insertRows(tx, owner, section, rows, savedAt);
    }
  }
  await expectRoom(tx, owner);
  const settings = about.kind === "export" ? about.settings : undefined;
  if (settings) await tx.user.update({ where: { userId }, data: settings });
  const { changed } = await refold(tx, owner);
  await noteEvent(tx, owner, "data.imported");
  await tx.importPart.deleteMany({ where: { userId, importId: id } });
  await setImport(tx, owner, id, "done", {
    kind: "done",
    from: about.kind,
    savedAt,
    added,
    same: sent - Object.values(added).reduce((sum, n) => sum + n, 0),
    left: about.kind === "table" ? about.found.bad : 0,
    changed: changed.filter(({ before }) => before !== null).length,
    settings: settings !== undefined,
  });
}

/** Takes a table's logs out again, for good, as if the file had never come. False: there is nothing to take out. */
export function undoImport(owner: OwnerScope, id: string): Promise<boolean> {
  return asScope(
    owner,
    async (tx) => {
      const { userId } = owner;
      const current = await readImport(tx, owner, id);
      if (current?.about.kind !== "done" || current.about.from !== "table") return false;
      // Written in that very moment, under an id that is made of a row (row-id.ts): a log made by hand has another kind of id.
      await tx.$executeRaw`DELETE FROM logs WHERE user_id = ${userId}::uuid AND created_at = ${current.about.savedAt}::timestamptz AND substr(id::text, 15, 1) = '8'`;
      await refold(tx, owner);
      await tx.import.delete({ where: { userId_id: { userId, id } } });
      return true;
    },
    { seconds: 120 },
  );
}

/**
 * Forgets the file: before it is saved nothing of it is in the records. False: there is none, or it is saved.
 * @throws Refusal while it is being saved
 */
export async function forgetImport(owner: OwnerScope, id: string, { saved }: { saved: boolean }): Promise<boolean> {
  const state = saved ? "done" : { not: "done" };
  try {
    return await asScope(owner, async (tx) => (await tx.import.deleteMany({ where: { userId: owner.userId, id, state } })).count > 0);
  } catch (error) {
    if (isWaitedOut(error)) throw new Refusal("It is being saved in this moment, and can no longer be cancelled.");
    throw error;
  }
}
