import { findExercises } from "@/lib/exercises/find-exercises";
import {
  type ExerciseFilter,
  type ExercisePosition,
  exercisePositions,
  type Purpose,
  purposes,
  type TimeLimit,
  timeLimits,
} from "@/lib/exercises/schema";

/** What one browsing page shows: any of the three, together. */
export type Facets = { purpose?: Purpose; position?: ExercisePosition; maxMinutes?: TimeLimit };

const timeSegment = (minutes: TimeLimit) => `${minutes}-minutes`;

/** The page of these facets; each choice has a page of its own, so that browsing stays static and works without scripts. */
export function facetPath({ purpose, position, maxMinutes }: Facets): string {
  const segments = [purpose, position, maxMinutes && timeSegment(maxMinutes)].filter(Boolean);
  return segments.length ? `/exercises/by/${segments.join("/")}` : "/exercises";
}

/** The search for these words among these facets; without words, the page of the facets. */
export function searchPath({ text, purpose, position, maxMinutes }: Facets & Pick<Partial<ExerciseFilter>, "text">): string {
  if (!text) return facetPath({ purpose, position, maxMinutes });
  const fields = Object.entries({ q: text, purpose, position, minutes: maxMinutes?.toString() });
  return `/exercises/search?${new URLSearchParams(fields.filter((field): field is [string, string] => field[1] !== undefined))}`;
}

/** Undefined unless the segments are exactly what `facetPath` writes. */
export function parseFacetPath(segments: string[]): Facets | undefined {
  const facets: Facets = {
    purpose: purposes.find((purpose) => segments.includes(purpose)),
    position: exercisePositions.find((position) => segments.includes(position)),
    maxMinutes: timeLimits.find((minutes) => segments.includes(timeSegment(minutes))),
  };
  return segments.length > 0 && facetPath(facets) === `/exercises/by/${segments.join("/")}` ? facets : undefined;
}

/** Every combination that finds something, the page without facets left out. */
export function allFacets(): Facets[] {
  const combinations = [undefined, ...purposes].flatMap((purpose) =>
    [undefined, ...exercisePositions].flatMap((position) =>
      [undefined, ...timeLimits].map((maxMinutes): Facets => ({ purpose, position, maxMinutes })),
    ),
  );
  return combinations.filter((facets) => facetPath(facets) !== "/exercises" && findExercises(facets).length > 0);
}
