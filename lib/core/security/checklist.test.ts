import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { checklist, rowsIn } from "./checklist";

const root = join(import.meta.dirname, "../../..");
const testFiles = ["lib", "components", "prisma", "e2e"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => posix.join(folder, name.replaceAll("\\", "/")))
    .filter((path) => /\.(test|spec)\.tsx?$/.test(path) && !path.startsWith("lib/core/security/checklist")),
);
/** By row: the files in which a title names it. */
const named = new Map<number, string[]>();
for (const path of testFiles) for (const row of rowsIn(readFileSync(join(root, path), "utf8"))) named.set(row, [...(named.get(row) ?? []), path]);

describe("the security checklist", () => {
  it("has its 46 rows, and no test names another", () => {
    expect(checklist.map(({ row }) => row)).toEqual(Array.from({ length: 46 }, (_, at) => at + 1));
    expect([...named.keys()].filter((row) => row < 1 || row > 46)).toEqual([]);
  });

  it.each(checklist)("row $row ($id), $requirement: a test names it, or it says why none can", ({ row, why }) => {
    const files = named.get(row) ?? [];
    if (why) expect(files, "it has a reason why it has no test, and a test").toEqual([]);
    else expect(files.length, "no test names it and no reason is given").toBeGreaterThan(0);
  });
});
