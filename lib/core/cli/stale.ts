import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** One hash over the names and contents of all files that the patterns find, in any order. */
export function hashOf(patterns: string[], skip: (path: string) => boolean = () => false): string {
  const hash = createHash("sha256").update(process.versions.node);
  const files = [...new Set(globSync(patterns, { exclude: skip }))].sort();
  for (const path of files) if (statSync(path).isFile()) hash.update(`\0${path}\0`).update(readFileSync(path));
  return hash.digest("hex");
}

/** Does the work only when the stamp in `folder` says that it was last done for something else. */
export async function whenStale(folder: string, hash: string, work: () => Promise<void>): Promise<boolean> {
  const stamp = join(folder, "gradual-stamp");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return false;
  // Work that is cut off leaves no stamp, so that it is done again.
  rmSync(stamp, { force: true });
  await work();
  writeFileSync(stamp, hash);
  return true;
}
