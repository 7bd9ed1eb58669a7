import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { asScope, lookups } from "@/lib/core/db";
import { issueToken } from "@/lib/core/one-time";
import { unsafeOwner } from "@/lib/core/owner";
import { lettersTo } from "@/lib/core/testing/outbox";
import { createAccount } from "../mutations";
import { enterByLink, sendAskedLetter, sendIdentityLetter } from "./gate";
import { askForAddress, cancelPending, confirmAddress, removeAddress, tellFormer, writeToPending } from "./mutations";
import { addressHash, emailOf, waitingFor } from "./queries";

async function person() {
  const userName = `p-${randomUUID().slice(0, 13)}`;
  const made = await createAccount({ userName, password: "seven quiet rivers run", timeZone: "Europe/London", adult: true, consent: true });
  if (!made) throw new Error("The name is taken.");
  return unsafeOwner(made.userId, randomUUID());
}
const newAddress = () => `p-${randomUUID()}@example.org`;
const holderOf = async (address: string) => (await lookups.signInName.findUnique({ where: { nameHash: addressHash(address) } }))?.userId;

it("waits for its link, then signs its person in", async () => {
  const [owner, address] = [await person(), newAddress()];
  const token = await askForAddress(owner, address);
  await writeToPending(owner, address, token);
  expect(lettersTo(address).map(({ path }) => path)).toEqual([`/settings/email/${token}`]);
  expect(await emailOf(owner)).toEqual({ address: null, pending: address });
  expect(await waitingFor(owner, token)).toBe(address);
  expect(await holderOf(address)).toBeUndefined();
  expect(await confirmAddress(owner, token)).toEqual({ before: null });
  expect(await emailOf(owner)).toEqual({ address, pending: null });
  expect(await holderOf(address)).toBe(owner.userId);
  expect(await confirmAddress(owner, token)).toBeNull();
});

it("takes the place of the one before, which no longer opens anything and is told so", async () => {
  const [owner, old, now] = [await person(), newAddress(), newAddress()];
  await confirmAddress(owner, await askForAddress(owner, old));
  await sendAskedLetter("link", old, randomUUID());
  const token = await askForAddress(owner, now);
  expect(await emailOf(owner)).toEqual({ address: old, pending: now });
  expect(await confirmAddress(owner, token)).toEqual({ before: old });
  await tellFormer(old, "changed");
  expect([await holderOf(old), await holderOf(now)]).toEqual([undefined, owner.userId]);
  const [link, told] = lettersTo(old);
  expect(await enterByLink(link?.path?.split("/").at(-1) ?? "")).toBeNull();
  expect(told?.path).toBeUndefined();
  expect(told?.text).not.toContain(now);
});

it("is not confirmed by a link made for another one, nor for somebody else", async () => {
  const [owner, stranger] = [await person(), await person()];
  const [first, second] = [newAddress(), newAddress()];
  const early = await askForAddress(owner, first);
  const late = await askForAddress(owner, second);
  expect(await confirmAddress(owner, early)).toBeNull();
  await askForAddress(stranger, newAddress());
  expect(await confirmAddress(stranger, late)).toBeNull();
  expect(await waitingFor(stranger, late)).toBeNull();
  // Nor was it spent by trying.
  expect(await confirmAddress(owner, late)).toEqual({ before: null });
  expect((await emailOf(owner)).address).toBe(second);
});

it("is never another one than its link was made for, however the two cross", async () => {
  const owner = await person();
  for (let n = 0; n < 10; n += 1) {
    const [proven, other] = [newAddress(), newAddress()];
    const token = await askForAddress(owner, proven);
    await Promise.all([confirmAddress(owner, token), askForAddress(owner, other)]);
    expect((await emailOf(owner)).address).not.toBe(other);
    expect(await holderOf(other)).toBeUndefined();
  }
});

it("stays whose it is: who asks for it is told nothing, and whose it is learns of it", async () => {
  const [holder, asker, address] = [await person(), await person(), newAddress()];
  await confirmAddress(holder, await askForAddress(holder, address));
  const token = await askForAddress(asker, address.toUpperCase());
  await writeToPending(asker, address.toUpperCase(), token);
  expect(await emailOf(asker)).toEqual({ address: null, pending: address.toUpperCase() });
  const letters = lettersTo(address);
  expect(letters).toHaveLength(1);
  expect(letters[0]).toMatchObject({ subject: "Your address at Gradual", path: undefined });
  // Even with the token, which no letter carried.
  expect(await confirmAddress(asker, token)).toBeNull();
  expect(await holderOf(address)).toBe(holder.userId);
});

it("goes to one of two who confirm it at once", async () => {
  const [one, other, address] = [await person(), await person(), newAddress()];
  const tokens = [await askForAddress(one, address), await askForAddress(other, address)] as const;
  const both = await Promise.all([confirmAddress(one, tokens[0]), confirmAddress(other, tokens[1])]);
  expect(both.filter((outcome) => outcome !== null)).toHaveLength(1);
  expect([one.userId, other.userId]).toContain(await holderOf(address));
});

it("leaves nothing behind when it is removed, or no longer waited for", async () => {
  const [owner, address] = [await person(), newAddress()];
  await askForAddress(owner, newAddress());
  await cancelPending(owner);
  expect(await asScope(owner, (tx) => tx.email.count())).toBe(0);
  await confirmAddress(owner, await askForAddress(owner, address));
  const late = await askForAddress(owner, newAddress());
  await cancelPending(owner);
  expect(await confirmAddress(owner, late)).toBeNull();
  expect(await emailOf(owner)).toEqual({ address, pending: null });
  expect(await removeAddress(owner)).toEqual({ before: address });
  expect(await asScope(owner, (tx) => tx.email.count())).toBe(0);
  expect(await holderOf(address)).toBeUndefined();
});

it("stays while it is the last way in", async () => {
  const [owner, address] = [await person(), newAddress()];
  await confirmAddress(owner, await askForAddress(owner, address));
  await asScope(owner, (tx) => tx.password.deleteMany({ where: { userId: owner.userId } }));
  expect(await removeAddress(owner)).toBe("last");
  expect((await emailOf(owner)).address).toBe(address);
});

it("proves its person only where there is nothing better, and is written to for that", async () => {
  const [owner, address] = [await person(), newAddress()];
  await confirmAddress(owner, await askForAddress(owner, address));
  await sendIdentityLetter(owner);
  expect(lettersTo(address)).toEqual([]);
  await asScope(owner, (tx) => tx.password.deleteMany({ where: { userId: owner.userId } }));
  await sendIdentityLetter(owner);
  expect(lettersTo(address).map(({ path }) => path)).toEqual([expect.stringMatching(/^\/confirm\/[\w-]{43}$/)]);
});

it("is not confirmed by a link for something else", async () => {
  const owner = await person();
  await askForAddress(owner, newAddress());
  expect(await confirmAddress(owner, await issueToken("email-link", owner.userId))).toBeNull();
});
