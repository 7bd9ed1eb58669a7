import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const run = (args: string[], input = "") =>
  spawnSync(process.execPath, ["--import", "tsx", "lib/programs/cli/simulate.ts", ...args], { cwd: root, input, encoding: "utf8" });

test("a file gives one JSON document with every day in it", () => {
  const { status, stdout, stderr } = run(["lib/programs/examples/perfect-six-weeks.json"]);
  expect([status, stderr]).toEqual([0, ""]);
  const document = JSON.parse(stdout);
  expect(document).toMatchObject({ screening: { result: "clear", reasons: [{ rule: "SCR-CLEAR" }] }, program: { kind: "general-comfort" } });
  expect(document.timeline).toHaveLength(43);
  expect(document.timeline[14]).toMatchObject({
    on: "2026-01-19",
    planned: [{ kind: "dilation" }],
    decision: { action: "continue" },
    readiness: { ready: false },
  });
});

const refused: [string, string[], string, RegExp][] = [
  ["bad JSON on standard input", ["-"], "{", /^\(document\): This is not valid JSON\.\n$/],
  ["an unreadable file", ["no-such-file.json"], "", /^no-such-file\.json: This file cannot be read \(ENOENT\)\.\n$/],
  ["a folder", ["lib"], "", /^lib: This file cannot be read \(EISDIR\)\.\n$/],
  ["no file", [], "", /^\(arguments\): /],
  ["bad input", ["-"], '{"today":"2026-13-01","timezone":"UTC","intake":{}}', /^today: .*\nintake\.adult: /],
];
test.each(refused)("%s: exit 2, lines that name their path, no stack", (_, args, input, lines) => {
  const { status, stdout, stderr } = run(args, input);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(lines);
  expect(stderr).not.toMatch(/^\s+at /m);
});
