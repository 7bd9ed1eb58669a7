import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { type House, scratch, startCommand, usersOf } from "../testing/house";
import { freePort } from "./ports";

const { dir, remove } = scratch();
const houses: House[] = [];
afterAll(async () => {
  for (const { child } of houses) child.kill("SIGTERM");
  await Promise.all(houses.map(({ ended }) => ended));
  remove();
});
const file = join(dir, "file");
writeFileSync(file, "");

/** It says one sentence, ends with 1, and leaves nothing running. */
async function refusal(given: Record<string, string>): Promise<string> {
  const dataDir = given.GRADUAL_DATA_DIR ?? join(dir, crypto.randomUUID());
  const house = startCommand("start.mjs", [], { PORT: String(await freePort()), ...given, GRADUAL_DATA_DIR: dataDir });
  houses.push(house);
  expect(await house.ended).toBe(1);
  if (!given.GRADUAL_DATA_DIR) expect(usersOf(dataDir)).toEqual([]);
  const lines = house.output().trim().split("\n");
  expect(lines.at(-1)).toMatch(/\.$/);
  expect(house.output()).not.toMatch(/ {4}at |Error:/);
  return lines.at(-1) ?? "";
}

describe("npm start refuses, in a sentence,", () => {
  it.each<[string, Record<string, string>, string]>([
    ["a port that is none", { PORT: "99999" }, "The variable PORT must be a whole number from 1 to 65535."],
    ["an origin that is none", { GRADUAL_URL: "gradual" }, "The variable GRADUAL_URL must be an origin"],
    ["a key that is too short", { GRADUAL_KEYS: "k1:abc" }, "The variable GRADUAL_KEYS must be a list"],
    ["a variable that nobody reads", { GRADUAL_TYPO: "1" }, "The variable GRADUAL_TYPO is not one that Gradual knows."],
    ["a data folder below a file", { GRADUAL_DATA_DIR: join(file, "below") }, "cannot be written to (ENOTDIR)"],
    [
      "a database out of reach",
      { DATABASE_URL: "postgresql://a:very-secret@127.0.0.1:1/x" },
      "The database x at 127.0.0.1:1 cannot be reached (ECONNREFUSED): check DATABASE_URL.",
    ],
    ["a database that is not there", { DATABASE_URL: `${process.env.DATABASE_URL}_none` }, "(there is no such database)"],
    ["a wrong password", { DATABASE_URL: process.env.DATABASE_URL?.replace(/:[0-9a-f]+@/, ":wrong@") ?? "" }, "(its password is not accepted)"],
  ])("%s", async (_name, given, sentence) => {
    const said = await refusal(given);
    expect(said).toContain(sentence);
    expect(said).not.toContain("very-secret");
  });

  it("a database user that may not create roles", async () => {
    const owner = new Client({ connectionString: process.env.DATABASE_URL });
    await owner.connect();
    await owner.query("CREATE ROLE plain LOGIN PASSWORD 'plain'");
    const url = new URL(process.env.DATABASE_URL ?? "");
    Object.assign(url, { username: "plain", password: "plain" });
    expect(await refusal({ DATABASE_URL: url.href })).toContain("The user in DATABASE_URL may not create roles");
    await owner.query("DROP ROLE plain");
    await owner.end();
  });

  it("a port in use", async () => {
    const other = createServer().listen(0);
    const address = other.address();
    const port = typeof address === "object" && address ? String(address.port) : "";
    expect(await refusal({ PORT: port })).toBe(`Port ${port} is in use: end what listens there, or name another one in PORT.`);
    other.close();
  });

  it("a data folder in use, and goes on with the first", async () => {
    const hold = join(dir, "hold.ts");
    writeFileSync(hold, 'console.log("holding"); setInterval(() => {}, 1_000);');
    const dataDir = join(dir, "shared");
    const first = startCommand("run.mjs", [hold], { GRADUAL_DATA_DIR: dataDir });
    houses.push(first);
    await first.said("holding");
    expect(await refusal({ GRADUAL_DATA_DIR: dataDir })).toMatch(/^Gradual is already running with the data folder .* \(process \d+\)\.$/);
    expect(first.child.exitCode).toBeNull();
    first.child.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    expect(usersOf(dataDir)).toEqual([]);
  });
});
