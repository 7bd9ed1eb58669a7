import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { doorPace, pace } from "./flood";
import { writeKnownBrowser } from "./known-browser-cookie";

const env = { GRADUAL_SECRET: "a secret of at least 32 characters", GRADUAL_URL: "https://gradual.example" };
const keyed = (text: string) => createHmac("sha256", `${env.GRADUAL_SECRET}/known-browser`).update(text).digest("base64url");
const post = (cookie?: string) => ({ method: "POST", headers: { ...(cookie && { cookie }) } });

describe("at the door", () => {
  it("a flood of 200 a second for 20 s from one address comes to fewer than 200 that reach the app (security 4)", () => {
    const waitOf = doorPace(env);
    const waits = Array.from({ length: 4000 }, (_, n) => waitOf(post(), "/sign-in", "192.0.2.1", n * 5));
    expect(waits.filter((wait) => wait !== null).length).toBeLessThan(200);
    expect(Math.max(...waits.map((wait) => wait ?? 0))).toBeLessThanOrEqual(2_000);
  });

  it("it holds up neither another address, nor a browser that is known, nor any other page (security 4)", () => {
    const waitOf = doorPace(env);
    const own = `other=1; __Host-gradual-known=${writeKnownBrowser(null, "robin", keyed, "A".repeat(43))}`;
    for (let n = 0; n < 1000; n += 1) waitOf(post(), "/sign-in", "192.0.2.1", 0);
    for (const path of ["/sign-in", "/sign-in/second"]) expect(waitOf(post(), path, "192.0.2.1", 0)).toBeNull();
    expect(waitOf(post(`${own}x`), "/sign-in", "192.0.2.1", 0)).toBeNull();
    expect(waitOf(post(own), "/sign-in", "192.0.2.1", 0)).toBe(0);
    expect(waitOf(post(), "/sign-in", "192.0.2.2", 0)).toBe(0);
    expect(waitOf({ method: "GET", headers: {} }, "/sign-in", "192.0.2.1", 0)).toBe(0);
    expect(waitOf(post(), "/log", "192.0.2.1", 0)).toBe(0);
  });

  it("twenty come in at once, the next ones one after the other, and who comes later finds it open again", () => {
    const waitOf = pace();
    const waits = Array.from({ length: 23 }, () => waitOf("one", 10_000));
    expect(waits).toEqual([...Array(20).fill(0), 200, 400, 600]);
    expect(waitOf("one", 20_000)).toBe(0);
  });

  it("very many senders take no more memory than 10,000 of them", () => {
    const waitOf = pace();
    while (waitOf("first", 0) !== null);
    for (let n = 0; n < 10_000; n += 1) waitOf(`other ${n}`, 1);
    expect(waitOf("first", 1)).toBe(0);
  });
});
