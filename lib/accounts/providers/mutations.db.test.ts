import { v7 as uuidv7 } from "uuid";
import { describe, expect, it } from "vitest";
import { asScope } from "@/lib/core/db";
import { unsafeOwner } from "@/lib/core/owner";
import { createProviderAccount, linkSubject, type Subject, subjectOf, unlinkProvider, userOf } from "./mutations";

const person = () => ({ userName: `p-${uuidv7()}`, timeZone: "Europe/London", adult: true, consent: true });
const clinic = { id: "clinic", name: "Clinic", issuer: "https://clinic.example", clientId: "c", clientSecret: "s" };
const subject = (provider = clinic): Subject => subjectOf(provider, uuidv7());

async function made(through = subject()) {
  const account = await createProviderAccount(person(), through);
  if (!account) throw new Error("No account was made.");
  return { owner: unsafeOwner(account.userId), through };
}

const linksOf = (userId: string) => asScope(unsafeOwner(userId), (tx) => tx.providerAccount.findMany({ where: { userId } }), { readOnly: true });

describe("whose a subject is", () => {
  it("depends on the provider, its issuer and the subject, each by itself", () => {
    const hashes = [
      subjectOf(clinic, "1"),
      subjectOf({ ...clinic, id: "other" }, "1"),
      subjectOf({ ...clinic, issuer: "https://other.example" }, "1"),
      subjectOf(clinic, "2"),
      subjectOf({ ...clinic, issuer: 'https://clinic.example","1' }, ""),
    ].map(({ subjectHash }) => subjectHash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it("is one account's, of any number that are made or linked at once (security 22)", async () => {
    const through = subject();
    const owners = await Promise.all(Array.from({ length: 5 }, () => made()));
    const tries = await Promise.all([
      ...Array.from({ length: 10 }, async () => (await createProviderAccount(person(), through)) !== null),
      ...owners.map(({ owner }) => linkSubject(owner, { ...through, provider: "second" })),
    ]);
    expect(tries.filter(Boolean)).toHaveLength(1);
    expect(await userOf(through)).not.toBeNull();
  });

  it("leaves nothing of an account that was not made", async () => {
    const { through } = await made();
    const { userName, ...rest } = person();
    expect(await createProviderAccount({ userName, ...rest }, through)).toBeNull();
    // The name is free: nothing of the try was kept.
    expect(await createProviderAccount({ userName, ...rest }, subject())).not.toBeNull();
  });
});

describe("linking and unlinking", () => {
  it("takes one account of a provider, and leaves the first when another comes", async () => {
    const { owner, through } = await made();
    expect(await linkSubject(owner, subject())).toBe(false);
    expect(await linksOf(owner.userId)).toMatchObject([{ subjectHash: through.subjectHash }]);
  });

  it("does not take away the last way in", async () => {
    const { owner, through } = await made();
    const [link] = await linksOf(owner.userId);
    expect(await unlinkProvider(owner, link?.id ?? "")).toBe("last");
    expect(await userOf(through)).toBe(owner.userId);
  });

  it("takes away one of two, and of two at once leaves one", async () => {
    const { owner } = await made();
    const other = subject({ ...clinic, id: "other" });
    expect(await linkSubject(owner, other)).toBe(true);
    const links = await linksOf(owner.userId);
    const outcomes = await Promise.all(links.map(({ id }) => unlinkProvider(owner, id)));
    expect(outcomes.sort()).toEqual(["last", "unlinked"]);
    expect(await linksOf(owner.userId)).toHaveLength(1);
  });

  it("takes nothing of anybody else's away (security 18)", async () => {
    const [one, other] = [await made(), await made()];
    const [link] = await linksOf(one.owner.userId);
    expect(await unlinkProvider(other.owner, link?.id ?? "")).toBe("unlinked");
    expect(await userOf(one.through)).toBe(one.owner.userId);
    expect(await linksOf(one.owner.userId)).toHaveLength(1);
  });
});
