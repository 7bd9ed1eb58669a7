import { existsSync, readFileSync } from "node:fs";
import { say } from "./stop.ts";

export type Count = { name: string; passed: number; failed: number };

/** A step that is one test; what a failing one printed is shown. */
export function counted(name: string, ok: boolean, output: string): Count {
  if (!ok) say(output.trim());
  say(`${name}: ${ok ? "passed" : "failed"}`);
  return { name, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

export function failed(name: string, why: string): Count {
  say(why);
  return { name, passed: 0, failed: 1 };
}

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  success: boolean;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

/** A file that could not even be loaded counts as one failed test, and so does a run that broke outside of any test. */
export function vitestCount(report: string): Count {
  const name = "unit and integration tests";
  if (!existsSync(report)) return failed(name, "vitest ended without a report.");
  const { numPassedTests, numFailedTests, success, testResults } = JSON.parse(readFileSync(report, "utf8")) as VitestReport;
  const broken = testResults.filter((file) => file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed")).length;
  const bad = numFailedTests + broken;
  return { name, passed: numPassedTests, failed: bad === 0 && !success ? 1 : bad };
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };

/** A flaky test is a failed one. */
export function playwrightCount(report: string): Count {
  const name = "end-to-end tests";
  if (!existsSync(report)) return failed(name, "Playwright ended without a report.");
  const { stats, errors } = JSON.parse(readFileSync(report, "utf8")) as PlaywrightReport;
  return { name, passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
