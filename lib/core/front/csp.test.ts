import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { pagePolicy, scriptHashes } from "./csp";

const sha = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

it("names each inline script of a page by its hash, and no script with an address", () => {
  const html = `<script src="/a.js" async=""></script><script id="_R_">one()</script><p>x</p><script>two("<\\/p>")</script><script>one()</script>`;
  expect(scriptHashes(html)).toEqual([sha("one()"), sha('two("<\\/p>")')]);
});

it("lets nothing in that is not ours, and nothing inline without a nonce or a hash", () => {
  const policy = pagePolicy({ https: true, formTargets: ["https://id.example"] });
  const directives = policy({ nonce: "abc" }).split("; ");
  expect(directives.slice(0, 2)).toEqual(["default-src 'none'", "script-src 'self' 'nonce-abc'"]);
  expect(directives).toContain("form-action 'self' https://id.example");
  expect(directives).toContain("upgrade-insecure-requests");
  expect(policy({ hashes: ["sha256-x", "sha256-y"] })).toContain("script-src 'self' 'sha256-x' 'sha256-y';");
  expect(policy({ hashes: [] })).toContain("script-src 'self';");
  expect(policy({ nonce: "abc" })).not.toMatch(/unsafe|\*|https?:(?!\/\/id\.example)/);
  expect(pagePolicy({ https: false, formTargets: [] })({ hashes: [] })).not.toContain("upgrade");
});
