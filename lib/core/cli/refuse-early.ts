import type { IncomingMessage } from "node:http";

/**
 * What Next itself would answer with 500, though it is the sender's doing: an address whose percent signs spell no text, and a form from another
 * site. Which of the rest is ours to take lib/core/origin.ts decides.
 * @returns the status to refuse with, or undefined
 */
export function refuseEarly({ url = "/", method, headers }: Pick<IncomingMessage, "url" | "method" | "headers">): 400 | 403 | undefined {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
  } catch {
    return 400;
  }
  const { origin } = headers;
  if (method === "GET" || method === "HEAD" || !origin || origin === "null") return undefined;
  const host = URL.parse(origin)?.host;
  return host !== undefined && [headers.host, headers["x-forwarded-host"]].includes(host) ? undefined : 403;
}
