import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { safeWay } from "./safe-way";

/** OWASP's and PortSwigger's ways of leaving a site by an address that looks like its own. */
const elsewhere = [
  "//evil.example",
  "///evil.example",
  "////evil.example/settings",
  "/\\evil.example",
  "\\/evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "\t//evil.example",
  " //evil.example",
  "https:evil.example",
  "https://evil.example",
  "HTTPS://evil.example/settings",
  "http:/settings",
  "//evil.example/%2e%2e",
  "%2f%2fevil.example",
  "/%2fevil.example",
  "/%5cevil.example",
  "/%09/evil.example",
  "/.evil.example",
  "/settings@evil.example",
  "@evil.example",
  "/settings/..//evil.example",
  "/settings/../../evil.example",
  "/settings/%2e%2e/%2e%2e//evil.example",
  "/settings//evil.example",
  "/settings\\evil",
  "/settings:80@evil.example",
  "/settings?to=//evil.example",
  "/settings#//evil.example",
  "/settings;//evil.example",
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  "java\nscript:alert(1)",
  "/javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "blob:https://evil.example/1",
  "/settings\r\nLocation: https://evil.example",
  "/settings\r\nSet-Cookie: a=b",
  "/settings%0d%0aLocation:%20https://evil.example",
  "/settings\u2028//evil.example",
  "/settings\0",
  "/settings/\u202Eevil",
  "/ｓettings",
  "〱evil.example",
  "。evil.example",
  "/settings/password/",
  "/settings/Password",
  "/settingsx",
  "/sign-in",
  "/api/auth/signin",
  "/s/abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrs",
  "settings",
  "",
  "/",
  ".",
  `/settings/${"a".repeat(200)}`,
];

it.each(elsewhere)("%j leads nowhere (security 36)", (to) => {
  expect(safeWay(to)).toBeNull();
});

it.each([undefined, null, 7, {}, ["/settings"], ["/settings", "//evil.example"]])("%j is no address", (to) => {
  expect(safeWay(to)).toBeNull();
});

it("what is let through stays with us, however a browser reads it (security 36)", () => {
  for (const to of [...elsewhere, "/settings", "/settings/password", "/settings/second-factor", "/share/new"]) {
    const way = safeWay(to);
    if (way) expect(new URL(way, "https://ours.example")).toMatchObject({ origin: "https://ours.example", pathname: to, search: "", hash: "" });
  }
});

it("takes every page that asks for a proof", () => {
  const app = join(import.meta.dirname, "../../../app");
  const sources = readdirSync(app, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith("page.tsx"));
  const pages = sources.flatMap((path) =>
    [...readFileSync(join(app, path), "utf8").matchAll(/requireRecentOwner\("([^"]*)"/g)].map(([, page]) => page),
  );
  expect(pages.filter((page) => safeWay(page) !== page)).toEqual([]);
});
