import type { Part } from "@/lib/exercises/outline";

type Look = { fill: string; stroke?: string; strokeWidth?: number };

const colour = (name: string) => `var(--color-${name})`;
const stroke = (name: string, strokeWidth: number): Look => ({ fill: "none", stroke: colour(name), strokeWidth });

/** The colours of a drawing's parts as attributes, which also hold on a sheet that no stylesheet reaches; widths in the drawing's cm. */
export const partLook: Record<Part, Look> = {
  skin: { fill: colour("figure-skin") },
  "skin-far": { fill: colour("figure-skin-far") },
  shirt: { fill: colour("figure-shirt") },
  "shirt-far": { fill: colour("figure-shirt-far") },
  legs: { fill: colour("figure-legs") },
  "legs-far": { fill: colour("figure-legs-far") },
  hair: { fill: colour("figure-hair") },
  face: stroke("figure-edge", 0.9),
  floor: stroke("edge", 1.2),
  prop: { fill: colour("figure-prop") },
  "prop-far": { fill: colour("figure-prop-far") },
  soft: { fill: colour("figure-soft"), stroke: "none" },
  line: stroke("figure-line", 1.6),
  water: { fill: colour("figure-water"), stroke: "none" },
  mark: stroke("figure-mark", 2.1),
};

/** What all shapes share: a thin edge drawn first, so that a shape made of several has one outline. */
export const edgeLook = {
  stroke: colour("figure-edge"),
  strokeWidth: 0.9,
  strokeLinejoin: "round",
  strokeLinecap: "round",
  paintOrder: "stroke",
} as const;
