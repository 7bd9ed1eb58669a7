import { describe, expect, it } from "vitest";
import text from "@/lib/core/messages/en/learn.json";
import { guideSlugs, selfCheckParts, selfCheckSources } from "@/lib/exercises/guides";

describe("guides", () => {
  it("have addresses that say nothing", () => {
    for (const slug of guideSlugs) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(new Set(guideSlugs).size).toBe(guideSlugs.length);
  });

  it.each(selfCheckParts)("the part %s has its text, and names who says so", (part) => {
    expect(text.selfCheck[part].title.length).toBeGreaterThan(5);
    expect(selfCheckSources[part].length).toBeGreaterThan(0);
    expect(selfCheckSources[part].some(({ line, standing }) => standing === "D" && /our own wording/.test(line))).toBe(true);
  });

  it.each([
    ["a promise", /\b(cure[sd]?|curing|treats?|treating|heals?|healing|loosen\w*|fix(es)?)\b/i],
    ["a diagnosis", /\byou have a (tight|weak)\b|\bdiagnos/i],
    ["a figure of a study", /\d/],
    ["an American spelling", /\b(color|center|pee)\b/i],
  ])("never say %s", (_, forbidden) => expect(JSON.stringify(text)).not.toMatch(forbidden));
});
