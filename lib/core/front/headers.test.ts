import type { IncomingHttpHeaders } from "node:http";
import { expect, it } from "vitest";
import { cleanHeaders } from "./headers-in";
import { endsSession, isPublic } from "./headers-out";

it("deletes what a client may only claim, and keeps what Next's router and a browser send", () => {
  const kept = {
    accept: "*/*",
    cookie: "a=b",
    rsc: "1",
    "next-action": "00ff",
    "next-url": "/log",
    "next-router-state-tree": "x",
    "next-router-prefetch": "1",
    "next-router-segment-prefetch": "/_tree",
    "sec-fetch-site": "same-origin",
    "content-type": "text/plain",
    "x-requested-with": "x",
  };
  const claimed = [
    "forwarded x-forwarded-for x-forwarded-host x-forwarded-proto x-forwarded-port x-real-ip x-client-ip true-client-ip cf-connecting-ip",
    "x-original-url x-original-host x-rewrite-url x-host x-http-method-override x-gradual-address x-nonce content-security-policy",
    "x-middleware-subrequest x-middleware-prefetch x-nextjs-data x-next-revalidated-tags x-invoke-path x-matched-path x-prerender-revalidate next-resume",
  ].flatMap((line) => line.split(" "));
  const headers: IncomingHttpHeaders = {
    ...kept,
    host: "elsewhere.example",
    ...Object.fromEntries(claimed.map((name) => [name, "elsewhere.example"])),
  };
  cleanHeaders(headers, new URL("https://gradual.example"));
  expect(headers).toEqual({ ...kept, host: "gradual.example", "x-forwarded-host": "gradual.example", "x-forwarded-proto": "https" });
});

it("calls public what was built for everybody, and only when it is given", () => {
  expect(isPublic({ path: "/safety", status: 200, prerendered: true })).toBe(true);
  expect(isPublic({ path: "/_next/static/chunks/x.js", status: 304, prerendered: false })).toBe(true);
  expect(isPublic({ path: "/nothing", status: 404, prerendered: true })).toBe(false);
  expect(isPublic({ path: "/today", status: 200, prerendered: false })).toBe(false);
  expect(isPublic({ path: "/_next/static/nothing", status: 404, prerendered: false })).toBe(false);
});

it("knows the cookie by which a session ends", () => {
  expect(endsSession("gradual-session=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT")).toBe(true);
  expect(endsSession(["x=1", "__Host-gradual-session=; Path=/; Secure"])).toBe(true);
  expect(endsSession(["gradual-session=abc; Path=/"])).toBe(false);
  expect(endsSession(undefined)).toBe(false);
});
