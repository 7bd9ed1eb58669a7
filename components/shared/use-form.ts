"use client";

import { useActionState, useEffect, useRef } from "react";
import type { FormState } from "@/lib/core/form";

// Types only from there: form.ts brings zod, which weighs more in a browser than everything else together.
export const idleForm: FormState<never> = { status: "idle" };

type Action<T> = (before: FormState<T>, form: FormData) => Promise<FormState<T>>;

/**
 * A form over a server action that works the same with and without script: `act` goes on <form action>, `text(name)` and `list(name)`
 * give back what was typed, `error(name)` its sentence. `kept` goes as key on what holds the controls, so that each shows what was kept.
 * After a refusal the first field in question has the focus.
 */
export function useForm<T>(action: Action<T>) {
  const [state, act, pending] = useActionState(action, idleForm);
  const form = useRef<HTMLFormElement>(null);
  const values = state.status === "invalid" || state.status === "failed" ? state.values : undefined;

  useEffect(() => {
    if (state.status === "invalid" || state.status === "failed") {
      const first = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
      (first('[aria-invalid="true"]') ?? first('[role="alert"]'))?.focus();
    }
  }, [state]);

  return {
    state,
    act,
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
