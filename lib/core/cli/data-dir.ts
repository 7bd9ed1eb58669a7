import { randomBytes } from "node:crypto";
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Stop } from "./stop.ts";

/**
 * Makes the data folder if need be. Run by root it may be passed through, since Postgres then runs as another user; secrets inside stay mode 600.
 * @throws Stop when it cannot be written to
 */
export function openDataDir(path: string): string {
  const dir = resolve(path);
  try {
    mkdirSync(dir, { recursive: true });
    chmodSync(dir, process.getuid?.() === 0 ? 0o711 : 0o700);
    accessSync(dir, constants.W_OK | constants.X_OK);
    writeFileSync(join(dir, "writable"), "");
    return dir;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Stop(`The data folder ${dir} cannot be written to (${code}): mend it, or name another one in GRADUAL_DATA_DIR.`);
  }
}

/** Written whole or not at all, and readable by nobody else. */
export function writePrivate(path: string, value: unknown): void {
  writeFileSync(`${path}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(`${path}.new`, path);
}

export type Secrets = { GRADUAL_SECRET: string; GRADUAL_KEYS: string; GRADUAL_PEPPERS: string };

/** The secrets of this data folder: made once, at the first start. */
export function secretsOf(dataDir: string): Secrets {
  const path = join(dataDir, "secrets.json");
  if (!existsSync(path)) {
    const key = () => `k1:${randomBytes(32).toString("base64")}`;
    writePrivate(path, { GRADUAL_SECRET: randomBytes(32).toString("hex"), GRADUAL_KEYS: key(), GRADUAL_PEPPERS: key() } satisfies Secrets);
  }
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Secrets;
  } catch {
    throw new Stop(`The file ${path} cannot be read: bring it back from a backup, since what it protects cannot be read without it.`);
  }
}
