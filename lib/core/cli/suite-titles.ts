import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";

/** One test as it ran. `name` holds the titles of what it stands in too. */
export type Ran = { name: string; file: string; passed: boolean };

const read = <T>(report: string): T | undefined => (existsSync(report) ? (JSON.parse(readFileSync(report, "utf8")) as T) : undefined);

type VitestReport = { testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[] };

/** The tests of a vitest report that ran; in a file that failed as a whole also those that could not. */
export function vitestRan(report: string): Ran[] {
  return (read<VitestReport>(report)?.testResults ?? []).flatMap(({ name: path, status: whole, assertionResults }) => {
    const broken = whole === "failed" && assertionResults.every(({ status }) => status !== "failed");
    return assertionResults
      .filter(({ status }) => broken || status === "passed" || status === "failed")
      .map(({ status, fullName }) => ({ name: fullName, file: relative(process.cwd(), path), passed: status === "passed" }));
  });
}

type Suite = { title: string; file?: string; suites?: Suite[]; specs?: { title: string; file: string; tests: { status: string }[] }[] };
type PlaywrightReport = { suites: Suite[] };

/** The tests of a Playwright report that were not skipped; one that passed at a second try only has failed. */
export function playwrightRan(report: string): Ran[] {
  const all = read<PlaywrightReport>(report);
  const within = ({ title, suites = [], specs = [] }: Suite, above: string[]): Ran[] => [
    ...suites.flatMap((suite) => within(suite, [...above, title])),
    ...specs.flatMap((spec) => {
      const ran = spec.tests.filter(({ status }) => status !== "skipped");
      // The outermost suite is the file.
      const name = [...above.slice(1), ...(above.length > 0 ? [title] : []), spec.title].join(" ");
      return ran.length === 0 ? [] : [{ name, file: `e2e/${spec.file}`, passed: ran.every(({ status }) => status === "expected") }];
    }),
  ];
  return (all?.suites ?? []).flatMap((suite) => within(suite, []));
}
