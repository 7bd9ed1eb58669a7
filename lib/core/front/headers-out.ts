import type { OutgoingHttpHeaders } from "node:http";

/** On every answer (ASVS 3.4). The referrer stays within the site: under "no-referrer" a form sent without script has no origin to check. */
export const everywhere: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), browsing-topics=()",
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
};

/** On whatever is not the same for everybody (ASVS 14.3.2): kept by nobody, found by no search engine. */
export const personal: Readonly<Record<string, string>> = {
  "Cache-Control": "private, no-store",
  "X-Robots-Tag": "noindex, nofollow, noarchive",
};

/** The session's cookie goes, so what the browser has kept of this site goes too (ASVS 14.3.1). Measured: it holds no sign-out up. */
export const forgetting: Readonly<Record<string, string>> = { "Clear-Site-Data": '"cache", "storage"' };

const cleared = /^(?:__Host-)?gradual-session=;/;
export const endsSession = (cookies: OutgoingHttpHeaders[string]): boolean => [cookies ?? []].flat().some((cookie) => cleared.test(String(cookie)));

type Said = { path: string; status: number; prerendered: boolean };

/** Whether an answer is the same for everybody: a page made in the build, or a file. */
export const isPublic = ({ path, status, prerendered }: Said): boolean =>
  (status === 200 || status === 206 || status === 304) && (prerendered || path.startsWith("/_next/static/"));
