import type { z } from "zod";

type Path = readonly PropertyKey[];
type Tree = Record<PropertyKey, unknown>;

/** What a cell says where something else than text is expected; undefined: it says no such thing. */
function read(text: string, expected: string): unknown {
  if (expected === "number") return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
  if (expected === "boolean") return { true: true, false: false }[text];
  return expected === "array" ? text.split("; ") : undefined;
}

/** Puts what the text at a path says in its place. Whether it said anything. */
function readAt(tree: unknown, path: Path, expected: string): boolean {
  const [last, ...before] = path.toReversed();
  const parent = before.reduceRight<unknown>((found, part) => (found as Tree | undefined)?.[part], tree) as Tree | undefined;
  if (last === undefined || typeof parent !== "object" || !Object.hasOwn(parent, last)) return false;
  const text = parent[last];
  const value = typeof text === "string" ? read(text, expected) : undefined;
  if (value === undefined) return false;
  parent[last] = value;
  return true;
}

/**
 * The cells of a table as the values that a schema expects where they stand: numbers, yes and no, lists as lib/history/csv writes them ("a; b"). What
 * the schema takes as text stays text. Nothing is proven by this: the schema is asked again.
 */
export function fromTexts(schema: z.ZodType, texts: unknown): unknown {
  const value = structuredClone(texts);
  // A list is found before what is in it, and an object's own bounds are looked at when all in it is right: a round for each.
  for (let round = 0; round < 4; round += 1) {
    const { error } = schema.safeParse(value);
    const wrong = error?.issues ?? [];
    const read = wrong.filter((issue) => issue.code === "invalid_type" && readAt(value, issue.path, issue.expected));
    if (read.length === 0) break;
  }
  return value;
}
