import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { atEnd } from "./stop.ts";

/** Whether a process with this id exists, whoever owns it. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** When a process started, in words of its own system: with the id it tells a process from a later one that got the same id. */
export function startOf(pid: number): string | undefined {
  if (!alive(pid)) return undefined;
  try {
    if (process.platform === "linux") {
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ");
      return fields?.[0] === "Z" ? undefined : fields?.[19];
    }
    if (process.platform === "win32") return "running";
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The command line of a process, or "" when it is gone. */
export function commandOf(pid: number): string {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

/** Waits until a process is gone; false when it is still there after so many milliseconds. */
export async function gone(pid: number, withinMs: number): Promise<boolean> {
  for (const end = Date.now() + withinMs; Date.now() < end; await wait(30)) if (startOf(pid) === undefined) return true;
  return startOf(pid) === undefined;
}

/**
 * Ends `pid` when this process dies without a chance to do so itself (kill -9): a shell that waits for its input to close.
 * @returns what calls the guard off
 */
export function guard(pid: number, signal: "INT" | "TERM"): () => void {
  if (process.platform === "win32") return () => undefined;
  const script = `cat >/dev/null; kill -${signal} "$0" 2>/dev/null`;
  const shell = spawn("/bin/sh", ["-c", script, String(pid)], { detached: true, stdio: ["pipe", "ignore", "ignore"], cwd: "/" });
  shell.on("error", () => undefined);
  shell.stdin.on("error", () => undefined);
  shell.unref();
  return () => {
    if (shell.pid && shell.exitCode === null) process.kill(-shell.pid, "SIGKILL");
  };
}

export type Run = { code: number; output: string };
export type RunOptions = { env?: NodeJS.ProcessEnv; show?: "all" | "aside" | "none"; uid?: number; gid?: number; cwd?: string };

/**
 * Runs a child of the house to its end, or until the house stops.
 * @param show "all" lets it write to the terminal, "aside" to stderr only (stdout is the command's own), "none" keeps its output for the caller
 */
export async function run(file: string, args: string[], options: RunOptions = {}): Promise<Run> {
  const { show = "none", ...rest } = options;
  const outputs = { all: ["inherit", "inherit"], aside: [2, "inherit"], none: ["pipe", "pipe"] } as const;
  const child = spawn(file, args, { ...rest, stdio: ["ignore", ...outputs[show]], detached: true });
  let output = "";
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-200_000);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  endWithHouse(child);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The child stands in a process group of its own, so that its own children end with it. */
export function endWithHouse(child: ChildProcess): void {
  const { pid } = child;
  if (!pid) return;
  const callOff = guard(-pid, "TERM");
  child.on("exit", callOff);
  atEnd(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    signalGroup(pid, "SIGTERM");
    if (!(await gone(pid, 8_000))) signalGroup(pid, "SIGKILL");
  });
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch {
    // Already gone.
  }
}
