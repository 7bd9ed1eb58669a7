/**
 * What a reviewer asks of this house: OWASP ASVS 5.0 by requirement, WSTG by its letters, CAP the W3C note on capability URLs, SHL the SMART Health Links
 * specification. A test that proves rows says so in its title, "(security 7)" or "(security 12, 23)"; `npm run security:report` runs them.
 */
export type Row = {
  row: number;
  id: string;
  requirement: string;
  /** By what it is shown. */
  shown: string;
  /** Why no test here can show it, in one sentence. */
  why?: string;
};

export const checklist: readonly Row[] = [
  { row: 1, id: "6.2.1, 6.2.9", requirement: "password length bounds", shown: "both sides of each bound; byte 73 matters (6.2.8)" },
  { row: 2, id: "6.2.4, 6.2.12", requirement: "no common passwords", shown: "the bundled list: none accepted" },
  {
    row: 3,
    id: "6.2.3, 7.5.1",
    requirement: "re-authentication for password, e-mail, factors, deletion, new share link",
    shown: "stale session refused",
  },
  {
    row: 4,
    id: "6.3.1 ATHN-03",
    requirement: "throttle by account and address, in Postgres",
    shown: "1,000 parallel guesses: ≤ 10 hashed; the owner still gets in; holds across two instances and a restart",
  },
  { row: 5, id: "6.3.8 IDNT-04", requirement: "no enumeration at sign-in, sign-up, reset", shown: "200 samples: same body, medians within 5 ms" },
  { row: 6, id: "6.4.3", requirement: "reset keeps the second factor", shown: "reset still asks" },
  { row: 7, id: "6.5.1", requirement: "TOTP once", shown: "same code twice in parallel: one" },
  { row: 8, id: "6.5.5", requirement: "one-time links ≤ 10 min", shown: "601 s later refused" },
  { row: 9, id: "6.6.2", requirement: "GET and HEAD spend nothing", shown: "5 scanner fetches, then the person gets in" },
  { row: 10, id: "6.7.2", requirement: "passkey challenge once, origin checked", shown: "replay; wrong origin" },
  { row: 11, id: "GHSA-7rqj", requirement: "normalise, then validate e-mail", shown: "full-width ＠, CRLF refused" },
  { row: 12, id: "11.5.1", requirement: "≥ 128-bit tokens, only hashes stored", shown: "cookie and link absent from a dump" },
  { row: 13, id: "7.2.4 SESS-03", requirement: "new token at sign-in", shown: "planted cookie replaced" },
  { row: 14, id: "7.4.1–3", requirement: "sign-out, deletion, password change end sessions on the server", shown: "replay refused" },
  { row: 15, id: "7.5.2", requirement: "the user sees and ends sessions", shown: "browser" },
  { row: 16, id: "3.3.1–4", requirement: "cookie flags", shown: "every Set-Cookie" },
  { row: 17, id: "8.2.1", requirement: "every action and route checks for itself", shown: "all of them, listed from the build, called anonymously" },
  { row: 18, id: "8.2.2 ATHZ-04", requirement: "no access across users", shown: "every id parameter × another's ids" },
  { row: 19, id: "8.2.3, 15.3.3", requirement: "field allowlists both ways", shown: "extra fields in; canaries never in HTML or payload" },
  { row: 20, id: "8.3.1", requirement: "proxy.ts is not the guard", shown: "17–18 hold with it deleted" },
  { row: 21, id: "8.4.1", requirement: "row-level security behind all", shown: "no user set: 0 rows; FORCE; the app's role has NOBYPASSRLS" },
  { row: 22, id: "2.3.3, 15.4.2", requirement: "check and act atomically", shown: "50 parallel on a one-use link: 1" },
  { row: 23, id: "CAP, SHL", requirement: "256-bit link, only its hash stored; never in a log", shown: "grep dump and logs" },
  { row: 24, id: "CAP", requirement: "expiry, revocation at once, expired = unknown", shown: "next request; responses compared" },
  { row: 25, id: "SHL", requirement: "lifetime cap on wrong passcodes", shown: "100 parallel: ≤ 5 checked, link dead" },
  { row: 26, id: "CAP", requirement: "preview bots change nothing and see nothing", shown: "bot agents" },
  { row: 27, id: "3.4.5, 14.2.1", requirement: "no referrer, no third party", shown: "every request of a browser run is ours" },
  { row: 28, id: "14.3.2", requirement: "no-store, noindex on member and share pages", shown: "headers" },
  { row: 29, id: "16.3.2", requirement: "each view audited, the owner sees it", shown: "count" },
  { row: 30, id: "2.4.1", requirement: "link space rate-limited", shown: "1,000 random: 429" },
  { row: 31, id: "15.3.5", requirement: "no operator injection", shown: "{not:''}, [], undefined, wrong types: 400" },
  { row: 32, id: "2.2.1", requirement: "strict schemas on the server", shown: "fast-check" },
  { row: 33, id: "15.3.6", requirement: "no prototype pollution", shown: "__proto__ keys" },
  { row: 34, id: "1.2.1 INPV-02", requirement: "notes never execute", shown: "payload corpus in a browser" },
  { row: 35, id: "1.2.10", requirement: "CSV formulas neutralised", shown: "= + - @ exports" },
  { row: 36, id: "3.7.2", requirement: "no open redirect", shown: "callback corpus" },
  { row: 37, id: "4.1.3", requirement: "Host and X-Forwarded-* not trusted", shown: "spoofed; mail links and limits unchanged" },
  {
    row: 38,
    id: "3.5.1 SESS-05",
    requirement: "cross-site posts refused by us: Next 16.4 accepts a missing Origin, and an evil Origin with a matching X-Forwarded-Host (measured)",
    shown: "7 origin cases on every action",
  },
  { row: 39, id: "15.2.2", requirement: "bodies ≤ 1 MB (imports by their own limit)", shown: "60 MB: 413, memory flat" },
  { row: 40, id: "3.4.1, .4, .6, .8", requirement: "HSTS, nosniff, framing, COOP", shown: "every route and error page" },
  { row: 41, id: "3.4.3", requirement: "nonce CSP without unsafe-inline", shown: "a whole browser run: 0 violations" },
  { row: 42, id: "14.3.1", requirement: "sign-out clears the device (caches, IndexedDB)", shown: "browser" },
  { row: 43, id: "11.3.2–4", requirement: "authenticated encryption bound to its place", shown: "swapped rows fail; 10k rows rotate under load" },
  { row: 44, id: "14.2.7", requirement: "full export; deletion is true", shown: "round trip; the person's id absent from a dump" },
  { row: 45, id: "16.2.5, 16.5.1", requirement: "clean logs and errors", shown: "canary grep" },
  { row: 46, id: "13.4", requirement: "no source maps, .git, secrets served", shown: "grep the build" },
];

/** The rows that a test's title names. */
export const rowsIn = (title: string): number[] =>
  [...title.matchAll(/\(security (\d+(?:, \d+)*)\)/g)].flatMap(([, list = ""]) => list.split(", ").map(Number));
