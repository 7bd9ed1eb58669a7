import { createHash, randomBytes } from "node:crypto";
import { expect } from "@playwright/test";
import { Client } from "pg";
import { embeddedUrl } from "../lib/core/cli/postgres.ts";
import { startCommand } from "../lib/core/testing/house.ts";

/** Asks the database of a house that a test started for itself. */
export async function rowsIn<Row>(dataDir: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: embeddedUrl(dataDir) });
  await client.connect();
  const { rows } = await client.query(sql, values);
  await client.end();
  return rows as Row[];
}

/** The demo person of such a house, made once, signed in anew: the cookie's value is the token. */
export async function demoPerson(dataDir: string): Promise<{ userId: string; token: string }> {
  const userIdOf = async () => (await rowsIn<{ user_id: string }>(dataDir, "SELECT user_id FROM users"))[0]?.user_id;
  if (!(await userIdOf())) {
    const seed = startCommand("run.mjs", ["prisma/seed-demo.ts"], { GRADUAL_DATA_DIR: dataDir });
    expect(await seed.ended, seed.output()).toBe(0);
  }
  const userId = (await userIdOf()) ?? "";
  const token = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(token).digest("base64url");
  await rowsIn(dataDir, "INSERT INTO sessions (token_hash, user_id, expires_at) VALUES ($1, $2, now() + interval '1 day')", [hash, userId]);
  return { userId, token };
}
