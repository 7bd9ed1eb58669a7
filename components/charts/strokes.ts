/**
 * A dot is a line of no length with a wide end: it stays round (or square) however the drawing is stretched, and any number of them is one path.
 */
export const dots = (places: readonly { x: number; y: number }[]): string => places.map(({ x, y }) => `M${x} ${y}h0`).join("");

const still = "fill-none [vector-effect:non-scaling-stroke]";
export const roundDot = `${still} [stroke-linecap:round] [stroke-width:7]`;
export const squareDot = `${still} [stroke-linecap:square] [stroke-width:6]`;
export const thinLine = `${still} [stroke-linejoin:round] [stroke-linecap:round] [stroke-width:2.25]`;
