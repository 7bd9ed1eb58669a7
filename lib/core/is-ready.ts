import "server-only";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Pool } from "pg";
import { env } from "./env";

/** One connection of its own: a crowd on the app's pool does not make the app look away. */
let pool: Pool | undefined;
let wanted: string[] | undefined;

function ownPool(): Pool {
  if (!pool) {
    pool = new Pool({ connectionString: env().APP_DATABASE_URL, max: 1, connectionTimeoutMillis: 1_000, query_timeout: 1_000 });
    pool.on("error", () => undefined);
  }
  return pool;
}

/** Whether the database answers within a second and every migration that came with this build is in it. */
export async function isReady(): Promise<boolean> {
  try {
    const folder = join(/* turbopackIgnore: true */ process.cwd(), "prisma/migrations");
    wanted ??= readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
    const { rows } = await ownPool().query(
      "SELECT count(*)::int AS applied FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL AND migration_name = ANY($1)",
      [wanted],
    );
    return rows[0].applied === wanted.length;
  } catch {
    return false;
  }
}
