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

const scripts = /static\/[\w./~%-]+?\.js/g;

/**
 * The files of JavaScript that a browser fetches to show a page: its script tags, its preloads, and the chunks that its payload names for hydration.
 * What is marked for old browsers only is left out.
 */
export function firstLoadFiles(html: string): string[] {
  const old = new Set([...html.matchAll(/<script[^>]*\bnoModule\b[^>]*>/gi)].flatMap(([tag]) => [...tag.matchAll(scripts)].map(String)));
  return [...new Set([...html.matchAll(scripts)].map(String))].filter((path) => !old.has(path)).map(decodeURIComponent);
}

/** Bytes of such files, each brotli at its best. */
export const brotliBytes = (files: Iterable<string>, distDir: string): number =>
  [...files].reduce((sum, path) => sum + brotliSize(join(distDir, path)), 0);

export const firstLoadBytes = (html: string, distDir: string): number => brotliBytes(firstLoadFiles(html), distDir);
