import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { scriptHashes } from "./csp.ts";

/** The pages and files that the build has made whole, which nothing changes while this process runs. */
export function prerenderedPaths(distDir: string): string[] {
  const manifest = JSON.parse(readFileSync(join(distDir, "prerender-manifest.json"), "utf8")) as {
    routes: Record<string, { initialRevalidateSeconds?: unknown }>;
  };
  return Object.entries(manifest.routes)
    .filter(([path, { initialRevalidateSeconds }]) => initialRevalidateSeconds === false && !path.startsWith("/_"))
    .map(([path]) => path);
}

const fileOf = (distDir: string, path: string) => join(distDir, "server/app", path === "/" ? "index.html" : `${path.slice(1)}.html`);
export const prerenderedHtml = (distDir: string, path: string): string => readFileSync(fileOf(distDir, path), "utf8");

/** The hashes of the inline scripts of each prerendered page, read from the build once; any other address gets the not-found page's. */
export function prerenderedHashes(distDir: string): (path: string) => readonly string[] {
  const pages = new Set(prerenderedPaths(distDir).filter((path) => existsSync(fileOf(distDir, path))));
  const known = new Map<string, readonly string[]>();
  return (path) => {
    const page = pages.has(path) ? path : "/_not-found";
    const hashes = known.get(page) ?? scriptHashes(prerenderedHtml(distDir, page));
    known.set(page, hashes);
    return hashes;
  };
}
