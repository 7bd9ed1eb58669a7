import "server-only";
import { noteEvent } from "@/lib/core/audit";
import { localDateAt } from "@/lib/core/dates";
import { asScope } from "@/lib/core/db";
import { withinLimit } from "@/lib/core/limit";
import type { OwnerScope } from "@/lib/core/scope";
import { exportOf } from "./queries";

const limit = { name: "export", points: 20, seconds: 3600 };

/** The way out of everything that is kept: read, then noted in the activity. Null: taken too often in the last hour. */
export async function takeExport(owner: OwnerScope, now = new Date()): Promise<{ fileName: string; text: string } | null> {
  if (!(await withinLimit(limit, owner.userId))) return null;
  const everything = await exportOf(owner, now);
  await asScope(owner, (tx) => noteEvent(tx, owner, "data.exported"));
  const day = localDateAt(now, everything.account.timeZone);
  return { fileName: `gradual-${day}.json`, text: `${JSON.stringify(everything, null, 2)}\n` };
}
