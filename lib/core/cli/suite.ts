import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { scratch } from "../testing/house.ts";
import { generateClient } from "./make.ts";
import { run } from "./processes.ts";
import { atEnd, command, Stop, say } from "./stop.ts";
import { type Count, counted, failed } from "./suite-count.ts";
import { endToEnd } from "./suite-e2e.ts";
import { unitTests } from "./suite-unit.ts";

const DIST = ".next-test";
const modules = (path: string) => join("node_modules", path);

/** Types of everything, with the routes' own types made for this run beside the suite's build. */
async function types(): Promise<Count> {
  mkdirSync(DIST, { recursive: true });
  const env: NodeJS.ProcessEnv = { ...process.env, NEXT_DIST_DIR: DIST, NEXT_TELEMETRY_DISABLED: "1" };
  const made = await run(process.execPath, [modules("next/dist/bin/next"), "typegen"], { env });
  const checked = await run(process.execPath, [modules("typescript/bin/tsc"), "--noEmit", "--incremental", "false"]);
  return counted("types", made.code + checked.code === 0, (made.code === 0 ? "" : made.output) + checked.output);
}

async function lint(): Promise<Count> {
  const { code, output } = await run(process.execPath, [modules("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."]);
  return counted("lint", code === 0, output);
}

const PARTS = ["types", "lint", "unit", "e2e"] as const;

/** `npm test [-- types | lint | unit | e2e [pattern]]`: everything, or one part, ending with one line of counts. */
await command(async () => {
  const [part, ...rest] = process.argv.slice(2);
  if (part && !PARTS.some((name) => name === part)) throw new Stop(`npm test has the parts ${PARTS.join(", ")}; there is no ${part}.`);
  const { dir, remove } = scratch();
  atEnd(remove);
  const wanted = (name: (typeof PARTS)[number]) => !part || part === name;
  await generateClient();
  const counts: Count[] = [];
  if (wanted("types")) counts.push(await types());
  if (wanted("lint")) counts.push(await lint());
  if (wanted("unit")) counts.push(await unitTests(dir).catch((error: Error) => failed("unit and integration tests", error.message)));
  if (wanted("e2e")) counts.push(await endToEnd(dir, DIST, rest).catch((error: Error) => failed("end-to-end tests", error.message)));
  const sum = (key: "passed" | "failed") => counts.reduce((total, count) => total + count[key], 0);
  for (const line of counts.filter((count) => count.failed > 0)) say(`Failed in ${line.name}: ${line.failed}`);
  process.stdout.write(`${sum("passed")} passed, ${sum("failed")} failed\n`);
  return sum("failed") === 0 ? 0 : 1;
});
