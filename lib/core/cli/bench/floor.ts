import { spawn } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cleanEnv } from "../../testing/house.ts";
import { freePort } from "../ports.ts";
import { endWithHouse, run } from "../processes.ts";
import { hashOf, whenStale } from "../stale.ts";
import { Stop, say } from "../stop.ts";

const here = import.meta.dirname;
export const floorDir = ".next-bench";
/** The query that the bare server and the floor's dynamic page both run. */
const SQL = `SELECT id, kind, "on"::text AS day, pain, comfort FROM logs WHERE user_id = $1 ORDER BY "on" DESC, id DESC LIMIT 20`;

/** Builds the floor's Next app, with the Next and React that Gradual itself has, beside Gradual's own build. */
export async function buildFloor(): Promise<void> {
  const source = join(here, "floor-app");
  mkdirSync(floorDir, { recursive: true });
  await whenStale(floorDir, hashOf(["lib/core/cli/bench/floor-app/**/*", "package-lock.json"]), async () => {
    say("Building the floor's own app…");
    rmSync(floorDir, { recursive: true, force: true });
    cpSync(source, floorDir, { recursive: true });
    const env = cleanEnv({ NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
    const { code, output } = await run(process.execPath, ["node_modules/next/dist/bin/next", "build", floorDir], { env });
    if (code !== 0) throw new Stop(`The floor's app could not be built:\n${output.trim()}`);
  });
}

async function serve(script: string, args: (port: number) => string[], given: Record<string, string>): Promise<number> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(here, script), ...args(port)], {
    env: cleanEnv({ NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...given }),
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  endWithHouse(child);
  await new Promise<void>((resolve, reject) => {
    // Next says a line of its own before it listens.
    child.stdout?.on("data", (said: Buffer) => (said.includes("listening") ? resolve() : undefined));
    child.once("exit", (code) => reject(new Error(`${script} ended with ${code} before it listened.`)));
  });
  return port;
}

export type Floor = { next: number; bare: number };

/** The two floors, each in a process of its own: their ports on loopback. */
export async function startFloor(database: { url: string; person: string; writers: readonly string[] }): Promise<Floor> {
  const given = {
    BENCH_DATABASE_URL: database.url,
    BENCH_SQL: SQL,
    BENCH_PERSON: database.person,
    BENCH_WRITERS: database.writers.join(","),
  };
  return {
    next: await serve("serve-floor.ts", (port) => [floorDir, String(port)], given),
    bare: await serve("serve-bare.ts", (port) => [String(port)], given),
  };
}
