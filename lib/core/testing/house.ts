import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commandOf } from "../cli/processes.ts";

const root = join(import.meta.dirname, "../../..");

/** The environment without anything of Gradual's, plus what the test gives. */
export function cleanEnv(given: Record<string, string> = {}): NodeJS.ProcessEnv {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(GRADUAL_|NODE_|NEXT_|VITEST|PORT$|TEST$)|DATABASE_URL$/.test(name)),
  );
  return { ...env, ...given } as NodeJS.ProcessEnv;
}

/** A folder of its own, and what removes it. */
export function scratch(): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), "gradual-test-"));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

export type House = { child: ChildProcess; output: () => string; said: (line: string | RegExp) => Promise<void>; ended: Promise<number | null> };

/** What `npm start` tells Node: a heap that is collected long before it is many times what the app needs. */
const heap = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).scripts.start.match(/--\S+/g) as string[];

/**
 * Starts one of the house's commands (start.mjs, dev.mjs, run.mjs) in a process of its own.
 * @param tree where its source stands, for a test with another version
 */
export function startCommand(script: string, args: string[], given: Record<string, string>, tree = root): House {
  const child = spawn(process.execPath, [...(script === "start.mjs" ? heap : []), join(tree, "lib/core/cli", script), ...args], {
    cwd: tree,
    env: cleanEnv(given),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const waiting = new Set<() => void>();
  const hear = (chunk: Buffer) => {
    text += chunk.toString();
    for (const look of waiting) look();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const said = (line: string | RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!(typeof line === "string" ? text.includes(line) : line.test(text))) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      void ended.then(() => reject(new Error(`It ended before it said ${line}:\n${text}`)));
      look();
    });
  return { child, output: () => text, said, ended };
}

/** Process ids that still use a folder, by their command lines (Linux; elsewhere none are listed). */
export function usersOf(dir: string): number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc").flatMap((name) => {
    const pid = Number(name);
    return pid > 0 && pid !== process.pid && commandOf(pid).includes(dir) ? [pid] : [];
  });
}
