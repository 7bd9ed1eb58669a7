import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { scratch } from "../testing/house";
import { playwrightRan, vitestRan } from "./suite-titles";

const { dir, remove } = scratch();
afterAll(remove);
const written = (value: unknown): string => {
  const path = join(dir, "report.json");
  writeFileSync(path, JSON.stringify(value));
  return path;
};

it("reads what vitest ran; in a file that broke as a whole nothing has passed", () => {
  const file = (name: string, status: string, tests: [string, string][]) => ({
    name: join(process.cwd(), name),
    status,
    assertionResults: tests.map(([fullName, one]) => ({ fullName, status: one })),
  });
  const report = written({
    testResults: [
      file("lib/a.test.ts", "failed", [
        ["one", "passed"],
        ["two", "failed"],
        ["three", "skipped"],
      ]),
      file("lib/b.test.ts", "failed", [["four", "skipped"]]),
    ],
  });
  expect(vitestRan(report)).toEqual([
    { name: "one", file: "lib/a.test.ts", passed: true },
    { name: "two", file: "lib/a.test.ts", passed: false },
    { name: "four", file: "lib/b.test.ts", passed: false },
  ]);
});

it("reads what Playwright ran, with the titles above; flaky is failed and skipped is nothing", () => {
  const spec = (title: string, ...statuses: string[]) => ({ title, file: "a.spec.ts", tests: statuses.map((status) => ({ status })) });
  const report = written({
    suites: [
      {
        title: "a.spec.ts",
        specs: [spec("one", "expected", "skipped"), spec("two", "flaky"), spec("three", "skipped")],
        suites: [{ title: "within", specs: [spec("four", "expected", "unexpected")] }],
      },
    ],
  });
  expect(playwrightRan(report)).toEqual([
    { name: "within four", file: "e2e/a.spec.ts", passed: false },
    { name: "one", file: "e2e/a.spec.ts", passed: true },
    { name: "two", file: "e2e/a.spec.ts", passed: false },
  ]);
});

it("finds nothing in a report that was never written", () => {
  expect([...vitestRan(join(dir, "none")), ...playwrightRan(join(dir, "none"))]).toEqual([]);
});
