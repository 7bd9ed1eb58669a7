import { join } from "node:path";
import { checklist, type Row, rowsIn } from "../security/checklist.ts";
import { scratch } from "../testing/house.ts";
import { generateClient } from "./make.ts";
import { atEnd, command } from "./stop.ts";
import { failed } from "./suite-count.ts";
import { endToEnd, reportsIn } from "./suite-e2e.ts";
import { playwrightRan, type Ran, vitestRan } from "./suite-titles.ts";
import { unitTests } from "./suite-unit.ts";

type Line = { row: number; id: string; requirement: string; tests: Ran[]; passed: boolean; why?: string };

/** A row has passed when it has tests that ran and all of them passed, or when it says why none can show it. */
function lineOf({ row, id, requirement, why }: Row, ran: readonly Ran[]): Line {
  const tests = ran.filter(({ name }) => rowsIn(name).includes(row));
  const passed = tests.length > 0 ? tests.every((test) => test.passed) : why !== undefined;
  return { row, id, requirement, tests, passed, ...(why && { why }) };
}

function asTable(lines: readonly Line[]): string {
  return lines
    .map(({ row, id, requirement, tests, passed, why }) => {
      const shown =
        tests.length === 0 ? [why ?? "no test and no reason"] : tests.map((test) => `${test.passed ? "" : "FAILED "}${test.file}: ${test.name}`);
      const mark = !passed ? "FAILED" : tests.length > 0 ? "passed" : "not tested";
      return [`${String(row).padStart(2)}  ${mark}  ${requirement} (${id})`, ...shown.map((line) => `      ${line}`)].join("\n");
    })
    .join("\n");
}

/** `npm run security:report [-- --json]`: runs the tests that name rows of the checklist and says, row by row, what came of them. */
await command(async () => {
  const json = process.argv.includes("--json");
  const { dir, remove } = scratch();
  atEnd(remove);
  await generateClient();
  const named = "\\(security \\d";
  const counts = [
    await unitTests(dir, ["-t", named], "aside").catch((error: Error) => failed("unit and integration tests", error.message)),
    await endToEnd(dir, ".next-test", ["-g", named], "aside").catch((error: Error) => failed("end-to-end tests", error.message)),
  ];
  const ran = [...vitestRan(join(dir, "vitest.json")), ...Object.values(reportsIn(dir)).flatMap(playwrightRan)];
  const lines = checklist.map((row) => lineOf(row, ran));
  process.stdout.write(json ? `${JSON.stringify(lines, null, 2)}\n` : `${asTable(lines)}\n`);
  const passed = lines.filter((line) => line.passed).length;
  if (!json) process.stdout.write(`${passed} of ${lines.length} rows hold.\n`);
  // A file that can not even be loaded names no row.
  return passed === lines.length && counts.every((count) => count.failed === 0) ? 0 : 1;
});
