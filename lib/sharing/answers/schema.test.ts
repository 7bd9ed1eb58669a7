import { describe, expect, it } from "vitest";
import { formErrors } from "@/lib/core/form";
import { acceptSchema, bodySchema, commentFormSchema, proposalFormSchema } from "./schema";

const author = { token: "A".repeat(43), id: "01980000-0000-7000-8000-000000000001", name: "Dr A", role: "doctor" };
const comment = (more: object) => commentFormSchema.safeParse({ ...author, about: "whole", text: "Well done.", ...more });
const proposal = (more: object) => proposalFormSchema.safeParse({ ...author, agrees: "true", parameters: {}, ...more });
const errorsOf = (parsed: { error?: Parameters<typeof formErrors>[0] | undefined }) => (parsed.error ? Object.keys(formErrors(parsed.error)) : []);

describe("a comment", () => {
  it.each([
    [{}, []],
    [{ about: "day", on: "2026-01-05" }, []],
    [{ about: "2026-01-05.1", on: "" }, []],
    [{ about: "day", on: "" }, ["on"]],
    [{ about: "2026-01-05" }, ["about"]],
    [{ about: "everything" }, ["about"]],
    [{ text: "  " }, ["text"]],
    [{ text: "x".repeat(2001) }, ["text"]],
    [{ name: " " }, ["name"]],
    [{ role: "friend" }, ["role"]],
    [{ id: "1 OR 1=1" }, ["id"]],
    [{ on: "2026-02-30" }, ["on"]],
    [{ linkId: "x" }, [""]],
  ])("%o: %o", (more, wrong) => {
    expect(errorsOf(comment(more))).toEqual(wrong);
  });
});

describe("a proposal", () => {
  it("says whether they agree, and asks to wait without numbers", () => {
    expect(errorsOf(proposal({}))).toEqual([]);
    expect(errorsOf(proposal({ agrees: undefined }))).toEqual(["agrees"]);
    expect(errorsOf(proposal({ agrees: "false" }))).toEqual([]);
    for (const more of [{ parameters: { sets: "2" } }, { floor: "weak" }, { suggests: "routine:wind-down" }])
      expect(errorsOf(proposal({ agrees: "false", ...more }))).toEqual(["agrees"]);
  });
  it("is kept as it was read, and read as it was kept", () => {
    const { name, role, agrees, parameters } = proposal({ parameters: { startDiameterMm: "20,5" } }).data ?? {};
    const body = { name, role, proposal: { agrees, parameters } };
    expect(bodySchema.parse(JSON.parse(JSON.stringify(body)))).toEqual({
      name: "Dr A",
      role: "doctor",
      proposal: { agrees: true, parameters: { startDiameterMm: 20.5 } },
    });
  });
});

it("is accepted by a tick", () => {
  expect(acceptSchema.safeParse({ id: author.id }).success).toBe(false);
  expect(acceptSchema.safeParse({ id: author.id, sure: "on" }).success).toBe(true);
});
