"use client";

import { unstable_rethrow, useRouter } from "next/navigation";
import { useState } from "react";
import type { NotSent } from "@/components/offline/send-log";
import { fieldsOf, typedValues } from "@/components/offline/typed-values";
import { loadOutbox, useOutboxAhead } from "@/components/offline/use-outbox";
import { idleForm, useForm } from "@/components/shared/use-form";
import type { FormState } from "@/lib/core/form";
import { editLog, saveLog } from "@/lib/sessions/actions";

/** A log that is on this device only, so far. */
export type SavedHere = { id: string; why: NotSent };

/**
 * The log form's way to the server. Without script it is a server action. With script a new log is written down on this device first and then sent
 * (components/offline/outbox.ts); a change of a stored one is sent, and what was typed stays when that fails.
 * @param person whose log it is (lib/core/person-tag.ts)
 */
export function useLogForm(edit: boolean, person: string, unreached: string) {
  const router = useRouter();
  const [leaving, setLeaving] = useState(false);
  const action = edit ? editLog : saveLog;
  useOutboxAhead();

  const called = async (form: FormData): Promise<FormState<SavedHere>> => {
    try {
      return await action(idleForm, form);
    } catch (error) {
      unstable_rethrow(error);
      return { status: "invalid", errors: { "": unreached }, values: typedValues(fieldsOf(form)) };
    }
  };

  const queued = async (form: FormData): Promise<FormState<SavedHere>> => {
    const fields = fieldsOf(form);
    const sent = await loadOutbox()
      .then(({ queueLog }) => queueLog(person, fields))
      .catch(() => undefined);
    // A browser that keeps nothing still sends.
    if (!sent) return called(form);
    if (sent.status === "refused") return { status: "invalid", errors: sent.errors, values: typedValues(fields) };
    if (sent.status === "waiting") return { status: "done", data: { id: sent.id, why: sent.why } };
    setLeaving(true);
    router.push(`/log/${sent.id}/decision`);
    return idleForm;
  };

  const form = useForm<never, SavedHere>(action, edit ? called : queued);
  return { ...form, pending: form.pending || leaving };
}
