import { fieldsOf, typedValues } from "@/components/offline/typed-values";
import type { FormState, FormValues } from "@/lib/core/form";
import text from "@/lib/core/messages/en/unsent.json";
import { isUnknownAction } from "./newer-build";

type Action<T> = (before: FormState<T>, form: FormData) => Promise<FormState<T>>;
type Held = { path: string; place: number; at: number; values: FormValues };

const key = "gradual.unsent";
/** It is kept for the one reload that follows at once. */
const heldMs = 60_000;
const secret = /password|passcode|^code$/i;

const placeOf = (form: HTMLFormElement) => [...document.forms].indexOf(form);

function hold(form: HTMLFormElement | null, values: FormValues): void {
  if (!form) return;
  try {
    sessionStorage.setItem(key, JSON.stringify({ path: location.pathname + location.search, place: placeOf(form), at: Date.now(), values }));
  } catch {
    // A browser that keeps nothing loses what was typed here, as with any reload.
  }
}

/** What was typed into this form before its page changed over to a newer version. */
function takeHeld(form: HTMLFormElement | null): FormValues | undefined {
  if (!form) return undefined;
  try {
    const held = JSON.parse(sessionStorage.getItem(key) ?? "null") as Held | null;
    if (held?.path !== location.pathname + location.search || held.place !== placeOf(form)) return undefined;
    sessionStorage.removeItem(key);
    const names = Object.keys(held.values);
    // Another form may stand at its place by now.
    const fits = names.length === 0 || names.some((name) => form.elements.namedItem(name) !== null);
    return fits && Date.now() - held.at < heldMs ? held.values : undefined;
  } catch {
    return undefined;
  }
}

/** The state of a form that has come back by such a reload; undefined for every other one. */
export function stateHeld(form: HTMLFormElement | null): FormState<never> | undefined {
  const values = takeHeld(form);
  return values && { status: "invalid", errors: { "": text.newer }, values };
}

/**
 * An action whose form loses nothing when the call does not come through: without an answer it shows again what was typed; by a server of a newer
 * version, which does not know the action, its page is loaded anew first. A redirect and a failure with a reference go their way.
 */
export function orUnsent<T>(action: Action<T>, form: () => HTMLFormElement | null): Action<T> {
  // On the server it stays what it is, so that a form without script is posted to it.
  if (typeof window === "undefined") return action;
  return async (before, typed) => {
    try {
      return await action(before, typed);
    } catch (error) {
      if (error instanceof Error && "digest" in error) throw error;
      const values = typedValues(fieldsOf(typed).filter(([name]) => !secret.test(name)));
      if (!isUnknownAction(error)) return { status: "invalid", errors: { "": text.away }, values };
      hold(form(), values);
      location.reload();
      return new Promise(() => undefined);
    }
  };
}
