import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { cleanEnv, startCommand } from "../testing/house.ts";
import { secretsOf } from "./data-dir.ts";
import { appLogin } from "./database.ts";
import { freePort } from "./ports.ts";
import { embeddedUrl } from "./postgres.ts";
import { run } from "./processes.ts";
import { atEnd, say } from "./stop.ts";
import { type Count, playwrightCount } from "./suite-count.ts";

/**
 * Browser tests against what `npm start` serves: the production build in `distDir`, with a database of its own in `folder`.
 * @param patterns handed to Playwright: a file's name or `-g` and a title
 */
export async function endToEnd(folder: string, distDir: string, patterns: string[], show: "all" | "aside" = "all"): Promise<Count> {
  const dataDir = join(folder, "data");
  mkdirSync(dataDir);
  const port = await freePort();
  const place = { GRADUAL_DATA_DIR: dataDir, PORT: String(port), NEXT_DIST_DIR: distDir };
  const house = startCommand("start.mjs", [], place);
  // What the house says, for the test that looks for secrets in it.
  const log = join(folder, "house.log");
  for (const stream of [house.child.stdout, house.child.stderr]) stream?.on("data", (chunk: Buffer) => appendFileSync(log, chunk));
  atEnd(async () => {
    house.child.kill("SIGTERM");
    await house.ended;
  });
  say("Starting the production build for the browser tests…");
  await house.said("Gradual is ready");
  const ownerUrl = embeddedUrl(dataDir);
  const secrets = secretsOf(dataDir);
  const env = cleanEnv({
    ...secrets,
    DATABASE_URL: ownerUrl,
    APP_DATABASE_URL: appLogin(ownerUrl, secrets.GRADUAL_SECRET).url,
    ...place,
    E2E_BASE_URL: `http://localhost:${port}`,
    E2E_HOUSE_LOG: log,
    E2E_HOUSE_PID: String(house.child.pid),
  });
  const reports = reportsIn(folder);
  await playwright(["--project=desktop", "--project=phone", ...patterns], env, reports.pages, show);
  // One by one: what measures has the machine to itself.
  await playwright(["--project=load", "--workers=1", ...patterns], env, reports.load, show);
  const [pages, load] = [playwrightCount(reports.pages), playwrightCount(reports.load)];
  return { ...pages, passed: pages.passed + load.passed, failed: pages.failed + load.failed };
}

export const reportsIn = (folder: string) => ({ pages: join(folder, "playwright.json"), load: join(folder, "playwright-load.json") });

async function playwright(args: string[], env: NodeJS.ProcessEnv, report: string, show: "all" | "aside"): Promise<void> {
  const fixed = ["node_modules/@playwright/test/cli.js", "test", "-c", "e2e", "--pass-with-no-tests", "--reporter=dot,json"];
  await run(process.execPath, [...fixed, ...args], { show, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report } });
}
