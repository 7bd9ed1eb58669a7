import { prepareDatabase, settle, startDatabase } from "../cli/prepare.ts";
import { undoAll } from "../cli/stop.ts";
import { scratch } from "./house.ts";

/** Vitest's set-up for *.db.test.ts: a real Postgres of their own, migrated, its addresses and secrets in the environment; gone afterwards. */
export default async function setup(): Promise<() => Promise<void>> {
  const { dir, remove } = scratch();
  for (const name of Object.keys(process.env)) if (/^GRADUAL_|DATABASE_URL$/.test(name)) delete process.env[name];
  process.env.GRADUAL_DATA_DIR = dir;
  const ownerUrl = await startDatabase(settle());
  await prepareDatabase(ownerUrl);
  process.env.DATABASE_URL = ownerUrl;
  return async () => {
    await undoAll();
    remove();
  };
}
