import "server-only";
import { redirect } from "next/navigation";
import { asScope } from "@/lib/core/db";
import { mostFileBytes } from "@/lib/core/file-limit";
import { setFlash } from "@/lib/core/flash";
import { requireOwner } from "@/lib/core/gate";
import { withinLimit } from "@/lib/core/limit";
import { logFailure, newReference } from "@/lib/core/log";
import { fromOurOrigin } from "@/lib/core/origin";
import type { OwnerScope } from "@/lib/core/scope";
import { readCourse } from "@/lib/programs/queries";
import { comesIn, countsBy } from "./arriving";
import { type Decoded, decodeText, foreignZip, isZip } from "./decode-text";
import { guessMapping } from "./guess-columns";
import { mostUnpacked } from "./limits";
import { addPart, begin, slices } from "./mutations";
import { openZip } from "./open-zip";
import { exportOfTables, ownTableKind } from "./own-tables";
import { type Proven, proveExport } from "./prove-export";
import { countHere } from "./queries";
import { readTable, sentenceOf, type Table } from "./read-table";
import type { Arrivals, Encoding, Unread } from "./schema";

const limit = { name: "import", points: 30, seconds: 3600 };
/** Rows of the file that the page shows while its columns are chosen, and the characters of a cell. */
const [sampled, sampledCharacters] = [4, 40];

/** Lays a table ready, with a guess at what its columns are. Nothing of it is in the records yet. */
function layTable(owner: OwnerScope, { rows, columns, delimiter }: Table, encoding: Encoding): Promise<void> {
  return asScope(owner, async (tx) => {
    const { today, person } = await readCourse(tx, owner);
    const sample = rows.slice(0, sampled).map(([, , cells]) => cells.map((cell) => cell.slice(0, sampledCharacters)));
    const mapping = guessMapping(rows, today, person.region === "us" ? "mdy" : "dmy");
    const found = { good: 0, same: 0, bad: 0 };
    const id = await begin(tx, owner, "columns", {
      kind: "table",
      encoding,
      delimiter,
      rows: rows.length,
      columns,
      sample,
      mapping,
      found,
      problems: [],
      shown: [],
    });
    for (const [at, some] of slices(rows).entries()) await addPart(tx, owner, id, "cells", at, some);
  });
}

/** Proves an export of ours and lays it ready. Nothing of it is in the records yet. @param texts it was made of tables */
function layExport(owner: OwnerScope, file: unknown, now = new Date(), texts = false): Promise<Proven> {
  return asScope(owner, async (tx) => {
    const { person, devices, ownRoutines, state } = await readCourse(tx, owner, now);
    const isEmpty = state.last === undefined && devices.length === 0;
    const proven = proveExport(file, { now, timeZone: person.timeZone, isEmpty, devices, ownRoutines }, { texts });
    if (!proven.ok) return proven;
    const { arrivals, exportedAt, settings } = proven;
    const same = countsBy(() => 0);
    for (const section of comesIn) {
      const ids = section === "logs" ? arrivals.logs.map(({ log }) => log.id) : arrivals[section].map(({ id }) => id);
      same[section] = await countHere(tx, owner, section, ids);
    }
    const counts = countsBy((section) => arrivals[section].length);
    const about = { kind: "export", counts, same, ...(isEmpty && { settings }), ...(!texts && { exportedAt }) } as const;
    const id = await begin(tx, owner, "ready", about);
    const { logs, ...rest } = arrivals;
    await addPart(tx, owner, id, "proven", 0, { ...rest, logs: [] } satisfies Arrivals);
    for (const [at, some] of slices(logs).entries()) await addPart(tx, owner, id, "proven", at + 1, { logs: some });
    return proven;
  });
}

const tooOften: Unread = ["You have sent many files in the last hour. Wait a while, then send another."];
const wrongZip = {
  foreign: undefined,
  large: `This zip unpacks to more than ${mostUnpacked / 1024 / 1024} MB. Bring in the JSON export instead.`,
  broken: "This zip is not whole. Take the export again, or choose the file that was saved first.",
};

/** Reads a zip of our tables, and lays ready what is in it. */
async function layZip(owner: OwnerScope, bytes: Uint8Array, now = new Date()): Promise<Unread> {
  if (!(await withinLimit(limit, owner.userId))) return tooOften;
  const opened = openZip(bytes, ownTableKind, mostUnpacked);
  if (!opened.ok) return [wrongZip[opened.error] ?? foreignZip];
  let file: object;
  try {
    file = exportOfTables(new Map([...opened.files].map(([name, content]) => [name, new TextDecoder().decode(content)])), now);
  } catch (error) {
    return [sentenceOf(error)];
  }
  const proven = await layExport(owner, file, now, true);
  return proven.ok ? [] : proven.problems;
}

/** Lays ready whatever a file is. */
export const layFile = (owner: OwnerScope, bytes: Uint8Array): Promise<Unread> =>
  isZip(bytes) ? layZip(owner, bytes) : layText(owner, decodeText(bytes));

/** Reads a text and lays ready what it is. What is wrong with it, sentence by sentence; nothing: its page shows what comes next. */
export async function layText(owner: OwnerScope, decoded: Decoded): Promise<Unread> {
  if (!decoded.ok) return [decoded.error];
  if (!(await withinLimit(limit, owner.userId))) return tooOften;
  const { text, encoding } = decoded;
  if (/^\s*[{[]/.test(text)) {
    let file: unknown;
    try {
      file = JSON.parse(text);
    } catch {
      return ["This begins like an export of Gradual, but is not whole. Take the export again, or choose the file that was saved first."];
    }
    const proven = await layExport(owner, file);
    return proven.ok ? [] : proven.problems;
  }
  const read = readTable(text);
  if (!read.ok) return [read.error];
  await layTable(owner, read.table, encoding);
  return [];
}

const page = "/settings/data/import";
const tooLarge = `This file is larger than ${mostFileBytes / 1024 / 1024} MB. A table can be brought in part by part; of an export of Gradual the zip of tables is smaller.`;

/** Files that are being received and read at a time, one of a person's: each is held whole until it is laid ready. */
const mostAtOnce = 3;
const senders = new Set<string>();

/** What was read last, or is being read. */
let reading: Promise<unknown> = Promise.resolve();
/** One file at a time is read: while it is, its rows stand in memory more than once. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = reading.then(work);
  reading = turn.catch(() => undefined);
  return turn;
}

async function bytesOf(request: Request): Promise<Uint8Array | string> {
  if (request.headers.has("content-encoding")) return "A compressed upload can not be read. Send the file as it is.";
  try {
    const file = (await request.formData()).get("file");
    if (typeof file === "string" || !file || file.size === 0) return "Choose a file first.";
    return file.size > mostFileBytes ? tooLarge : new Uint8Array(await file.arrayBuffer());
  } catch {
    return "The file did not arrive whole. Send it again.";
  }
}

async function receive(owner: OwnerScope, request: Request): Promise<Unread> {
  if (senders.has(owner.userId)) return ["Another file of yours is being read in this moment. Wait for it, or send this one again in a minute."];
  if (senders.size >= mostAtOnce) return ["Other files are being read in this moment. Wait a minute, then send yours again."];
  senders.add(owner.userId);
  try {
    const bytes = await bytesOf(request);
    return typeof bytes === "string" ? [bytes] : await inTurn(() => layFile(owner, bytes));
  } catch (error) {
    const reference = newReference();
    logFailure(reference, "receive-file", error);
    return [`That did not work, and nothing was saved. If it goes on, name the code ${reference} to whoever runs this site.`];
  } finally {
    senders.delete(owner.userId);
  }
}

/**
 * A file from the import page's form, also without script: more than a server action may be sent (lib/core/front/body.ts). It answers with the page,
 * which shows what was found in the file or, once, what is wrong with it.
 */
export async function receiveFile(request: Request): Promise<never> {
  const owner = await requireOwner();
  if (!(await fromOurOrigin())) redirect(page);
  const unread = await receive(owner, request);
  await setFlash(owner, { unread: told(unread) });
  redirect(page);
}

/** A flash holds 2 kB. */
const told = (sentences: Unread): Unread => [
  ...sentences.slice(0, 8).map((sentence) => sentence.slice(0, 180)),
  ...(sentences.length > 8 ? [`And more of this kind (${sentences.length - 8}).`] : []),
];
