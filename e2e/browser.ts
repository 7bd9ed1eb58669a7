import { existsSync } from "node:fs";
import { chromium, type LaunchOptions } from "@playwright/test";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** No telemetry or updates of the browser's own in a run that checks every request. */
const args = ["--disable-background-networking", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];

async function starts(options: LaunchOptions): Promise<boolean> {
  try {
    const browser = await chromium.launch({ ...options, timeout: 30_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

async function fromNpm(): Promise<LaunchOptions> {
  const { default: packed } = await import("@sparticuz/chromium");
  // Pages are drawn by the processor here: a pretended graphics card holds them up for seconds at a time.
  packed.setGraphicsMode = false;
  return { args: [...packed.args.filter((flag) => flag !== "--single-process"), ...args], executablePath: await packed.executablePath() };
}

/**
 * The first Chromium that starts: Playwright's own, the system's, then the one packed in npm. Workers are told by the environment.
 * @throws Error when none starts
 */
export async function findBrowser(): Promise<LaunchOptions> {
  if (process.env.E2E_BROWSER) return JSON.parse(process.env.E2E_BROWSER) as LaunchOptions;
  const candidates: (() => Promise<LaunchOptions>)[] = [
    async () => ({ args }),
    ...SYSTEM.filter((path) => existsSync(path)).map((executablePath) => async () => ({ args, executablePath })),
    fromNpm,
  ];
  for (const candidate of candidates) {
    const options = await candidate();
    if (!(await starts(options))) continue;
    process.env.E2E_BROWSER = JSON.stringify(options);
    return options;
  }
  throw new Error("No Chromium starts on this machine: npx playwright install --with-deps chromium brings one.");
}
