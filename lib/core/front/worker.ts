import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { everywhere } from "./headers-out.ts";
import { prerenderedPaths } from "./prerendered.ts";

export const workerPath = "/sw.js";

/** Pages that are worth their place on a device without a network; those that only lead on to the server are not. */
const worthKeeping = (path: string): boolean => /^\/(?:$|offline$|exercises|routines|learn|safety)/.test(path) && !/\/by\/|\.(?:rsc|txt)$/.test(path);

/** What a build is made of, and its worker in front of which that is put: another build, another worker. */
export function workerText(distDir: string): string {
  const files = globSync("static/**/*", { cwd: distDir })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.\w+$/.test(path) && !/_buildManifest|_ssgManifest/.test(path))
    .sort()
    .map((path) => `/_next/${path}`);
  const pages = prerenderedPaths(distDir).filter(worthKeeping).sort();
  const source = readFileSync(join(import.meta.dirname, "service-worker.js"), "utf8");
  const version = createHash("sha256")
    .update(source)
    .update(readFileSync(join(distDir, "BUILD_ID")))
    .update(files.join())
    .digest("hex")
    .slice(0, 16);
  return `const GRADUAL = ${JSON.stringify({ version, files, pages })};\n${source}`;
}

/** Answers for the worker itself. It is asked for anew each time, so that a browser hears of a new version; it may fetch from us, and nothing else. */
export function serveWorker(distDir: string): (request: IncomingMessage, response: ServerResponse) => void {
  const text = workerText(distDir);
  const headers = {
    ...everywhere,
    "Content-Type": "text/javascript; charset=utf-8",
    "Content-Length": Buffer.byteLength(text),
    "Cache-Control": "no-cache",
    "Content-Security-Policy": "default-src 'none'; connect-src 'self'",
  };
  return ({ method }, response) => void response.writeHead(200, headers).end(method === "HEAD" ? undefined : text);
}
