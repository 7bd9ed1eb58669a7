import { describe, expect, it } from "vitest";
import { readManifestRequest, shlFlags, shlink } from "./shlink";

const key = "rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q";
const url = `https://gradual.example/s/${"A".repeat(43)}/manifest`;

describe("a SMART Health Link", () => {
  it("is minified JSON in base64url, with its flags in the order of the alphabet and a neutral label", () => {
    const link = shlink({ url, key, exp: 1_800_000_000, flag: shlFlags({ growing: true, passcode: true }) });
    const payload = /^shlink:\/([\w-]+)$/.exec(link)?.[1] ?? "";
    expect(JSON.parse(Buffer.from(payload, "base64url").toString())).toEqual({
      url,
      key,
      exp: 1_800_000_000,
      flag: "LP",
      label: "Shared record",
      v: 1,
    });
  });

  it("has no flag where none holds, and never U", () => {
    expect(shlFlags({ growing: false, passcode: false })).toBe("");
    expect(shlink({ url, key, exp: 1, flag: "" })).not.toContain(Buffer.from('"flag"').toString("base64url"));
    for (const growing of [true, false]) for (const passcode of [true, false]) expect(shlFlags({ growing, passcode })).toMatch(/^L?P?$/);
  });
});

describe("a manifest request", () => {
  it("names its recipient, and may have a passcode and a greatest length", () => {
    expect(readManifestRequest({ recipient: " Dr\nMeyer ", passcode: "tulip", embeddedLengthMax: 100, more: 1 })).toEqual({
      recipient: "Dr Meyer",
      passcode: "tulip",
      embeddedLengthMax: 100,
    });
    expect(readManifestRequest({ recipient: "x".repeat(500) })?.recipient).toHaveLength(120);
    expect(readManifestRequest({ recipient: "x", passcode: "" })).toEqual({ recipient: "x" });
  });

  it.each([
    null,
    "text",
    {},
    { recipient: "" },
    { recipient: 7 },
    { recipient: "x", passcode: 7 },
    { recipient: "x", embeddedLengthMax: -1 },
    { recipient: "x", embeddedLengthMax: 1.5 },
    { recipient: "x", embeddedLengthMax: "9" },
  ])("is none: %j", (body) => {
    expect(readManifestRequest(body)).toBeUndefined();
  });
});
