"use client";

import { type FormEvent, useEffect, useState } from "react";
import { useForm } from "@/components/shared/use-form";
import type { FormErrors, FormState } from "@/lib/core/form";
import { arrange, arrangement, type Build, readBuild, type Said } from "@/lib/exercises/draft";
import type { BuilderChoices } from "./builder-types";

export type Answer = Build & { said?: Said };
type Action = (before: FormState<Answer>, form: FormData) => Promise<FormState<Answer>>;

/** What has changed in this browser since the server's last answer. `keys` stay with their items, so that what is typed and open moves along. */
type Since = {
  of: FormState<Answer>;
  build: Build;
  keys: readonly number[];
  keysBefore: readonly number[];
  said?: Said;
  refused?: string;
  focus?: string;
};

const none: FormErrors = {};

/** The order of the keys after the same press that changed the items. */
function arrangeKeys(keys: readonly number[], before: readonly number[], pressed: string): readonly number[] {
  const asked = arrangement(pressed);
  switch (asked?.does) {
    case "add":
      return [...keys, Math.max(-1, ...keys, ...before) + 1];
    case "undo":
      return before;
    case "remove":
      return keys.filter((_, at) => at !== asked.at);
    case "up":
    case "down": {
      const to = asked.at + (asked.does === "up" ? -1 : 1);
      return keys.map((key, at) => (at === asked.at ? keys[to] : at === to ? keys[asked.at] : key) ?? key);
    }
    default:
      return keys;
  }
}

/** Where the focus goes, so that it is never lost with what was pressed. */
function focusAfter({ did, place = 0 }: Said, pressed: string): string {
  const at = place - 1;
  if (did === "added") return `[data-item="${at}"] summary`;
  if (did === "removed") return 'button[value="undo"]';
  if (did === "undone") return "#items";
  const [first, second] = pressed.startsWith("up") ? ["up", "down"] : ["down", "up"];
  return `button[value="${first}.${at}"]:enabled, button[value="${second}.${at}"]:enabled`;
}

/**
 * The builder's form. Each press of a button that changes the items is one post, answered with the changed form; with script the same rule
 * (lib/exercises/draft.ts) answers here at once, and only saving asks the server.
 */
export function useBuilder(action: Action, initial: Build, { exercises: shapes, closed }: BuilderChoices) {
  const handle = useForm<Answer>(action);
  const { state, form } = handle;
  const [changes, setChanges] = useState<Since>();
  const since = changes?.of === state ? changes : undefined;
  const answered: Answer = state.status === "done" ? state.data : state.status === "idle" ? initial : readBuild(state.values);
  const build = since?.build ?? answered;
  const keys = since?.keys ?? build.draft.items.map((_, at) => at);
  const typed = () => readBuild(Object.fromEntries([...new FormData(form.current ?? undefined)].map(([name, value]) => [name, String(value)])));

  useEffect(() => {
    if (changes?.focus) form.current?.querySelector<HTMLElement>(changes.focus)?.focus();
  }, [changes?.focus, form]);

  return {
    ...handle,
    build,
    keys,
    said: since ? since.said : answered.said,
    error: (name: string) => (name === "add" && since?.refused) || handle.error(name),
    /** Sentences of the server's last answer are at the items that they were about: once these have moved they would not be. */
    itemErrors: state.status === "invalid" && !since?.said ? state.errors : none,
    /** Reckons along with what is typed. */
    input: () => setChanges({ keysBefore: keys, ...since, of: state, build: typed(), keys, focus: undefined }),
    submit: (event: FormEvent<HTMLFormElement>) => {
      const pressed = (event.nativeEvent as SubmitEvent).submitter?.getAttribute("value") ?? "";
      if (!arrangement(pressed)) return;
      event.preventDefault();
      const { said, refused, ...next } = arrange(typed(), pressed, String(new FormData(event.currentTarget).get("add") ?? ""), { shapes, closed });
      if (refused !== undefined) setChanges({ keysBefore: keys, ...since, of: state, build: next, keys, refused, focus: '[name="add"]' });
      if (!said) return;
      const keysBefore = since?.keysBefore ?? keys;
      setChanges({
        of: state,
        build: next,
        keys: arrangeKeys(keys, keysBefore, pressed),
        keysBefore: keys,
        said,
        focus: focusAfter(said, pressed),
      });
    },
  };
}
