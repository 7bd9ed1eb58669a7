import { setTimeout as wait } from "node:timers/promises";
import { Stop } from "./stop.ts";

/** @throws Stop when the app does not report itself ready within so many seconds */
export async function untilReady(port: number, seconds: number): Promise<void> {
  for (const end = Date.now() + seconds * 1_000; Date.now() < end; await wait(100)) {
    const ok = await fetch(`http://localhost:${port}/readyz`, { signal: AbortSignal.timeout(30_000) }).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
  }
  throw new Stop(`The app did not become ready within ${seconds} seconds.`);
}
