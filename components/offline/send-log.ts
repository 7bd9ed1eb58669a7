import type { FormErrors } from "@/lib/core/form";
import type { WaitingLog } from "./device-store";

/** Why a log was not even looked at. "away": no network, or no server that could answer. */
export type NotSent = "away" | "signed-out" | "someone-else";

/** It stays as it is, and may be sent again. */
export class Waits extends Error {
  override readonly name = "Waits";
  constructor(readonly why: NotSent) {
    super(why);
  }
}

export type Reply = { status: "sent" } | { status: "refused"; errors: FormErrors };

/** A server that says nothing for so long is as good as away; what it may have written is recognised by its id the next time. */
const patienceMs = 20_000;

const jsonOf = async (answer: Response): Promise<{ data?: { id?: string }; errors?: FormErrors }> =>
  (await answer.json().catch(() => undefined)) ?? {};

/** One try. @throws Waits when nobody has decided on it */
export async function sendLog({ person, id, fields }: Pick<WaitingLog, "person" | "id" | "fields">): Promise<Reply> {
  const form = new FormData();
  for (const [name, answer] of fields) form.append(name, answer);
  const request = { method: "POST", body: form, headers: { "gradual-person": person }, signal: AbortSignal.timeout(patienceMs) };
  const answer = await fetch("/log/outbox", request).catch(() => {
    throw new Waits("away");
  });
  const { data, errors } = await jsonOf(answer);
  // A network that answers in the server's place does not know the log.
  if (answer.ok && data?.id === id) return { status: "sent" };
  if (errors && (answer.ok || answer.status === 400)) return { status: "refused", errors };
  throw new Waits(answer.status === 401 ? "signed-out" : answer.status === 403 ? "someone-else" : "away");
}
