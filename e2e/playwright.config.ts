import { defineConfig } from "@playwright/test";
import { findBrowser } from "./browser";

const launchOptions = await findBrowser();
const view = (width: number, height: number) => ({ viewport: { width, height } });

const load = "**/*-load.spec.ts";

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  snapshotPathTemplate: "{testDir}/screenshots/{projectName}/{arg}{ext}",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: "list",
  use: {
    actionTimeout: 10_000,
    navigationTimeout: 30_000,
    baseURL: process.env.E2E_BASE_URL ?? "http://localhost:3000",
    launchOptions,
    screenshot: "only-on-failure",
    locale: "en-GB",
    // Every test is a new browser, and each would fetch the whole build to keep it: offline.spec.ts has browsers of its own, with the worker.
    serviceWorkers: "block",
  },
  projects: [
    { name: "desktop", use: view(1280, 860), testIgnore: load },
    { name: "phone", use: { ...view(390, 844), hasTouch: true, isMobile: true }, testIgnore: load },
    // What measures has the machine to itself: lib/core/cli/suite-e2e.ts runs it, file by file, when everything else is done.
    { name: "load", testMatch: load },
  ],
});
