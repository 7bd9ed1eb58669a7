import type { IncomingMessage } from "node:http";
import { sentFromOurs } from "../our-origins.ts";

/** Where apps of other sites ask: by a secret address, without a cookie (app/s/[token]/manifest). */
const forApps = /^\/s\/[\w-]{43}\/manifest$/;

/**
 * What does not reach Next, which would answer some of it with 500 though it is the sender's doing: an address whose percent signs spell no text,
 * a method of no use here, a form from another site.
 * @returns the status to refuse with, or undefined
 */
export function refuseEarly({ url = "/", method, headers }: Pick<IncomingMessage, "url" | "method" | "headers">, ours: readonly string[]) {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
  } catch {
    return 400;
  }
  if (method === "POST" && forApps.test(url)) return undefined;
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return undefined;
  return sentFromOurs(ours, headers.origin, headers["sec-fetch-site"] as string | undefined) ? undefined : 403;
}
