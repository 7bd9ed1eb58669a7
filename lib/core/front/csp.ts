import { createHash } from "node:crypto";

/** What may run on a page: the nonce of this one answer, or the hashes of a prerendered page's own scripts. */
export type Scripts = { nonce: string } | { hashes: readonly string[] };

/** For what is no page: nothing in it may load, run or be framed. */
export const closedPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Runs an inline script's text through the hash by which a policy names it. */
const hashOf = (script: string) => `sha256-${createHash("sha256").update(script).digest("base64")}`;

/** The hashes of a page's inline scripts, each once. */
export function scriptHashes(html: string): string[] {
  const scripts = html.matchAll(/<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g);
  return [...new Set([...scripts].map(([, text]) => hashOf(text ?? "")))];
}

/**
 * The policy of pages (ASVS 3.4.3): everything is ours, and no inline script runs that we did not write into this very page.
 * @param https whether the site is served over TLS
 * @param formTargets origins that a form's redirect may lead on to: Chromium counts those as its action too
 */
export function pagePolicy({ https, formTargets }: { https: boolean; formTargets: readonly string[] }): (scripts: Scripts) => string {
  const rest = [
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    ["form-action 'self'", ...formTargets].join(" "),
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
  return (scripts) => {
    const allowed = "nonce" in scripts ? [`nonce-${scripts.nonce}`] : scripts.hashes;
    return `default-src 'none'; script-src 'self'${allowed.map((source) => ` '${source}'`).join("")}; ${rest}`;
  };
}
