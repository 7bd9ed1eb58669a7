import { expect, it } from "vitest";
import { refuseEarly } from "./refuse-early";

const ours = ["https://gradual.example"];
const get = (url: string, headers = {}) => refuseEarly({ url, method: "GET", headers }, ours);
const post = (headers: Record<string, string>) =>
  refuseEarly({ url: "/log", method: "POST", headers: { host: "gradual.example", ...headers } }, ours);

it("lets apps of other sites ask for a manifest, by its whole address and in no other way", () => {
  const asked = (url: string, method = "POST") => refuseEarly({ url, method, headers: { origin: "https://viewer.example" } }, ours);
  const path = `/s/${"A".repeat(43)}`;
  expect(asked(`${path}/manifest`)).toBeUndefined();
  for (const url of [path, `${path}/printed`, `${path}/manifest/x`, `${path}/manifest?x=1`, `/x${path}/manifest`, "/s/short/manifest"])
    expect(asked(url)).toBe(403);
  expect(asked(`${path}/manifest`, "PUT")).toBe(403);
});

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
