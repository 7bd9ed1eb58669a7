import "server-only";
import { privateHeaders } from "@/lib/core/answer";
import { noteEvent } from "@/lib/core/audit";
import { type LocalDate, localDateAt } from "@/lib/core/dates";
import { asScope } from "@/lib/core/db";
import { withinLimit } from "@/lib/core/limit";
import text from "@/lib/core/messages/en/account-data.json";
import type { OwnerScope } from "@/lib/core/scope";
import { readEverything } from "./queries";
import type { Everything } from "./schema";
import { writeExport } from "./write-export";

const limit = { name: "export", points: 20, seconds: 3600 };

/** The way out of what is kept, whatever is read and in whichever format: read, then noted in the activity. Null: taken too often in the last hour. */
export async function takeOut<T>(owner: OwnerScope, read: () => Promise<T>): Promise<T | null> {
  if (!(await withinLimit(limit, owner.userId))) return null;
  const found = await read();
  await asScope(owner, (tx) => noteEvent(tx, owner, "data.exported"));
  return found;
}

/** What every way out answers then. */
export const tooManyExports = (): Response =>
  new Response(text.tooOften, {
    status: 429,
    headers: { ...privateHeaders, "content-type": "text/plain; charset=utf-8", "retry-after": String(limit.seconds) },
  });

/** Everything that is kept, and the person's own day. */
export const takeEverything = (owner: OwnerScope, now = new Date()): Promise<{ everything: Everything; day: LocalDate } | null> =>
  takeOut(owner, async () => {
    const everything = await readEverything(owner, now);
    return { everything, day: localDateAt(now, everything.account.timeZone) };
  });

/** Everything as one JSON document, in pieces. */
export async function takeExport(owner: OwnerScope, now = new Date()): Promise<{ fileName: string; pieces: Generator<string> } | null> {
  const taken = await takeEverything(owner, now);
  return taken && { fileName: `gradual-${taken.day}.json`, pieces: writeExport(taken.everything) };
}
