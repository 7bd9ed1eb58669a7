"use client";

import { type SubmitEvent, useActionState, useEffect, useRef, useState, useTransition } from "react";
import type { FormState } from "@/lib/core/form";
import { orUnsent, stateHeld } from "./unsent";

// Types only from there: form.ts brings zod, which weighs more in a browser than everything else together.
export const idleForm: FormState<never> = { status: "idle" };

type Action<T> = (before: FormState<T>, form: FormData) => Promise<FormState<T>>;

/**
 * A form over a server action that works the same with and without script: `act` goes on <form action>, `text(name)` and `list(name)`
 * give back what was typed, `error(name)` its sentence. `kept` goes as key on what holds the controls, so that each shows what was kept.
 * After a refusal the first field in question has the focus.
 * @param send what a browser with script does in the action's place, or before it calls it: `submit` goes on the form's onSubmit
 */
export function useForm<T, S = T>(action: Action<T>, send?: (form: FormData, call: Action<T>) => Promise<FormState<S>>) {
  const form = useRef<HTMLFormElement>(null);
  const call = orUnsent(action, () => form.current);
  const [answered, act, acting] = useActionState(call, idleForm);
  const [held, setHeld] = useState<FormState<never>>(idleForm);
  const [sent, setSent] = useState<FormState<S>>();
  const [sending, startSending] = useTransition();
  const state = sent ?? (answered === idleForm ? held : answered);
  const pending = acting || sending;
  const values = state.status === "invalid" || state.status === "failed" ? state.values : undefined;

  useEffect(() => setHeld(stateHeld(form.current) ?? idleForm), []);

  useEffect(() => {
    if (state.status === "invalid" || state.status === "failed") {
      const first = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
      (first('[aria-invalid="true"]') ?? first('[role="alert"]'))?.focus();
    }
  }, [state]);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    if (!send) return;
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    startSending(async () => {
      const came = await send(typed, call);
      startSending(() => setSent(came));
    });
  };

  return {
    state,
    act,
    submit,
    pending,
    form,
    kept: JSON.stringify(values ?? {}),
    /** Whether the form has been sent and has come back: then even an empty field is what was typed. */
    returned: values !== undefined,
    text: (name: string, otherwise = "") => {
      const value = values?.[name];
      return typeof value === "string" ? value : values ? "" : otherwise;
    },
    list: (name: string, otherwise: readonly string[] = []) => {
      const value = values?.[`${name}[]`];
      return Array.isArray(value) ? value : values ? [] : otherwise;
    },
    error: (name: string) => (state.status === "invalid" ? state.errors[name] : undefined),
  };
}

export type FormHandle = Pick<ReturnType<typeof useForm<never>>, "text" | "list" | "error" | "kept" | "returned" | "pending">;
