import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { FormErrors } from "@/lib/core/form";

/** A form as it would be sent: names and answers, in order. */
export type Fields = readonly (readonly [name: string, answer: string])[];

/** A log that the server has not acknowledged. `person`: whose it is (lib/core/person-tag.ts). `errors`: what it was refused for. */
export type WaitingLog = {
  seq: number;
  person: string;
  id: string;
  fields: Fields;
  /** When it was written, ISO. */
  at: string;
  state: "waiting" | "refused";
  errors?: FormErrors;
};

/**
 * What a browser keeps. Version 1 stays: a page of an older version may be open beside a newer one, and both write here. A new need gets a store of
 * another name in a database of its own.
 */
interface Device extends DBSchema {
  /** One record a log. Its number only grows, whichever tab adds it: the order of sending. */
  logs: { key: number; value: Omit<WaitingLog, "seq"> & { seq?: number }; indexes: { log: [person: string, id: string] } };
  kept: { key: string; value: unknown };
}

let opened: Promise<IDBPDatabase<Device>> | undefined;

/** @throws where the browser keeps nothing (storage switched off) */
function device(): Promise<IDBPDatabase<Device>> {
  opened ??= openDB<Device>("gradual", 1, {
    upgrade(database) {
      database.createObjectStore("logs", { keyPath: "seq", autoIncrement: true }).createIndex("log", ["person", "id"], { unique: true });
      database.createObjectStore("kept");
    },
    // Clearing the site's data closes it from outside.
    terminated: () => {
      opened = undefined;
    },
  }).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Puts a log at the end of what waits, in the place of an earlier one of its id. It is on the disk when this returns. */
export async function addLog(log: Omit<WaitingLog, "seq">): Promise<void> {
  const tx = (await device()).transaction("logs", "readwrite", { durability: "strict" });
  const before = await tx.store.index("log").getKey([log.person, log.id]);
  if (before !== undefined) await tx.store.delete(before);
  await tx.store.add(log);
  await tx.done;
}

/** What waits for this person, in the order it was written. */
export async function logsOf(person: string): Promise<WaitingLog[]> {
  const all = (await (await device()).getAll("logs")) as WaitingLog[];
  return all.filter((log) => log.person === person);
}

export const logOf = async (person: string, id: string): Promise<WaitingLog | undefined> =>
  (await (await device()).getFromIndex("logs", "log", [person, id])) as WaitingLog | undefined;

/** Keeps a refused log with its sentences, unless it was written anew meanwhile. */
export async function refuseLog({ seq }: WaitingLog, errors: FormErrors): Promise<void> {
  const tx = (await device()).transaction("logs", "readwrite", { durability: "strict" });
  const log = await tx.store.get(seq);
  if (log) await tx.store.put({ ...log, state: "refused", errors });
  await tx.done;
}

export const removeLog = async (seq: number): Promise<void> => (await device()).delete("logs", seq);

export const readKept = async <T>(key: string): Promise<T | undefined> => (await (await device()).get("kept", key)) as T | undefined;
export const writeKept = async (key: string, value: unknown): Promise<void> => void (await (await device()).put("kept", value, key));
export const clearKept = async (): Promise<void> => (await device()).clear("kept");
