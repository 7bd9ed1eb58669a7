import { join } from "node:path";
import { run } from "./processes.ts";
import { type Count, vitestCount } from "./suite-count.ts";

/**
 * Unit tests, and integration tests on a Postgres that vitest's own set-up starts. The report is left in `folder`, vitest.json.
 * @param patterns handed to vitest: a file's name or `-t` and a title
 */
export async function unitTests(folder: string, patterns: string[] = [], show: "all" | "aside" = "all"): Promise<Count> {
  const report = join(folder, "vitest.json");
  const args = ["node_modules/vitest/vitest.mjs", "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`, ...patterns];
  await run(process.execPath, args, { show, env: { ...process.env, NODE_ENV: "test" } });
  return vitestCount(report);
}
