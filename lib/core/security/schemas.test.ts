import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formErrors, plainSentences, readForm, readJson } from "../form";

/** Every schema of every noun and room, found by what it is: a new one is tried from its first day. */
const modules = import.meta.glob<Record<string, unknown>>(["/lib/**/schema.ts", "/lib/**/read-*.ts", "!/lib/**/*.test.ts"], { eager: true });
const schemas = Object.entries(modules).flatMap(([path, found]) =>
  Object.entries(found).flatMap(([name, value]) =>
    value instanceof z.ZodType ? [{ name: `${path.replace("/lib/", "")} ${name}`, schema: value }] : [],
  ),
);

/** Names that forms have, names that none should have, and any others. */
const known = [
  "id",
  "kind",
  "on",
  "time",
  "note",
  "pain",
  "userName",
  "password",
  "email",
  "label",
  "size",
  "recipient",
  "passcode",
  "fields",
  "segments",
  "response",
  "to",
];
const odd = ["__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "not", "0", "length", "", " "];
const part = fc.oneof(fc.constantFrom(...known), fc.constantFrom(...odd), fc.string({ maxLength: 8 }));
const name = fc
  .tuple(fc.array(part, { minLength: 1, maxLength: 4 }), fc.constantFrom("", "[]", "[not]", "[0]"))
  .map(([parts, end]) => parts.join(".") + end);
const value = fc.oneof(
  fc.constantFrom(
    "",
    "on",
    "undefined",
    "null",
    "[object Object]",
    "{}",
    "[]",
    '{"not":""}',
    "NaN",
    "-1",
    "1e999",
    "0x10",
    "'; DROP TABLE logs; --",
    "\0",
    "2026-02-31",
  ),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.nat({ max: 6 }).map((n) => "x".repeat(10 ** n)),
);
const fields = fc.array(fc.tuple(name, value), { maxLength: 12 });

const formOf = (entries: readonly (readonly [string, string])[]): FormData => {
  const form = new FormData();
  for (const [key, text] of entries) form.append(key, text);
  return form;
};
const pristine = JSON.stringify(Object.getOwnPropertyNames(Object.prototype).sort());

/** Every key of plain data, however deep. */
const keysOf = (data: unknown): string[] =>
  Array.isArray(data)
    ? data.flatMap(keysOf)
    : typeof data === "object" && data !== null
      ? Object.entries(data).flatMap(([key, child]) => [key, ...keysOf(child)])
      : [];

describe("what a form's schema makes of anything at all (security 31, 32, 33)", () => {
  it("is tried with every schema there is", () => {
    expect(schemas.length).toBeGreaterThan(25);
  });

  it.each(schemas)("$name: an answer or a sentence, never a throw, never a field of the sender's own", ({ schema }) => {
    fc.assert(
      fc.property(fields, fc.jsonValue(), (entries, json) => {
        const form = readForm(formOf(entries)).data;
        for (const data of [form, readJson(JSON.stringify(json))]) {
          const parsed = schema.safeParse(data, { error: plainSentences });
          if (parsed.success) continue;
          const sentences = Object.values(formErrors(parsed.error));
          expect(sentences.length).toBeGreaterThan(0);
          for (const sentence of sentences) expect(sentence).toBeTruthy();
        }
        expect(keysOf(form).filter((key) => ["__proto__", "constructor", "prototype", "toString", "valueOf"].includes(key))).toEqual([]);
        expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype).sort())).toBe(pristine);
      }),
      { numRuns: 60 },
    );
  });

  const objects = schemas.filter(({ schema }) => schema instanceof z.ZodObject) as { name: string; schema: z.ZodObject }[];
  it.each(objects)("$name: refuses a field that is not its own, or in an address leaves it out", ({ schema }) => {
    const parsed = schema.safeParse({ isAdmin: "true" });
    if (parsed.success) expect(parsed.data).not.toHaveProperty("isAdmin");
    else expect(parsed.error.issues.map(({ code }) => code)).toContain("unrecognized_keys");
  });
});
