import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Whether this machine's `port` can be listened on at `host` now. */
export function isFree(port: number, host?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** A free loopback port below 32768, where systems take no ports for outgoing connections from. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port, "127.0.0.1")) return port;
  }
}
