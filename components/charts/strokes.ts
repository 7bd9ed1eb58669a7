/**
 * A dot is a line with a wide end and next to no length: it stays round (or square) however the drawing is stretched, and any number of them is one
 * path. Without any length a square one is not there on paper: PDF paints no such ends (ISO 32000-1, 8.5.3.2).
 */
export const dots = (places: readonly { x: number; y: number }[]): string => places.map(({ x, y }) => `M${x} ${y}h.1`).join("");

const still = "fill-none [vector-effect:non-scaling-stroke]";
export const roundDot = `${still} [stroke-linecap:round] [stroke-width:7]`;
export const squareDot = `${still} [stroke-linecap:square] [stroke-width:6]`;
export const thinLine = `${still} [stroke-linejoin:round] [stroke-linecap:round] [stroke-width:2.25]`;
