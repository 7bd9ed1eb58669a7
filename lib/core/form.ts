import { z } from "zod";

/** What a form is rendered from: what was typed, and a sentence for each field that needs one ("" holds the form's own). */
export type FormValues = { [name: string]: string | string[] | undefined };
export type FormErrors = { [name: string]: string | undefined };
export type FormState<T = unknown> =
  | { status: "idle" }
  /** `confirm`: the person has to show first that it is they. */
  | { status: "invalid"; errors: FormErrors; values: FormValues; confirm?: true }
  /** Nothing was saved and it was not the person's doing; the reference finds it in the log. */
  | { status: "failed"; reference: string; values: FormValues }
  | { status: "done"; data: T };

/** Names that every object has. A field called so would stand in for what the language asks of a value ("length.toString"), and checks would throw. */
const forbidden = new Set([...Object.getOwnPropertyNames(Object.prototype), "prototype", "toJSON"]);
type Tree = { [key: string]: unknown };

/**
 * The fields of a form as nested plain data: "a.b" nests, "a.0.b" makes a list, "a[]" is always a list.
 * Files, Next's own fields and reserved names are left out; an absurd number of fields is refused as an empty form.
 */
export function readForm(form: FormData): { data: unknown; values: FormValues } {
  const values: FormValues = {};
  const data: Tree = Object.create(null);
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$") && name.length <= 120);
  if (names.length > 400) return { data: {}, values };
  for (const name of names) {
    // Postgres keeps no NUL, and nobody types one.
    const texts = form.getAll(name).flatMap((value) => (typeof value === "string" ? value.replaceAll("\0", "") : []));
    const path = name.replace(/\[\]$/, "").split(".");
    if (texts.length === 0 || path.length > 5 || path.some((part) => forbidden.has(part))) continue;
    // The last one wins for a single field, so that a hidden default can stand before a tick box.
    const value = name.endsWith("[]") ? texts.filter((text) => text !== "") : (texts.at(-1) ?? "");
    if (!/password|passcode/i.test(name)) values[name] = value;
    place(data, path, value);
  }
  return { data: listify(data), values };
}

/** JSON that came in a field, without the reserved names; undefined when it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text, (name, value) => (forbidden.has(name) ? undefined : value));
  } catch {
    return undefined;
  }
}

function place(tree: Tree, [head = "", ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    tree[head] = value;
    return;
  }
  const child = tree[head];
  const next: Tree = typeof child === "object" && child !== null && !Array.isArray(child) ? (child as Tree) : Object.create(null);
  tree[head] = next;
  place(next, rest, value);
}

function listify(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, child]) => [key, listify(child)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d{1,3}$/.test(key));
  return isList ? entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, child]) => child) : Object.fromEntries(entries);
}

/** One sentence a field, from the first thing wrong with it; list items report at their list's name too. */
export function formErrors(error: z.ZodError): FormErrors {
  const errors: FormErrors = {};
  for (const issue of error.issues) {
    const name = issue.path.join(".");
    errors[name] ??= issue.message;
  }
  return errors;
}

/** Sentences where a schema has none of its own. */
export const plainSentences: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === "invalid_type" && (issue.input === undefined || issue.input === "")) return "This needs an answer.";
  if (issue.code === "invalid_type" && issue.expected === "number") return "Write a number.";
  if (issue.code === "invalid_value") return issue.input === undefined ? "This needs an answer." : "Choose one of the answers offered.";
  if (issue.code === "too_big" && issue.origin === "string") return `At most ${issue.maximum} characters.`;
  if (issue.code === "unrecognized_keys") return "This form has a field that does not belong to it.";
  return "This answer can not be read.";
};

/** A number as people type it: "2,5" is 2.5, an empty field is no answer. */
export const numberField = <S extends z.ZodType<number | undefined>>(schema: S) =>
  z.preprocess((value) => {
    if (typeof value !== "string") return value;
    const text = value.trim().replace(",", ".");
    if (text === "") return undefined;
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : value;
  }, schema);

/** A tick box: present is true, absent is false. */
export const tickField = z.preprocess(
  (value) => (value === undefined ? false : value === "on" || value === "true" ? true : value === "" || value === "false" ? false : value),
  z.boolean(),
);

/** An optional answer: an empty field is no answer. */
export const optionalField = <S extends z.ZodType>(schema: S) => z.preprocess((value) => (value === "" ? undefined : value), schema.optional());
