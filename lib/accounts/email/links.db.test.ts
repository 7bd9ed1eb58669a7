import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newToken } from "@/lib/core/crypto";
import { asScope } from "@/lib/core/db";
import { issueToken, type Purpose, peekToken, spendToken } from "@/lib/core/one-time";
import { unsafeOwner } from "@/lib/core/owner";
import { verifyPassword } from "@/lib/core/password";
import { dumpText } from "@/lib/core/testing/dump";
import { lettersTo } from "@/lib/core/testing/outbox";
import { createAccount } from "../mutations";
import { enterByLink, resetByLink, sendAskedLetter } from "./gate";
import { askForAddress, confirmAddress } from "./mutations";

const password = "seven quiet rivers run";
const database = new pg.Client({ connectionString: process.env.DATABASE_URL });
beforeAll(() => database.connect());
afterAll(() => database.end());

async function person({ address }: { address?: string } = {}) {
  const userName = `p-${randomUUID().slice(0, 13)}`;
  const made = await createAccount({ userName, password, timeZone: "Europe/London", adult: true, consent: true });
  if (!made) throw new Error("The name is taken.");
  const owner = unsafeOwner(made.userId);
  if (address) await confirmAddress(owner, await askForAddress(owner, address));
  return { owner, userName, userId: made.userId };
}

const newAddress = () => `p-${randomUUID()}@example.org`;
const client = () => `198.51.100.${randomUUID()}`;
const tokenOf = (path: string | undefined) => path?.split("/").at(-1) ?? "";
const moveBack = (seconds: number) => database.query("UPDATE one_time_tokens SET expires_at = expires_at - make_interval(secs => $1)", [seconds]);

const purposes: Purpose[] = ["email-link", "email-confirm", "password-reset", `confirm:${randomUUID()}`];

describe.each(purposes)("a link for %s", (purpose) => {
  it("works for ten minutes and not a second longer (security 8)", async () => {
    const { userId } = await person();
    const [early, late] = [await issueToken(purpose, userId), await issueToken(purpose, userId)];
    await moveBack(590);
    expect(await spendToken(purpose, early)).toEqual({ userId });
    await moveBack(11);
    expect(await peekToken(purpose, late)).toBeNull();
    expect(await spendToken(purpose, late)).toBeNull();
  });

  it("lets one of 50 in who open it at once (security 22)", async () => {
    const { userId } = await person();
    const token = await issueToken(purpose, userId);
    const all = await Promise.all(Array.from({ length: 50 }, () => spendToken(purpose, token)));
    expect(all.filter((one) => one !== null)).toEqual([{ userId }]);
  });

  it("is looked at any number of times without being spent (security 9)", async () => {
    const { userId } = await person();
    const token = await issueToken(purpose, userId);
    for (let n = 0; n < 5; n += 1) expect(await peekToken(purpose, token)).toEqual({ userId });
    expect(await spendToken(purpose, token)).toEqual({ userId });
  });

  it("is nothing for any other purpose", async () => {
    const { userId } = await person();
    const token = await issueToken(purpose, userId);
    for (const other of [...purposes.filter((one) => one !== purpose), `confirm:${randomUUID()}` as const])
      expect(await spendToken(other, token)).toBeNull();
    expect(await spendToken(purpose, token)).toEqual({ userId });
  });
});

describe("a letter asked for", () => {
  it("goes to the address as it was confirmed, and signs its person in once", async () => {
    const address = newAddress().replace("p-", "P-");
    const { userId } = await person({ address });
    await sendAskedLetter("link", address.toLowerCase(), client());
    const [letter] = lettersTo(address);
    expect(letter?.to).toBe(address);
    expect(letter?.path).toMatch(/^\/sign-in\/link\/[\w-]{43}$/);
    expect(await enterByLink(tokenOf(letter?.path))).toBe(userId);
    expect(await enterByLink(tokenOf(letter?.path))).toBeNull();
  });

  it("is not written to an unknown address, a pending one, or under a user name", async () => {
    const { owner, userName } = await person();
    const pending = newAddress();
    await askForAddress(owner, pending);
    for (const asked of [newAddress(), pending, userName]) {
      await sendAskedLetter("link", asked, client());
      expect(lettersTo(asked)).toEqual([]);
    }
  });

  it("is written three times a quarter of an hour to one address, whoever asks, and thirty times for one client", async () => {
    const address = newAddress();
    await person({ address });
    for (let n = 0; n < 6; n += 1) await sendAskedLetter(n % 2 ? "link" : "reset", n > 3 ? address.toUpperCase() : address, client());
    expect(lettersTo(address)).toHaveLength(3);
    const [one, other] = [client(), newAddress()];
    await person({ address: other });
    for (let n = 0; n < 30; n += 1) await sendAskedLetter("link", newAddress(), one);
    await sendAskedLetter("link", other, one);
    expect(lettersTo(other)).toEqual([]);
  });

  it("leaves neither its token nor the address in the database (security 12)", async () => {
    const address = newAddress();
    const { userId } = await person({ address });
    for (const kind of ["link", "reset"] as const) await sendAskedLetter(kind, address, client());
    const tokens = lettersTo(address).map(({ path }) => tokenOf(path));
    expect(tokens).toHaveLength(2);
    const dump = await dumpText(database);
    expect(dump).toContain(userId);
    for (const secret of [...tokens, ...tokens.map((token) => Buffer.from(token, "base64url").toString("hex")), address]) {
      expect(dump.toLowerCase().includes(secret.toLowerCase())).toBe(false);
    }
    for (const token of tokens) expect(Buffer.from(token, "base64url")).toHaveLength(32);
  });
});

describe("a new password by a link", () => {
  const better = "nine other rivers ran by";

  it("ends every session and every other link, and keeps the second factor (security 6)", async () => {
    const { owner, userId } = await person({ address: newAddress() });
    await asScope(owner, async (tx) => {
      const id = randomUUID();
      await tx.session.create({ data: { tokenHash: newToken(), userId, id, expiresAt: new Date(Date.now() + 86_400_000) } });
      await tx.totpSecret.create({ data: { userId, secret: "sealed", confirmedAt: new Date() } });
    });
    const [token, other] = [await issueToken("password-reset", userId), await issueToken("email-link", userId)];
    expect(await resetByLink(token, better)).toEqual({ userId });
    const stored = await asScope(owner, (tx) => tx.password.findUnique({ where: { userId } }), { readOnly: true });
    expect([await verifyPassword(better, stored), await verifyPassword(password, stored)]).toEqual([true, false]);
    expect(await enterByLink(other)).toBeNull();
    const { rows } = await database.query(
      "SELECT (SELECT count(*)::int FROM sessions WHERE user_id = $1) AS sessions, (SELECT confirmed_at IS NOT NULL FROM totp_secrets WHERE user_id = $1) AS second",
      [userId],
    );
    expect(rows).toEqual([{ sessions: 0, second: true }]);
  });

  it("leaves the link as it was after a password that may not be one", async () => {
    const { userId } = await person({ address: newAddress() });
    const token = await issueToken("password-reset", userId);
    expect(await resetByLink(token, "too short")).toEqual({ problem: expect.stringMatching(/at least 15/) });
    expect(await resetByLink(token, better)).toEqual({ userId });
    expect(await resetByLink(token, better)).toBeNull();
  });

  it("is taken from one of 50 at once (security 22)", async () => {
    const { userId } = await person({ address: newAddress() });
    const token = await issueToken("password-reset", userId);
    const all = await Promise.all(Array.from({ length: 50 }, (_, n) => resetByLink(token, `${better} ${n}`)));
    expect(all.filter((one) => one !== null)).toEqual([{ userId }]);
  });
});
