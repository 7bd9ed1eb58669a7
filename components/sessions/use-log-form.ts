"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { type NotSent, Waits } from "@/components/offline/send-log";
import { fieldsOf, typedValues } from "@/components/offline/typed-values";
import { handIn, useOutboxAhead } from "@/components/offline/use-outbox";
import { idleForm, useForm } from "@/components/shared/use-form";
import type { FormState } from "@/lib/core/form";
import text from "@/lib/core/messages/en/unsent.json";
import { editLog, saveLog } from "@/lib/sessions/actions";

/** A log that is on this device only, so far. */
export type SavedHere = { id: string; why: NotSent };
type Action = (before: FormState<never>, form: FormData) => Promise<FormState<never>>;

/**
 * The log form's way to the server. Without script it is a server action. With script a new log is written down on this device first and then sent
 * (components/offline/outbox.ts), to an address that no new version changes; a change of a stored one is sent.
 * @param person whose log it is (lib/core/person-tag.ts)
 */
export function useLogForm(edit: boolean, person: string) {
  const router = useRouter();
  const [leaving, setLeaving] = useState(false);
  useOutboxAhead();

  const queued = async (form: FormData, call: Action): Promise<FormState<SavedHere>> => {
    const fields = fieldsOf(form);
    const sent = await handIn(person, fields).catch((error: Error) => error);
    // Neither kept nor sent: the action leads to sign-in.
    if (sent instanceof Waits && sent.why === "signed-out") return call(idleForm, form);
    if (sent instanceof Error) return { status: "invalid", errors: { "": text.away }, values: typedValues(fields) };
    if (sent.status === "refused") return { status: "invalid", errors: sent.errors, values: typedValues(fields) };
    if (sent.status === "waiting") return { status: "done", data: { id: sent.id, why: sent.why } };
    setLeaving(true);
    router.push(`/log/${sent.id}/decision`);
    return idleForm;
  };

  const form = useForm<never, SavedHere>(edit ? editLog : saveLog, edit ? (typed, call) => call(idleForm, typed) : queued);
  return { ...form, pending: form.pending || leaving };
}
