import "server-only";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Fonts } from "./paper";

const folder = join(/* turbopackIgnore: true */ process.cwd(), "node_modules/@fontsource");
const files = {
  text: "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff",
  bold: "atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff",
  title: "fraunces/files/fraunces-latin-400-normal.woff",
} as const;

let kept: Promise<Fonts> | undefined;

/** The faces of the pages in a form that a PDF can take in part: WOFF, one weight each. Read once. */
export function reportFonts(): Promise<Fonts> {
  kept ??= Promise.all([readFile(join(folder, files.text)), readFile(join(folder, files.bold)), readFile(join(folder, files.title))]).then(
    ([text, bold, title]) => ({ text, bold, title }),
  );
  return kept;
}
