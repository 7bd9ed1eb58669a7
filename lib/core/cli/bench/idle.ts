import { cpus } from "node:os";
import { setTimeout as wait } from "node:timers/promises";

function cpuTimes(): { idle: number; all: number } {
  let [idle, all] = [0, 0];
  for (const { times } of cpus()) {
    idle += times.idle;
    all += times.user + times.nice + times.sys + times.irq + times.idle;
  }
  return { idle, all };
}

/** Share of the machine that was busy over so many milliseconds, from 0 to 1. */
export async function busyShare(ms: number): Promise<number> {
  const before = cpuTimes();
  await wait(ms);
  const after = cpuTimes();
  return 1 - (after.idle - before.idle) / Math.max(1, after.all - before.all);
}

export const idleness = { waits: 0, given: 0 };
/** Seconds that all waits together may take: on a machine that is never idle the bench still ends. */
let patience = 180;

/** Waits until less than a tenth of the machine is busy, for ten seconds at most; what had to go on regardless is counted. */
export async function untilIdle(): Promise<void> {
  idleness.waits += 1;
  const began = Date.now();
  const spent = () => (Date.now() - began) / 1000;
  const most = Math.min(10, patience);
  let idle = false;
  do idle = (await busyShare(200)) < 0.1;
  while (!idle && spent() < most);
  if (idle) return;
  patience = Math.max(0, patience - spent());
  idleness.given += 1;
}
