import { createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { knownBrowserName, readKnownBrowser } from "./known-browser-cookie.ts";

/**
 * Posts to the door that one sender may have the app answer: some at once, so many a second after that. One that comes sooner waits; one that
 * would wait too long is refused. No person is as fast. The limits that count are in Postgres (lib/accounts/password/gate.ts); this one only
 * keeps a flood from costing what the app's answers cost, so it may forget at a restart.
 */
const atOnce = 20;
const gapMs = 200;
const patienceMs = 2_000;
/** Senders remembered at most; the longest quiet goes first. */
const mostSenders = 10_000;

/** Milliseconds that a sender's next request has to wait, or null: too many wait already. `now` in milliseconds. */
export function pace(): (sender: string, now: number) => number | null {
  const nextTurn = new Map<string, number>();
  return (sender, now) => {
    const turn = Math.max(nextTurn.get(sender) ?? 0, now - (atOnce - 1) * gapMs);
    if (turn - now > patienceMs) return null;
    nextTurn.delete(sender);
    nextTurn.set(sender, turn + gapMs);
    if (nextTurn.size > mostSenders) nextTurn.delete(nextTurn.keys().next().value ?? "");
    return Math.max(0, turn - now);
  };
}

const isDoor = (method: string | undefined, path: string) => method === "POST" && /^\/sign-in(?:\/|$)/.test(path);

type Asked = Pick<IncomingMessage, "method" | "headers">;

/**
 * How long a request waits at the door, or null: it is part of a flood. A browser that has signed in before is a sender of its own, whatever else
 * comes from its address.
 */
export function doorPace(env: {
  GRADUAL_SECRET: string;
  GRADUAL_URL: string;
}): (request: Asked, path: string, address: string, now?: number) => number | null {
  const keyed = (text: string) => createHmac("sha256", `${env.GRADUAL_SECRET}/known-browser`).update(text).digest("base64url");
  const cookie = new RegExp(`(?:^|; )${knownBrowserName(env.GRADUAL_URL.startsWith("https:"))}=([^;]*)`);
  const waitOf = pace();
  return ({ method, headers }, path, address, now = performance.now()) => {
    if (!isDoor(method, path)) return 0;
    const known = readKnownBrowser(cookie.exec(headers.cookie ?? "")?.[1], keyed);
    return waitOf(known ? `browser ${known.id}` : `address ${address}`, now);
  };
}
