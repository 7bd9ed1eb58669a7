"use client";

import { startTransition, useRef, useState, useSyncExternalStore } from "react";
import { isMissingPart, isUnknownAction, loadAnew } from "@/components/shared/newer-build";
import { idleForm, useForm } from "@/components/shared/use-form";
import type { FormState } from "@/lib/core/form";
import type { Trouble } from "./ceremony";

type Ceremony = typeof import("./ceremony");
type Action<T> = (before: FormState<T>, form: FormData) => Promise<FormState<T>>;
export type TroubleText = Record<Trouble, string>;

/** No address by number has passkeys, nor has a page that anybody on the way can change. */
const possible = (): boolean => typeof PublicKeyCredential === "function" && isSecureContext && !/^[\d.]+$|:/.test(location.hostname);
const nothing = () => () => undefined;

/** Whether this browser can use passkeys here; undefined until a script has looked. */
export const usePasskeysPossible = (): boolean | undefined => useSyncExternalStore<boolean | undefined>(nothing, possible, () => undefined);

/**
 * A form whose answer comes from the browser's passkeys: the server is asked for a challenge, the device answers, and the answer is sent as the
 * field `response` of `action`. `state` is what there is to say, whoever of the three said it.
 */
export function useCeremony<Asked>(action: Action<never>, ask: Action<Asked>, text: TroubleText) {
  const form = useForm(action);
  const [trouble, setTrouble] = useState<FormState<never>>(idleForm);
  const [busy, setBusy] = useState(false);
  const loaded = useRef<Ceremony>(undefined);

  /** @throws what the browser says. Undefined: the server handed out no challenge, and `refused` was told why */
  async function answer(device: (ceremony: Ceremony, asked: Asked) => Promise<string>, refused: (state: FormState<never>) => void) {
    loaded.current ??= await import("./ceremony");
    const question = new FormData();
    question.set("wanted", "challenge");
    const asked = await ask(idleForm, question);
    if (asked.status === "done") return device(loaded.current, asked.data);
    refused(asked);
    return undefined;
  }

  function send(fields: FormData, response: string): void {
    fields.set("response", response);
    startTransition(() => form.act(fields));
  }

  async function perform(device: (ceremony: Ceremony, asked: Asked) => Promise<string>, fields: FormData): Promise<void> {
    setBusy(true);
    setTrouble(idleForm);
    try {
      const response = await answer(device, setTrouble);
      if (response !== undefined) send(fields, response);
    } catch (error) {
      const kind = loaded.current?.troubleOf(error) ?? "failed";
      setTrouble({ status: "invalid", errors: { "": text[kind] }, values: {} });
      if (isMissingPart(error) || isUnknownAction(error)) void loadAnew();
    } finally {
      setBusy(false);
    }
  }

  const waiting = busy || form.pending;
  const state: FormState<never> = waiting ? idleForm : trouble.status === "idle" ? form.state : trouble;
  return { ...form, state, waiting, perform, answer, send, cancel: () => loaded.current?.cancel() };
}
