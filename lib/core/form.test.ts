import { describe, expect, it } from "vitest";
import { z } from "zod";
import { formErrors, numberField, plainSentences, readForm, readJson, tickField } from "./form";

function formOf(...fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe("reading a form", () => {
  it("nests names with dots, makes lists of numbers and of brackets", () => {
    const { data } = readForm(
      formOf(["segments.1.minutes", "4"], ["segments.0.minutes", "3"], ["flags[]", "fever"], ["flags[]", "pus"], ["flags[]", ""]),
    );
    expect(data).toEqual({ segments: [{ minutes: "3" }, { minutes: "4" }], flags: ["fever", "pus"] });
  });
  it("lets the last of a single field win, so that a hidden default can stand before a tick box", () => {
    expect(readForm(formOf(["adult", ""], ["adult", "on"])).data).toEqual({ adult: "on" });
  });
  it("takes no reserved name, no field of the framework and no file (security 33)", () => {
    const form = formOf(["__proto__.admin", "yes"], ["a.constructor.b", "x"], ["$ACTION_ID_1", "x"], ["kept", "1"]);
    form.append("file", new Blob(["x"]));
    expect(readForm(form)).toEqual({ data: { kept: "1" }, values: { kept: "1" } });
    expect(({} as { admin?: string }).admin).toBeUndefined();
  });
  it("takes no name that every object has: a text's length is never the sender's own (security 31, 33)", () => {
    const names = ["note.length.toString", "note.valueOf", "note.toJSON", "hasOwnProperty", "kept"];
    expect(readForm(formOf(...names.map((name): [string, string] => [name, ""]))).data).toEqual({ kept: "" });
    expect(z.string().max(3).safeParse(readJson('{"length":{"toString":"","valueOf":""}}')).success).toBe(false);
    expect(readJson("{")).toBeUndefined();
  });
  it("gives back what was typed, but never a password or passcode", () => {
    expect(readForm(formOf(["userName", "robin"], ["password", "secret"], ["passcode", "1234"])).values).toEqual({ userName: "robin" });
  });
  it("drops what no database keeps, and an absurd number of fields", () => {
    expect(readForm(formOf(["note", "a\0b"])).data).toEqual({ note: "ab" });
    expect(readForm(formOf(...Array.from({ length: 401 }, (_, n): [string, string] => [`f${n}`, "1"]))).data).toEqual({});
  });
});

describe("the sentences", () => {
  const schema = z.strictObject({ pain: numberField(z.number().max(10, "From 0 to 10.")), adult: tickField });
  const errorsOf = (data: unknown) => formErrors(schema.safeParse(data, { error: plainSentences }).error ?? new z.ZodError([]));
  it("stand one a field", () => {
    expect(errorsOf({ pain: "" })).toEqual({ pain: "This needs an answer." });
    expect(errorsOf({ pain: "much" })).toEqual({ pain: "Write a number." });
    expect(errorsOf({ pain: "11" })).toEqual({ pain: "From 0 to 10." });
    expect(errorsOf({ pain: "1", extra: "x" })).toEqual({ "": "This form has a field that does not belong to it." });
  });
  it("read a number as people type it", () => {
    expect(schema.parse({ pain: " 2,5 " })).toEqual({ pain: 2.5, adult: false });
    for (const text of ["1e3", "0x10", "Infinity", "--1"]) expect(errorsOf({ pain: text })).toEqual({ pain: "Write a number." });
  });
});
