import { describe, expect, it } from "vitest";
import { emailLookupForm, normaliseEmail } from "./normalise-email";
import { emailSchema } from "./schema";

const long = (length: number) => `${"a".repeat(60)}@${`${"b".repeat(60)}.`.repeat(4)}`.slice(0, length - 3).concat(".de");

describe("an e-mail address (security 11)", () => {
  it.each([
    ["robin@example.org", "robin@example.org", "as it is"],
    ["  robin@example.org ", "robin@example.org", "spaces around it"],
    ["Robin.A+post@EXAMPLE.Org", "Robin.A+post@example.org", "the domain has no case; the part before it may have one"],
    ["o'neill@example.co.uk", "o'neill@example.co.uk", "an apostrophe"],
    [`${"a".repeat(64)}@example.org`, `${"a".repeat(64)}@example.org`, "64 before the @"],
    ["a@xn--mller-kva.example", "a@xn--mller-kva.example", "an international domain as it is sent"],
  ])("takes %j as %j: %s", (typed, normal) => {
    expect(normaliseEmail(typed)).toBe(normal);
    expect(emailSchema.parse({ email: typed })).toEqual({ email: normal });
  });

  it.each([
    ["robin＠example.org", "a full-width @"],
    ["robin﹫example.org", "a small @"],
    ["robin@victim.org＠example.org", "a full-width @ behind a real one"],
    ["robin@example．org", "a full-width dot"],
    ["robin@example。org", "an ideographic dot"],
    ["ｒobin@example.org", "a full-width letter"],
    ["robin@ex\u212Aample.org", "the Kelvin sign, which lower-cases to k"],
    ["robin@ex\uFB01.org", "a ligature"],
    ["rob\u0131n@example.org", "a dotless i"],
    ["robin@exаmple.org", "a Cyrillic a"],
    ["robin@example.org\r\nBcc: all@example.net", "CRLF and a header"],
    ["robin@example.org\n", "a line break at the end"],
    ["\rrobin@example.org", "one at the start"],
    ["robin\r\n@example.org", "one within"],
    ["robin%0d%0a@example.org", "an encoded one"],
    ["robin@example.org\0", "a NUL"],
    ["robin@exam\u200Bple.org", "a zero-width space"],
    ["robin@exam\u00ADple.org", "a soft hyphen"],
    ["robin\u2028@example.org", "a line separator"],
    ["\u202Erobin@example.org", "a turn of direction"],
    ["robin@one@example.org", "two @"],
    ["robin@one.org,sam@two.org", "two addresses"],
    ["robin@one.org;sam@two.org", "two by semicolon"],
    ["Robin <robin@example.org>", "a name and an address"],
    ['"a b"@example.org', "quotes"],
    ["robin(comment)@example.org", "a comment"],
    ["robin @example.org", "a space"],
    ["robin@localhost", "no domain of the world"],
    ["robin@[127.0.0.1]", "an address of a machine"],
    ["robin@example..org", "two dots"],
    [".robin@example.org", "a dot first"],
    ["robin@-.org", "a domain of a dash"],
    ["@example.org", "nobody"],
    ["robin", "no @"],
    ["", "nothing"],
    [`${"a".repeat(65)}@example.org`, "65 before the @"],
    [long(255), "255 in all"],
    [`${"a".repeat(10_000)}@example.org`, "ten thousand"],
  ])("refuses %j: %s", (typed) => {
    expect(normaliseEmail(typed)).toBeNull();
    expect(emailSchema.safeParse({ email: typed }).success).toBe(false);
  });

  it("reads 254 characters and no more", () => {
    expect(long(254)).toHaveLength(254);
    expect(normaliseEmail(long(254))).toBe(long(254));
  });

  it("is looked up without regard to case", () => {
    expect(emailLookupForm(" Robin@Example.ORG")).toBe("robin@example.org");
    expect(emailLookupForm("robin＠example.org")).toBeNull();
  });

  it("is the same when normalised again", () => {
    for (const typed of ["Robin@EXAMPLE.org", " a+b@c.de"]) expect(normaliseEmail(normaliseEmail(typed) ?? "")).toBe(normaliseEmail(typed));
  });
});
