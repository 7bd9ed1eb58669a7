import { describe, expect, it } from "vitest";
import { readForm } from "@/lib/core/form";
import { fieldsOf, typedValues } from "./typed-values";

const form = (...fields: [string, string][]) => {
  const made = new FormData();
  for (const [name, value] of fields) made.append(name, value);
  return made;
};

describe("typedValues", () => {
  it.each([
    ["texts", form(["id", "a"], ["note", ""])],
    ["a box behind its hidden default", form(["burning", "false"], ["burning", "on"])],
    ["a list with its empty default", form(["flags[]", ""], ["flags[]", "fever"], ["flags[]", "pus"])],
    ["an empty list", form(["flags[]", ""])],
    ["groups", form(["segments.0.minutes", "3"], ["segments.1.minutes", ""])],
  ])("gives back what the server would: %s", (_, sent) => {
    expect(typedValues(fieldsOf(sent))).toEqual(readForm(sent).values);
  });

  it("takes neither files nor what Next adds", () => {
    const made = form(["$ACTION_KEY", "k"], ["id", "a"]);
    made.append("file", new Blob(["x"]));
    expect(fieldsOf(made)).toEqual([["id", "a"]]);
  });
});
