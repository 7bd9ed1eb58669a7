import { figureSheet } from "@/components/exercises/figure-sheet";

export const dynamic = "force-static";

/** The small drawings of lists, as one file that the browser keeps. */
export function GET(): Response {
  return new Response(figureSheet(), { headers: { "Content-Type": "image/svg+xml" } });
}
