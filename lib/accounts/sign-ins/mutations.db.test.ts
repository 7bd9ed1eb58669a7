import { v7 as uuidv7 } from "uuid";
import { expect, it } from "vitest";
import { hashToken, newToken } from "@/lib/core/crypto";
import { asScope, lookups } from "@/lib/core/db";
import { issueToken, peekToken } from "@/lib/core/one-time";
import { unsafeOwner } from "@/lib/core/owner";
import type { OwnerScope } from "@/lib/core/scope";
import { createAccount } from "../mutations";
import { endOtherSignIns, endSignIn } from "./mutations";
import { signInsOf } from "./queries";

/** A session as lib/core/auth.ts begins one. @param days until it is over */
async function signIn(userId: string, days = 30): Promise<string> {
  const id = uuidv7();
  await asScope(unsafeOwner(userId), async (tx) => {
    await tx.session.create({ data: { tokenHash: hashToken(newToken()), userId, id, expiresAt: new Date(Date.now() + days * 86_400_000) } });
    await tx.signIn.create({ data: { userId, id, method: "password", agent: "Chrome on Linux" } });
  });
  return id;
}

async function somebody(): Promise<{ owner: OwnerScope; others: string[] }> {
  const input = { userName: `p-${uuidv7().slice(-12)}`, password: "seven quiet rivers run", timeZone: "Europe/London", adult: true, consent: true };
  const { userId = "" } = (await createAccount(input)) ?? {};
  const here = await signIn(userId);
  return { owner: unsafeOwner(userId, here), others: [await signIn(userId), await signIn(userId)] };
}

const listed = async (owner: OwnerScope) => (await signInsOf(owner)).browsers.map(({ id }) => id);
const sessionsOf = ({ userId }: OwnerScope) => lookups.session.count({ where: { userId } });

it("lists this browser first, and none whose time is over", async () => {
  const { owner, others } = await somebody();
  await signIn(owner.userId, -1);
  const ids = await listed(owner);
  expect(ids[0]).toBe(owner.sessionId);
  expect(ids.slice(1).sort()).toEqual(others.sort());
});

it("ending one takes both its rows and no other's (security 14, 15)", async () => {
  const [{ owner, others }, stranger] = [await somebody(), await somebody()];
  await endSignIn(owner, others[0] ?? "");
  expect(await listed(owner)).toEqual([owner.sessionId, others[1]]);
  expect(await sessionsOf(owner)).toBe(2);
  await endSignIn(owner, stranger.owner.sessionId ?? "");
  expect(await listed(stranger.owner)).toHaveLength(3);
  expect(await sessionsOf(stranger.owner)).toBe(3);
});

it("ending the others leaves this one, and stops what is under way to sign in (security 14, 15)", async () => {
  const { owner } = await somebody();
  const step = await issueToken("second-step", owner.userId);
  await endOtherSignIns(owner);
  expect(await listed(owner)).toEqual([owner.sessionId]);
  expect(await sessionsOf(owner)).toBe(1);
  expect(await peekToken("second-step", step)).toBeNull();
});
