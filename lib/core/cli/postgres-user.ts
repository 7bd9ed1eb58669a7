import { execFileSync, spawnSync } from "node:child_process";
import { Stop } from "./stop.ts";

type Ids = { uid: number; gid: number };

/** How to run Postgres's programs, which refuse to run as root: who owns their files, and what is really started. */
export type RunAs = { owner?: Ids; wrap: (file: string, args: string[]) => { file: string; args: string[]; ids: Partial<Ids> } };

function idsOf(name: string): Ids | undefined {
  try {
    const ask = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {
    return undefined;
  }
}

/**
 * Whom Postgres runs as: the person who started Gradual, or for root the machine's `postgres` or `nobody`.
 * Below a folder that only root may enter (/root), that user keeps the one capability to pass through it.
 * @throws Stop when the machine offers no way
 */
export function postgresUser(program: string, dataDir: string): RunAs {
  if (process.getuid?.() !== 0) return { wrap: (file, args) => ({ file, args, ids: {} }) };
  const owner = idsOf("postgres") ?? idsOf("nobody");
  if (!owner) throw new Stop("Postgres does not run as root and this machine has no user named postgres: start Gradual as an ordinary user.");
  const works = (file: string, args: string[], ids: Partial<Ids>) => spawnSync(file, args, { ...ids, cwd: "/", stdio: "ignore" }).status === 0;
  if (works(program, ["--version"], owner) && works("ls", ["-d", `${dataDir}/.`], owner)) {
    return { owner, wrap: (file, args) => ({ file, args, ids: owner }) };
  }
  const drop = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, "--clear-groups", "--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  if (works("setpriv", [...drop, program, "--version"], {})) {
    return { owner, wrap: (file, args) => ({ file: "setpriv", args: [...drop, file, ...args], ids: {} }) };
  }
  throw new Stop(
    `As root, Postgres runs as another user, who cannot enter ${dataDir} or this folder: move them out of root's home, or start as an ordinary user.`,
  );
}
