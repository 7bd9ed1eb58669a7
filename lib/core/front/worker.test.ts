import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { workerText } from "./worker.ts";

function build(files: Record<string, string>): string {
  const dist = mkdtempSync(join(tmpdir(), "gradual-build-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(dist, path, ".."), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  return dist;
}
const routes = (...paths: string[]) =>
  JSON.stringify({ routes: Object.fromEntries(paths.map((path) => [path, { initialRevalidateSeconds: false }])) });
const made = (text: string) => JSON.parse(/^const GRADUAL = (.*);$/m.exec(text)?.[1] ?? "{}");

it("keeps what the build is made of and the pages that are for everybody, and is another one for another build", () => {
  const files = {
    BUILD_ID: "one",
    "static/chunks/a.js": "",
    "static/media/b.woff2": "",
    "static/one/_buildManifest.js": "",
    "prerender-manifest.json": routes("/", "/offline", "/routines/wind-down", "/exercises/by/relax", "/sign-up"),
  };
  const dist = build(files);
  const first = made(workerText(dist));
  expect(first.files).toEqual(["/_next/static/chunks/a.js", "/_next/static/media/b.woff2"]);
  expect(first.pages).toEqual(["/", "/offline", "/routines/wind-down"]);
  writeFileSync(join(dist, "BUILD_ID"), "two");
  expect(made(workerText(dist)).version).not.toBe(first.version);
  rmSync(dist, { recursive: true });
});
