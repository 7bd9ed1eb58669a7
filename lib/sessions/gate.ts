import "server-only";
import { type Outcome, ownerRoute } from "@/lib/core/action";
import { setFlash } from "@/lib/core/flash";
import type { OwnerScope } from "@/lib/core/scope";
import { answerSoreness, saveLog } from "./mutations";
import { type NewLogForm, newLogFormSchema, partAnswer } from "./read-log-form";
import { changeOf, outweighs } from "./recall-change";

const savedDifferently = "This log was saved already, with other answers, which were kept. Open it in History to change it.";

type Kept = { ok: true; data: { id: string } } | (Outcome<never> & { ok: false });

/**
 * A new log, whichever way it came. The same one again is as good as saved. What came with a daily check is kept with its session; where more follows
 * from that, its decision is what the person is led to. An answer is dropped when its session has gone or has been answered meanwhile.
 * @param repeated what the page of its decision then says once: a browser sends again by itself when an answer is lost on the way
 */
export async function keepLog(owner: OwnerScope, form: NewLogForm, repeated: "again" | "saved" = "again"): Promise<Kept> {
  const { log, sore } = partAnswer(form);
  const saved = await saveLog(owner, log);
  if ("errors" in saved) return { ok: false, errors: saved.errors };
  if (saved.repeated === "different") return { ok: false, errors: { "": savedDifferently } };
  const answered = sore && (await answerSoreness(owner, sore.id, sore, new Date(), true));
  if (answered && answered !== "too-soon" && outweighs(answered.decision, saved.decision)) {
    await setFlash(owner, { ...changeOf("answered", answered.id, answered.changed), from: saved.id });
  } else await setFlash(owner, changeOf(saved.repeated ? repeated : "saved", saved.id, saved.changed));
  return { ok: true, data: { id: saved.id } };
}

/** A log out of a browser's outbox (components/offline/outbox.ts). */
export const receiveLog = ownerRoute({ name: "receive-log", schema: newLogFormSchema, run: (owner, log) => keepLog(owner, log, "saved") });
