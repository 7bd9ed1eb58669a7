import { createHmac, randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { knows, readKnownBrowser, writeKnownBrowser } from "./known-browser-cookie";

const keyed = (text: string) => createHmac("sha256", "a secret").update(text).digest("base64url");
const id = randomBytes(32).toString("base64url");
const read = (cookie: string) => readKnownBrowser(cookie, keyed);

it("knows the accounts that it was written for, and no other", () => {
  const first = read(writeKnownBrowser(null, "robin", keyed, id));
  const second = read(writeKnownBrowser(first, "kim", keyed, "unused"));
  expect(second?.id).toBe(id);
  expect(["kim", "robin", "sam"].map((userId) => second && knows(second, userId, keyed))).toEqual([true, true, false]);
});

it("is nothing when a letter of it is not ours", () => {
  const cookie = writeKnownBrowser(null, "robin", keyed, id);
  for (const at of [0, 20, 60, cookie.length - 1])
    expect(read(`${cookie.slice(0, at)}${cookie[at] === "A" ? "B" : "A"}${cookie.slice(at + 1)}`)).toBeNull();
  for (const other of ["", "A", `${id}.${id}.${id}`, `${cookie}.${id}`]) expect(read(other)).toBeNull();
  expect(readKnownBrowser(undefined, keyed)).toBeNull();
});

it("keeps five accounts, those last signed in to, and fits into a cookie", () => {
  let cookie = "";
  for (const userId of ["a", "b", "c", "d", "e", "f", "b"]) cookie = writeKnownBrowser(read(cookie), userId, keyed, id);
  const known = read(cookie);
  expect(["a", "b", "c", "d", "e", "f"].filter((userId) => known && knows(known, userId, keyed))).toEqual(["b", "c", "d", "e", "f"]);
  expect(cookie.length).toBeLessThan(400);
});
