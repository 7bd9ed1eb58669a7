import type { Client } from "pg";
import { keyRing } from "../../env-schema.ts";
import { startCommand } from "../../testing/house.ts";
import { secretsOf } from "../data-dir.ts";
import { say } from "../stop.ts";
import type { Cast } from "./pages.ts";
import { clonePeople, fillLogs, fillTable, shareAll, signIn } from "./rows.ts";

const LISTS = [10, 1_000, 3_650];
/** So many people write in turn that none has more than a few logs on the day. */
const WRITERS = 512;

/** Everybody the bench asks as, beside a million rows of other people's. */
export async function castOf(dataDir: string, owner: Client, rows: number): Promise<Cast> {
  const people = startCommand("run.mjs", ["lib/core/cli/bench/people.ts"], { GRADUAL_DATA_DIR: dataDir });
  if ((await people.ended) !== 0) throw new Error(`The bench's person could not be made:\n${people.output()}`);
  const { person, sharePath } = JSON.parse(/^\{.*\}$/m.exec(people.output())?.[0] ?? "{}") as { person: string; sharePath: string };
  const ring = keyRing.parse(secretsOf(dataDir).GRADUAL_KEYS);
  const began = Date.now();
  const lists: Cast["lists"] = [];
  for (const logs of LISTS) {
    const ids = await clonePeople(owner, ring, person, 1);
    await fillLogs(owner, person, ids, logs);
    const [id = ""] = ids;
    lists.push({ logs, visitor: await signIn(owner, id), sharePath: await shareAll(owner, ring, person, id) });
  }
  const writers = [];
  for (const id of await clonePeople(owner, ring, person, WRITERS)) writers.push(await signIn(owner, id));
  const filled = await fillTable(owner, ring, person, rows);
  say(`The logs table has ${filled} rows (${Math.round((Date.now() - began) / 1000)} s).`);
  return { member: await signIn(owner, person), sharePath, lists, writers, rows: filled };
}
