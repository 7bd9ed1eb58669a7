import { expect, it } from "vitest";
import { previewQuery, readPreviewQuery } from "./preview-query";

it("carries what is shared and which days, never a name or a passcode", () => {
  const form = {
    recipient: "Dr Meyer",
    passcode: "tulips",
    hours: "720",
    fields: ["pain", "sizes", "evil"],
    range: "own",
    from: "2026-01-01",
    to: "",
  };
  expect(previewQuery(form).toString()).toBe("fields=sizes-pain&range=own&from=2026-01-01&to=");
  expect(previewQuery({ ...form, range: "all" }).toString()).toBe("fields=sizes-pain&range=all");
});

it("comes back as choices", () => {
  expect(readPreviewQuery({ fields: "pain-notes", range: "own", from: "2026-01-01", to: "" })).toEqual({
    fields: ["pain", "notes"],
    range: "own",
    from: "2026-01-01",
  });
});

it.each([
  {},
  { fields: "pain" },
  { fields: "", range: "all" },
  { fields: "all", range: "all" },
  { fields: ["pain", "pain"], range: "all" },
  { fields: "pain", range: "own" },
])("is nothing where %o makes no link", (query) => {
  expect(readPreviewQuery(query as Record<string, string | string[]>)).toBeNull();
});

it("survives anything for a form", () => {
  for (const form of [null, undefined, 7, "x", [], { fields: { a: 1 }, range: ["x"] }]) expect(previewQuery(form).get("fields")).toBe("");
});
