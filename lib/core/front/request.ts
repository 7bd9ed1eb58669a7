import { AsyncLocalStorage } from "node:async_hooks";
import { randomFillSync } from "node:crypto";
import type { OutgoingHttpHeaders } from "node:http";

/** What the front knows of a request while the app works on it. */
export type FrontRequest = {
  /** Joins the line of the request, the line of a failure in it, and the code that its person sees. */
  readonly id: string;
  /** For limits only (front/address.ts). */
  readonly address: string;
  readonly method: string;
  /** Whether anything of the app itself has begun. A post that fails before could not be read: its sender's doing. */
  reached?: boolean;
  /** What the app wants said in front of its page (core/answer.ts). */
  answer?: { status: number; headers: OutgoingHttpHeaders };
};

/** One for the process: Next bundles a copy of this module beside the one that the server has loaded. */
const held = globalThis as { gradualRequest?: AsyncLocalStorage<FrontRequest> };
held.gradualRequest ??= new AsyncLocalStorage();
const storage = held.gradualRequest;

/** The request being worked on; none in a build, a command, or where no front stands before the app (`npm run dev`). */
export const frontRequest = (): FrontRequest | undefined => storage.getStore();

export const within = <T>(request: FrontRequest, work: () => T): T => storage.run(request, work);

const pool = Buffer.alloc(4096);
let used = pool.length;

/** Eight characters that a person can read out. Chance is drawn for a thousand of them at once: singly it would cost as much as a static page. */
export function newRequestId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += 4;
  return pool.toString("hex", used - 4, used).toUpperCase();
}
