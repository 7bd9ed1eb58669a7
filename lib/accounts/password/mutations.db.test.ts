import { beforeEach, describe, expect, it, vi } from "vitest";
import { changeUserName, createAccount } from "@/lib/accounts/mutations";
import { beginSession, readSession } from "@/lib/core/auth";
import { asScope } from "@/lib/core/db";
import { issueToken, spendToken } from "@/lib/core/one-time";
import { unsafeOwner } from "@/lib/core/owner";
import { isPasswordOf, tryPassword } from "./gate";
import { changeOwnPassword, removeOwnPassword } from "./mutations";

/** One browser at a time. */
const browser = { cookies: new Map<string, string>() };
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "user-agent": "" }),
  cookies: async () => ({
    get: (name: string) => (browser.cookies.has(name) ? { value: browser.cookies.get(name) } : undefined),
    set: (name: string, value: string) => void browser.cookies.set(name, value),
    delete: ({ name }: { name: string }) => void browser.cookies.delete(name),
  }),
}));
vi.mock("next/server", () => ({ after: () => undefined }));

const password = "three quiet rivers";
let names = 0;

async function signedUp() {
  names += 1;
  const userName = `changer-${Date.now()}-${names}`;
  const made = await createAccount({ userName, password, timeZone: "Europe/London", adult: true, consent: true });
  if (!made) throw new Error("The name is taken.");
  await beginSession(made.userId, "sign-up", "Europe/London time");
  const session = await readSession();
  return { userName, userId: made.userId, owner: unsafeOwner(made.userId, session?.sessionId) };
}
const signInsOf = (userId: string) => asScope(unsafeOwner(userId), (tx) => tx.signIn.findMany({ where: { userId } }));
const addEmail = (userId: string) =>
  asScope(unsafeOwner(userId), (tx) => tx.email.create({ data: { userId, address: "sealed", confirmedAt: new Date() } }));

beforeEach(() => browser.cookies.clear());

describe("a new password", () => {
  it("ends every session and what was under way, and this browser goes on under a new token (security 13, 14)", async () => {
    const { userId, owner } = await signedUp();
    const here = new Map(browser.cookies);
    browser.cookies.clear();
    await beginSession(userId, "password");
    const elsewhere = new Map(browser.cookies);
    const link = await issueToken("email-link", userId);
    browser.cookies = new Map(here);
    expect(await changeOwnPassword(owner, "four quiet rivers run")).toMatchObject({ ok: true });
    const now = await readSession();
    expect(now?.userId).toBe(userId);
    expect(now?.sessionId).not.toBe(owner.sessionId);
    for (const before of [here, elsewhere]) {
      browser.cookies = before;
      expect(await readSession()).toBeNull();
    }
    expect(await spendToken("email-link", link)).toBeNull();
    expect(await signInsOf(userId)).toMatchObject([{ id: now?.sessionId, method: "sign-up", place: "Europe/London time" }]);
    expect(await isPasswordOf(userId, password)).toBe(false);
    expect(await isPasswordOf(userId, "four quiet rivers run")).toBe(true);
  });

  it("is judged as at sign-up, and nothing changes when it is refused (security 1, 2)", async () => {
    const { userId, owner } = await signedUp();
    for (const bad of ["short", "x".repeat(129), "qwertyuiop12345", "QWERTYUIOP 12345"]) {
      expect(await changeOwnPassword(owner, bad), bad).toMatchObject({ ok: false });
    }
    expect(await isPasswordOf(userId, password)).toBe(true);
    expect((await readSession())?.sessionId).toBe(owner.sessionId);
  });

  it("may be shorter beside a confirmed second factor, and only then (security 1)", async () => {
    const { userId, owner } = await signedUp();
    const factor = (data: { confirmedAt: Date | null }) =>
      asScope(owner, (tx) => tx.totpSecret.upsert({ where: { userId }, create: { userId, secret: "sealed", ...data }, update: data }));
    await factor({ confirmedAt: null });
    expect(await changeOwnPassword(owner, "violet h")).toMatchObject({ ok: false });
    await factor({ confirmedAt: new Date() });
    expect(await changeOwnPassword(owner, "violet ")).toMatchObject({ ok: false });
    expect(await changeOwnPassword(owner, "violet h")).toMatchObject({ ok: true });
  });

  it("is in the record of activity, under the session that asked", async () => {
    const { userId, owner } = await signedUp();
    await changeOwnPassword(owner, "four quiet rivers run");
    const events = await asScope(owner, (tx) => tx.auditEvent.findMany({ where: { userId, action: "passwords.changed" } }));
    expect(events).toMatchObject([{ sessionId: owner.sessionId, columns: ["hash"] }]);
  });
});

describe("doing without a password", () => {
  it("is refused where nothing else leads in", async () => {
    const { userId, owner } = await signedUp();
    expect(await removeOwnPassword(owner)).toMatchObject({ ok: false });
    expect(await isPasswordOf(userId, password)).toBe(true);
    expect((await readSession())?.sessionId).toBe(owner.sessionId);
  });

  it("removes it, ends the other sessions, and no password signs in any more (security 14)", async () => {
    const { userId, userName, owner } = await signedUp();
    await addEmail(userId);
    expect(await removeOwnPassword(owner)).toMatchObject({ ok: true });
    expect((await signInsOf(userId)).length).toBe(1);
    expect(await tryPassword({ userName, password })).toBe("wrong");
    expect(await changeOwnPassword(unsafeOwner(userId, (await readSession())?.sessionId), "four quiet rivers run")).toMatchObject({
      ok: true,
      redirectTo: "/settings/password?done=added",
    });
    expect(await tryPassword({ userName, password: "four quiet rivers run" })).toEqual({ userId });
  });
});

describe("a new user name", () => {
  it("signs in from then on, and the old one does not and is free", async () => {
    const { userId, userName, owner } = await signedUp();
    expect(await changeUserName(owner, `${userName}-new`)).toBe(true);
    expect(await tryPassword({ userName, password })).toBe("wrong");
    expect(await tryPassword({ userName: `${userName}-NEW`, password })).toEqual({ userId });
    expect(await createAccount({ userName, password, timeZone: "Europe/London", adult: true, consent: true })).not.toBeNull();
  });

  it("may be the same in other capitals, and not somebody else's", async () => {
    const { userId, userName, owner } = await signedUp();
    const other = await signedUp();
    expect(await changeUserName(owner, userName.toUpperCase())).toBe(true);
    expect(await changeUserName(owner, other.userName.toUpperCase())).toBe(false);
    expect(await tryPassword({ userName, password })).toEqual({ userId });
    expect(await tryPassword({ userName: other.userName, password })).toEqual({ userId: other.userId });
  });
});
