import { readFileSync } from "node:fs";
import { parseScenario } from "@/lib/programs/parse-scenario";
import { simulate } from "@/lib/programs/simulate";

/** `npm run -s simulate -- FILE`, or `-` for standard input: one JSON document; bad input exits with 2 and one line per problem. */
function refuse(problems: string[]): never {
  process.stderr.write(`${problems.join("\n")}\n`);
  process.exit(2);
}

function read(file: string): string {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    return refuse([`${file === "-" ? "(standard input)" : file}: This file cannot be read (${code}).`]);
  }
}

// A reader that has seen enough (`| head`) is no error.
process.stdout.on("error", () => process.exit(0));

const [file, ...more] = process.argv.slice(2);
if (!file || more.length > 0) refuse(["(arguments): Give one scenario file, or - for standard input."]);
const parsed = parseScenario(read(file));
if (!parsed.ok) refuse(parsed.problems);
process.stdout.write(`${JSON.stringify(simulate(parsed.scenario, parsed.rescreens), null, 2)}\n`);
