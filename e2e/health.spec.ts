import { expect, test } from "@playwright/test";

test("says that it lives and is ready, and nothing more", async ({ request }) => {
  for (const path of ["/healthz", "/readyz"]) {
    const response = await request.get(path);
    expect(response.status()).toBe(200);
    expect(response.headers()["cache-control"]).toContain("no-store");
    expect(await response.json()).toEqual({ ok: true });
  }
});
