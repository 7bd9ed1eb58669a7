import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { type House, startCommand } from "../../testing/house.ts";
import { freePort } from "../ports.ts";
import { atEnd } from "../stop.ts";

/** Gradual as `npm start` runs it, on a port of its own; `startMs` from spawning to the first 200 on /readyz. */
export type Running = { port: number; startMs: number; pid: number; output: () => string; stop: () => Promise<void> };

export async function startHouse(given: Record<string, string>): Promise<Running> {
  const port = await freePort();
  const began = performance.now();
  const house = startCommand("start.mjs", [], { ...given, PORT: String(port) });
  const stop = async () => {
    house.child.kill("SIGTERM");
    await house.ended;
  };
  atEnd(stop);
  await ready(port, house);
  return { port, startMs: Math.round(performance.now() - began), pid: house.child.pid ?? 0, output: house.output, stop };
}

async function ready(port: number, house: House): Promise<void> {
  let over = false;
  void house.ended.then(() => {
    over = true;
  });
  while (!over) {
    const ok = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await wait(20);
  }
  throw new Error(`Gradual ended before it was ready:\n${house.output()}`);
}

/** Memory of a process that is really in use (its resident set), in MB. */
export function residentMb(pid: number): number {
  if (process.platform === "linux") {
    const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Math.round(Number(kb) / 1024);
  }
  return Math.round(Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })) / 1024);
}
