import "server-only";
import { type Outcome, ownerRoute } from "@/lib/core/action";
import { setFlash } from "@/lib/core/flash";
import type { OwnerScope } from "@/lib/core/scope";
import { type IdentifiedLog, saveLog } from "./mutations";
import { logFormSchema } from "./read-log-form";
import { changeOf } from "./recall-change";

const savedDifferently = "This log was saved already, with other answers, which were kept. Open it in History to change it.";

type Kept = { ok: true; data: { id: string } } | (Outcome<never> & { ok: false });

/**
 * A new log, whichever way it came. The same one again is as good as saved.
 * @param repeated what the page of its decision then says once: a browser sends again by itself when an answer is lost on the way
 */
export async function keepLog(owner: OwnerScope, log: IdentifiedLog, repeated: "again" | "saved" = "again"): Promise<Kept> {
  const saved = await saveLog(owner, log);
  if ("errors" in saved) return { ok: false, errors: saved.errors };
  if (saved.repeated === "different") return { ok: false, errors: { "": savedDifferently } };
  await setFlash(owner, changeOf(saved.repeated ? repeated : "saved", saved.id, saved.changed));
  return { ok: true, data: { id: saved.id } };
}

/** A log out of a browser's outbox (components/offline/outbox.ts). */
export const receiveLog = ownerRoute({ name: "receive-log", schema: logFormSchema, run: (owner, log) => keepLog(owner, log, "saved") });
