import { describe, expect, it } from "vitest";
import { allFacets, facetPath, parseFacetPath, searchPath } from "@/lib/exercises/facet-path";
import { findExercises } from "@/lib/exercises/find-exercises";
import { exerciseFilterSchema } from "@/lib/exercises/schema";

describe("facet paths", () => {
  it("name purpose, position and time, in that order", () => {
    expect(facetPath({})).toBe("/exercises");
    expect(facetPath({ maxMinutes: 5, purpose: "relax", position: "sitting" })).toBe("/exercises/by/relax/sitting/5-minutes");
  });

  it.each(allFacets().map((facets) => [facetPath(facets), facets] as const))("%s leads back to itself and finds something", (path, facets) => {
    const segments = path.replace("/exercises/by/", "").split("/");
    expect(parseFacetPath(segments)).toEqual({ purpose: undefined, position: undefined, maxMinutes: undefined, ...facets });
    expect(findExercises(facets).length).toBeGreaterThan(0);
  });

  it.each([[[]], [["sitting", "relax"]], [["relax", "relax"]], [["nonsense"]], [["relax", "7-minutes"]], [["__proto__"]]])(
    "%j is not a page",
    (segments) => {
      expect(parseFacetPath(segments)).toBeUndefined();
    },
  );
});

describe("search paths", () => {
  it("keep the words and the facets, and lead to a page of facets without words", () => {
    expect(searchPath({ text: "sitz bath" })).toBe("/exercises/search?q=sitz+bath");
    expect(searchPath({ text: "a&b=c", purpose: "relax", position: "lying", maxMinutes: 5 })).toBe(
      "/exercises/search?q=a%26b%3Dc&purpose=relax&position=lying&minutes=5",
    );
    expect(searchPath({ purpose: "relax" })).toBe("/exercises/by/relax");
  });

  it.each(["kegel", "100 %", "a+b", "“ü”", "\ud800", "#?&="])("%j comes back as it was typed", (text) => {
    const read = exerciseFilterSchema.parse(Object.fromEntries(new URL(searchPath({ text, maxMinutes: 2 }), "http://localhost").searchParams));
    expect(read).toEqual({ purpose: undefined, position: undefined, maxMinutes: 2, text: text.toWellFormed() });
  });
});
