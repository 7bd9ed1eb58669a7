import { expect, it } from "vitest";
import { refuseEarly } from "./refuse-early";

const post = (headers: Record<string, string>) => refuseEarly({ url: "/log", method: "POST", headers: { host: "gradual.example", ...headers } });

it("refuses an address that spells no text", () => {
  expect(refuseEarly({ url: "/log/%FF", method: "GET", headers: {} })).toBe(400);
  expect(refuseEarly({ url: "/log/%", method: "GET", headers: {} })).toBe(400);
  expect(refuseEarly({ url: "/log/%C3%BC?before=%FF", method: "GET", headers: {} })).toBeUndefined();
});

it("refuses a form from another site, and leaves the rest to the app's own check", () => {
  expect(post({ origin: "https://elsewhere.example" })).toBe(403);
  expect(post({ origin: "no address" })).toBe(403);
  expect(post({ origin: "https://gradual.example" })).toBeUndefined();
  expect(post({ origin: "https://front.example", "x-forwarded-host": "front.example" })).toBeUndefined();
  expect(post({ origin: "null" })).toBeUndefined();
  expect(post({})).toBeUndefined();
  expect(refuseEarly({ url: "/", method: "GET", headers: { origin: "https://elsewhere.example" } })).toBeUndefined();
});
