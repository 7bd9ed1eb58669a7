import type { Part } from "@/lib/exercises/outline";

/** The colours of a drawing's parts; the edge of every shape comes from the drawing itself. */
export const partLook: Record<Part, string> = {
  skin: "fill-figure-skin",
  "skin-far": "fill-figure-skin-far",
  shirt: "fill-figure-shirt",
  "shirt-far": "fill-figure-shirt-far",
  legs: "fill-figure-legs",
  "legs-far": "fill-figure-legs-far",
  hair: "fill-figure-hair",
  face: "fill-none",
  floor: "fill-none stroke-edge",
  prop: "fill-figure-prop",
  "prop-far": "fill-figure-prop-far",
  soft: "fill-figure-soft stroke-transparent",
  line: "fill-none",
  water: "fill-figure-water stroke-transparent",
  mark: "fill-none stroke-figure-mark",
};

/** Widths of strokes that are not an edge, in the drawing's cm. */
export const partStroke: Partial<Record<Part, number>> = { line: 1.6, mark: 2.1, floor: 1.2 };
