import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const sizes = new Map<string, number>();

function brotliSize(file: string): number {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const size = brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  sizes.set(file, size);
  return size;
}

/**
 * Bytes of JavaScript, each file brotli at its best, that a browser fetches to show a page: its script tags, its preloads, and the chunks that
 * its payload names for hydration. What is marked for old browsers only is left out.
 */
export function firstLoadBytes(html: string, distDir: string): number {
  const old = new Set(
    [...html.matchAll(/<script[^>]*\bnoModule\b[^>]*>/gi)].flatMap(([tag]) => [...tag.matchAll(/static\/[\w./~%-]+?\.js/g)].map(String)),
  );
  const files = new Set([...html.matchAll(/static\/[\w./~%-]+?\.js/g)].map(String).filter((path) => !old.has(path)));
  return [...files].reduce((sum, path) => sum + brotliSize(join(distDir, decodeURIComponent(path))), 0);
}
