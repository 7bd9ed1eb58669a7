import { join } from "node:path";
import { keyRing, problemsIn } from "../env-schema.ts";
import { openDataDir, secretsOf } from "./data-dir.ts";
import { appLogin, checkMayCreateRoles, checkVersion, connect, ensureAppRole, ensureDatabase } from "./database.ts";
import { migrate } from "./migrate.ts";
import { embeddedUrl, startEmbedded } from "./postgres.ts";
import { sealPlain } from "./reseal.ts";
import { Stop, say } from "./stop.ts";

/** What `npm start` makes by itself when it is not given. */
const MADE = ["APP_DATABASE_URL", "GRADUAL_SECRET", "GRADUAL_KEYS", "GRADUAL_PEPPERS"];

/**
 * Checks the environment and opens the data folder; secrets not given are taken from there.
 * @returns the folder's full path
 * @throws Stop naming the variable that is wrong
 */
export function settle(): string {
  const [problem] = problemsIn(process.env, MADE);
  if (problem) throw new Stop(problem);
  const dataDir = openDataDir(process.env.GRADUAL_DATA_DIR || ".data");
  process.env.GRADUAL_DATA_DIR = dataDir;
  for (const [name, value] of Object.entries(secretsOf(dataDir))) process.env[name] ||= value;
  const [left] = problemsIn(process.env, ["APP_DATABASE_URL"]);
  if (left) throw new Stop(left);
  return dataDir;
}

/** Where the database is: the one named, or the embedded one, started unless another process of the house has it running. */
export async function startDatabase(dataDir: string, { shared = false } = {}): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  if (shared) return embeddedUrl(dataDir);
  const url = await startEmbedded(dataDir);
  await ensureDatabase(url);
  return url;
}

/**
 * Migrates, seals what an earlier version kept as plain text, and makes the app's login. The owner's address leaves the environment: what comes after has only the app's.
 * @throws Stop when the database is out of reach, too old, or its migrations do not fit
 */
export async function prepareDatabase(ownerUrl: string): Promise<void> {
  const owner = await connect(ownerUrl);
  try {
    const { rows } = await owner.query("SELECT current_setting('server_version_num')::int AS number");
    checkVersion(rows[0].number);
    const given = process.env.APP_DATABASE_URL;
    if (!given) await checkMayCreateRoles(owner);
    const login = appLogin(ownerUrl, process.env.GRADUAL_SECRET ?? "");
    const now = await migrate(owner, join(process.cwd(), "prisma/migrations"), async () => {
      await owner.query("GRANT SELECT ON _prisma_migrations TO gradual_app");
      if (!given) await ensureAppRole(owner, login);
    });
    const sealed = await sealPlain(owner, keyRing.parse(process.env.GRADUAL_KEYS));
    if (sealed > 0) say(`Encrypted what an earlier version kept as plain text (${sealed}).`);
    process.env.APP_DATABASE_URL = given || login.url;
    say(now.length === 0 ? "The database is up to date." : `The database is migrated (${now.join(", ")}).`);
  } finally {
    await owner.end();
  }
  delete process.env.DATABASE_URL;
}
