import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startOf } from "./processes.ts";
import { atEnd, Stop } from "./stop.ts";

type Holder = { pid: number; started: string };

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

/** Who uses this data folder now, if anybody does. */
export function holderOf(dataDir: string): number | undefined {
  const holder = read(join(dataDir, "lock"));
  return holder && startOf(holder.pid) === holder.started ? holder.pid : undefined;
}

/**
 * Takes the data folder for this process. A lock left by a killed one is recognised by its process id and start time.
 * @throws Stop when another process holds it
 */
export function takeLock(dataDir: string): void {
  const path = join(dataDir, "lock");
  const mine = join(dataDir, `lock.${process.pid}`);
  writeFileSync(mine, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      try {
        // A link either succeeds or finds the name taken: two starts at the same moment cannot both win.
        linkSync(mine, path);
        atEnd(() => {
          if (read(path)?.pid === process.pid) rmSync(path, { force: true });
        });
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
        const holder = holderOf(dataDir);
        if (holder !== undefined) throw new Stop(`Gradual is already running with the data folder ${dataDir} (process ${holder}).`);
        renameSync(path, `${mine}.stale`);
        rmSync(`${mine}.stale`, { force: true });
      }
    }
    throw new Stop(`The lock in the data folder ${dataDir} could not be taken; start again.`);
  } finally {
    rmSync(mine, { force: true });
  }
}
