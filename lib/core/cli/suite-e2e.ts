import { mkdirSync } from "node:fs";
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
export async function endToEnd(folder: string, distDir: string, patterns: string[]): Promise<Count> {
  const dataDir = join(folder, "data");
  mkdirSync(dataDir);
  const port = await freePort();
  const place = { GRADUAL_DATA_DIR: dataDir, PORT: String(port), NEXT_DIST_DIR: distDir };
  const house = startCommand("start.mjs", [], place);
  atEnd(async () => {
    house.child.kill("SIGTERM");
    await house.ended;
  });
  say("Starting the production build for the browser tests…");
  await house.said("Gradual is ready");
  const ownerUrl = embeddedUrl(dataDir);
  const secrets = secretsOf(dataDir);
  const report = join(folder, "playwright.json");
  const env = cleanEnv({
    ...secrets,
    DATABASE_URL: ownerUrl,
    APP_DATABASE_URL: appLogin(ownerUrl, secrets.GRADUAL_SECRET).url,
    ...place,
    E2E_BASE_URL: `http://localhost:${port}`,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const args = ["node_modules/@playwright/test/cli.js", "test", "-c", "e2e", "--pass-with-no-tests", "--reporter=dot,json", ...patterns];
  await run(process.execPath, args, { show: "all", env });
  return playwrightCount(report);
}
