import { edgeLook, partLook } from "@/components/exercises/figure-look";
import { exercises } from "@/lib/exercises/catalogue";
import { figureFrames } from "@/lib/exercises/draw-figure";

export const figureSheetAddress = "/figures.svg";

const attributes = (look: Record<string, string | number>) =>
  Object.entries(look)
    .map(([name, value]) => ` ${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}="${value}"`)
    .join("");

/** All drawings at rest as one file, each once: lists show many small ones, and the browser keeps the file. */
export function figureSheet(): string {
  const frames = exercises.flatMap(({ id, positions }) => positions.map(({ position }) => figureFrames(id, position)));
  const symbols = [...new Map(frames.map((frame) => [frame.name, frame])).values()].map(({ name, viewBox, shapes }) => {
    const paths = shapes.map(({ part, from }) => `<path d="${from}"${attributes(partLook[part])}/>`).join("");
    return `<symbol id="${name}" viewBox="${viewBox}"><g${attributes(edgeLook)}>${paths}</g></symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;
}
