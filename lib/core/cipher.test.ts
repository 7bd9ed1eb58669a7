import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looksSealed, type Place, sealWith, unsealWith } from "./cipher";
import { keyRing } from "./env-schema";

const newRing = (...ids: string[]) => keyRing.parse(ids.map((id) => `${id}:${randomBytes(32).toString("base64")}`).join(","));
const ring = newRing("k1");
const place: Place = { userId: "11111111-0000-4000-8000-000000000000", table: "logs", column: "note", row: "22222222-0000-4000-8000-000000000000" };

describe("a sealed text (security 43)", () => {
  it("opens in its place, whatever it says, and is never the same twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const sealed = sealWith(ring, text, place);
        expect(unsealWith(ring, sealed, place)).toBe(Buffer.from(text).toString());
        expect(sealWith(ring, text, place)).not.toBe(sealed);
        expect(looksSealed(sealed)).toBe(true);
      }),
    );
  });

  it("does not open for another person, in another table, column or row", () => {
    const sealed = sealWith(ring, "a quiet word", place);
    for (const moved of ["userId", "table", "column", "row"] as const) {
      expect(() => unsealWith(ring, sealed, { ...place, [moved]: `${place[moved].slice(0, -1)}x` })).toThrow();
    }
    // Nor where the parts only read the same when they stand in one line.
    expect(() => unsealWith(ring, sealed, { ...place, table: "logs/note", column: place.row, row: "" })).toThrow();
  });

  it("does not open with any one of its characters changed, cut off or added", () => {
    const sealed = sealWith(ring, "a quiet word", place);
    for (let at = 0; at < sealed.length; at += 1) {
      const other = sealed[at] === "A" ? "B" : "A";
      expect(() => unsealWith(ring, sealed.slice(0, at) + other + sealed.slice(at + 1), place)).toThrow();
      expect(() => unsealWith(ring, sealed.slice(0, at), place)).toThrow();
    }
    for (const more of ["A", "=", " ", ".", "\n"]) expect(() => unsealWith(ring, sealed + more, place)).toThrow();
  });

  it("does not open with a tag of four bytes", () => {
    const [id, body = ""] = sealWith(ring, "", place).split(".");
    const short = Buffer.from(body, "base64url").subarray(0, 16);
    expect(() => unsealWith(ring, `${id}.${short.toString("base64url")}`, place)).toThrow();
  });

  it("is sealed under the first key of the ring and opens under any", () => {
    const both = { ...newRing("k2"), byId: new Map([...ring.byId, ...newRing("k3").byId]) };
    expect(sealWith(both, "x", place)).toMatch(/^k2\./);
    expect(unsealWith(both, sealWith(ring, "x", place), place)).toBe("x");
    expect(() => unsealWith(newRing("k1"), sealWith(ring, "x", place), place)).toThrow();
    expect(() => unsealWith(newRing("k2"), sealWith(ring, "x", place), place)).toThrow('No key "k1" in the ring.');
  });

  it("is not named in the error when it was never sealed", () => {
    expect(() => unsealWith(ring, "my own words. and more", place)).toThrow(/^(?!.*own words)/);
  });
});
