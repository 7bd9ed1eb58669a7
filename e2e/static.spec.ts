import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "./fixtures";

/** The prerendered pages that the house keeps in memory are what Next gives, byte for byte, with the same headers. */
const plain = { "accept-encoding": "identity" };
const ofTheAnswer = [
  "content-type",
  "cache-control",
  "vary",
  "x-frame-options",
  "x-content-type-options",
  "referrer-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "permissions-policy",
  "strict-transport-security",
  "content-security-policy",
];

for (const path of ["/", "/safety", "/exercises/pf-drop", "/learn/self-check", "/sign-in"]) {
  test(`${path} is the same from memory as from Next`, async ({ request }) => {
    // With a question mark the address is not the page's own, so Next answers.
    const fromNext = await request.get(`${path}?`, { headers: plain });
    const bytes = await fromNext.body();
    await request.get(path);
    await expect(async () => expect((await request.get(path, { headers: plain })).headers()["x-nextjs-prerender"]).toBeUndefined()).toPass();
    const kept = await request.get(path, { headers: plain });
    expect((await kept.body()).equals(bytes)).toBe(true);
    for (const name of ofTheAnswer) expect([name, kept.headers()[name]]).toEqual([name, fromNext.headers()[name]]);

    const etag = kept.headers().etag ?? "";
    expect(etag).not.toBe("");
    expect((await request.get(path, { headers: { ...plain, "if-none-match": etag } })).status()).toBe(304);
    const payload = await request.get(path, { headers: { rsc: "1" } });
    expect(payload.headers()["content-type"]).toContain("text/x-component");
  });
}

test("what is kept compressed opens to the same page", async ({ baseURL, request }) => {
  await request.get("/");
  const whole = await (await request.get("/", { headers: plain })).body();
  await expect(async () => {
    const { status, body } = await raw(`${baseURL}/`);
    expect(status).toBe("br");
    expect(brotliDecompressSync(body).equals(whole)).toBe(true);
  }).toPass();
});

/** Playwright's own requests open what is compressed. */
async function raw(address: string): Promise<{ status: string | undefined; body: Buffer }> {
  const { get } = await import("node:http");
  return new Promise((resolve, reject) => {
    get(address, { headers: { "accept-encoding": "br" } }, async (response) => {
      resolve({ status: response.headers["content-encoding"], body: Buffer.concat(await response.toArray()) });
    }).on("error", reject);
  });
}
