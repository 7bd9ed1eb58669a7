import { v4 as uuidv4, v7 as uuidv7 } from "uuid";
import { beforeEach, describe, expect, it } from "vitest";
import { createAccount } from "@/lib/accounts/mutations";
import { hashToken } from "@/lib/core/crypto";
import { lookups, queryOnce } from "@/lib/core/db";
import { unsafeOwner } from "@/lib/core/owner";
import type { OwnerScope } from "@/lib/core/scope";
import { makeShareLink } from "@/lib/sharing/mutations";
import { ownLinks } from "@/lib/sharing/queries";
import { consentVersion } from "../schema";
import { giveConsent, withdrawConsent } from "./mutations";
import { consentsOf } from "./queries";

let owner: OwnerScope;

async function person(): Promise<OwnerScope> {
  const made = await createAccount({ userName: `p${uuidv7()}`, password: "three quiet rivers", timeZone: "UTC", adult: true, consent: true });
  const userId = made?.userId ?? "";
  const expiresAt = new Date(Date.now() + 86_400_000);
  for (let n = 0; n < 2; n += 1) await lookups.session.create({ data: { tokenHash: uuidv4(), userId, expiresAt } });
  return unsafeOwner(userId);
}

async function link(): Promise<string> {
  const made = await makeShareLink(owner, { id: uuidv7(), recipient: "Dr Meyer", fields: ["pain"], range: "all", hours: 72 });
  return "url" in made ? (made.url.split("/s/")[1] ?? "") : "";
}

const opens = async (token: string) =>
  (await queryOnce<{ link: object | null }>`SELECT open_share_link(${hashToken(token)}, NULL::uuid, ${uuidv7()}::uuid, 'x') AS link`)[0]?.link !==
  null;
const withdrawn = async ({ userId }: OwnerScope) => (await lookups.session.findMany({ where: { userId } })).map((session) => session.withdrawn);

beforeEach(async () => {
  owner = await person();
});

describe("withdrawing the consent", () => {
  it("ends the consent, every open link and what every session opens, of this person only (security 24)", async () => {
    const other = await person();
    const [one, two] = [await link(), await link()];
    expect([await opens(one), await opens(two), (await consentsOf(owner)).openLinks]).toEqual([true, true, 2]);
    await withdrawConsent(owner);
    expect([await opens(one), await opens(two), (await consentsOf(owner)).openLinks]).toEqual([false, false, 0]);
    expect((await ownLinks(owner)).links.map(({ state }) => state)).toEqual(["revoked", "revoked"]);
    expect((await consentsOf(owner)).consents).toMatchObject([{ version: consentVersion, withdrawnAt: expect.any(Date) }]);
    expect([await withdrawn(owner), await withdrawn(other)]).toEqual([
      [true, true],
      [false, false],
    ]);
    expect((await consentsOf(other)).consents).toMatchObject([{ withdrawnAt: null }]);
  });
  it("does not move its moment when it is sent again", async () => {
    await withdrawConsent(owner, new Date("2026-01-05T10:00:00Z"));
    await withdrawConsent(owner, new Date("2026-01-06T10:00:00Z"));
    expect((await consentsOf(owner)).consents).toMatchObject([{ withdrawnAt: new Date("2026-01-05T10:00:00Z") }]);
  });
});

describe("giving it again", () => {
  it("is an agreement of its own, beside the one before, and opens every session; ended links stay ended", async () => {
    const token = await link();
    await withdrawConsent(owner);
    await Promise.all([giveConsent(owner), giveConsent(owner)]);
    expect((await consentsOf(owner)).consents).toMatchObject([{ withdrawnAt: null }, { withdrawnAt: expect.any(Date) }]);
    expect(await withdrawn(owner)).toEqual([false, false]);
    expect(await opens(token)).toBe(false);
    expect(await opens(await link())).toBe(true);
  });
  it("adds nothing where there is one in force", async () => {
    await giveConsent(owner);
    expect((await consentsOf(owner)).consents).toHaveLength(1);
  });
});
