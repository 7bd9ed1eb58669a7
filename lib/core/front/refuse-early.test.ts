import { expect, it } from "vitest";
import { refuseEarly } from "./refuse-early";

const ours = ["https://gradual.example"];
const get = (url: string, headers = {}) => refuseEarly({ url, method: "GET", headers }, ours);
const post = (headers: Record<string, string>) =>
  refuseEarly({ url: "/log", method: "POST", headers: { host: "gradual.example", ...headers } }, ours);

it("refuses an address that spells no text", () => {
  expect(get("/log/%FF")).toBe(400);
  expect(get("/log/%")).toBe(400);
  expect(get("/log/%C3%BC?before=%FF")).toBeUndefined();
});

it("takes a form from our own pages only, whatever host the request names", () => {
  expect(post({ origin: "https://gradual.example" })).toBeUndefined();
  expect(post({ "sec-fetch-site": "same-origin" })).toBeUndefined();
  expect(post({})).toBe(403);
  expect(post({ origin: "null" })).toBe(403);
  expect(post({ origin: "no address" })).toBe(403);
  expect(post({ "sec-fetch-site": "same-site" })).toBe(403);
  expect(post({ origin: "http://gradual.example" })).toBe(403);
  expect(post({ origin: "https://gradual.example.elsewhere.example" })).toBe(403);
  expect(post({ origin: "https://elsewhere.example", host: "elsewhere.example" })).toBe(403);
  expect(post({ origin: "https://elsewhere.example", "x-forwarded-host": "elsewhere.example", "sec-fetch-site": "same-origin" })).toBe(403);
  expect(get("/", { origin: "https://elsewhere.example" })).toBeUndefined();
});
