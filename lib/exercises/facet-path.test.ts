import { describe, expect, it } from "vitest";
import { allFacets, facetPath, parseFacetPath } from "@/lib/exercises/facet-path";
import { findExercises } from "@/lib/exercises/find-exercises";

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
