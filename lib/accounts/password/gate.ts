import "server-only";
import { after } from "next/server";
import { v4 as uuidv4 } from "uuid";
import type { Outcome } from "@/lib/core/action";
import { noteEvent } from "@/lib/core/audit";
import { beginSession } from "@/lib/core/auth";
import { clientAddress } from "@/lib/core/client-address";
import { asScope, lookups } from "@/lib/core/db";
import type { Lane } from "@/lib/core/in-turn";
import { knownBrowser } from "@/lib/core/known-browser";
import { forgiveLimit, giveBack, type Limit, withinLimit } from "@/lib/core/limit";
import { unsafeOwner } from "@/lib/core/owner";
import { verifyPassword } from "@/lib/core/password";
import { createAccount, nameHashOf } from "../mutations";
import { placeWords } from "../place-words";
import type { SignIn, SignUp } from "../schema";
import { admit } from "../second-factor/gate";
import { checkNewPassword } from "./check-new-password";
import { lengthProblem } from "./password-length";

/**
 * How often a password may be tried (ASVS 6.3.1). One stranger can not use up all the tries for a name, all strangers together can, and neither
 * shuts out a browser that has signed in to this account before: that one has tries of its own.
 */
const quarter = 15 * 60;
const limits = {
  address: { name: "sign-in-address", points: 100, seconds: quarter },
  pair: { name: "sign-in-pair", points: 5, seconds: quarter },
  name: { name: "sign-in-name", points: 10, seconds: quarter },
  known: { name: "sign-in-known", points: 10, seconds: quarter },
} as const satisfies Record<string, Limit>;

type Counter = { limit: Limit; key: string };

/** Takes one try of each, in this order, until one has none left: what is over its address's limit takes nothing from a name. */
async function takeTry(counters: readonly Counter[]): Promise<boolean> {
  for (const { limit, key } of counters) if (!(await withinLimit(limit, key))) return false;
  return true;
}

/** The person and their stored password, or nobody and none: the same two steps in the database for both. */
async function verify(userId: string | undefined, password: string, lane: Lane): Promise<boolean> {
  const whose = userId ?? uuidv4();
  const stored = await asScope(unsafeOwner(whose), (tx) => tx.password.findUnique({ where: { userId: whose } }), { readOnly: true });
  return verifyPassword(password, stored, lane);
}

/** Whether this is the person's password: for those who are known already (/confirm), whose action counts the tries. */
export const isPasswordOf = (userId: string, password: string): Promise<boolean> => verify(userId, password, "known");

/** Whether this is the person's password and long enough to stand alone. */
export const isLongPasswordOf = async (userId: string, password: string): Promise<boolean> =>
  lengthProblem(password, false) === null && (await isPasswordOf(userId, password));

/** For who gives another, or a shorter one. */
export const notLong = "This is not your password, or it has fewer than 15 characters: then choose a longer one first.";

/**
 * What a name and a password come to. An unknown name and a wrong password are the same to whoever asks, in words, in time and in how often they
 * may be tried (ASVS 6.3.8).
 */
export async function tryPassword({ userName, password }: Pick<SignIn, "userName" | "password">): Promise<{ userId: string } | "wrong" | "too-many"> {
  const nameHash = nameHashOf(userName);
  const address = await clientAddress();
  const userId = (await lookups.signInName.findUnique({ where: { nameHash } }))?.userId;
  const browser = userId ? await knownBrowser(userId) : null;
  const byAddress = { limit: limits.address, key: address };
  const ofName = [
    { limit: limits.pair, key: `${nameHash}/${address}` },
    { limit: limits.name, key: nameHash },
  ];
  const own = { limit: limits.known, key: `${userId}/${browser}` };
  if (!(await takeTry(browser ? [own] : [byAddress, ...ofName]))) return "too-many";
  if (await verify(userId, password, browser ? "known" : "stranger")) {
    // The address gets only this try back: whoever knows one password there shall not have all the others forgiven.
    if (!browser) await giveBack(byAddress.limit, byAddress.key);
    for (const { limit, key } of browser ? [own] : ofName) await forgiveLimit(limit, key);
    return { userId: userId as string };
  }
  // After the answer, so that its time does not tell whether there is somebody to note it for.
  if (userId) after(() => asScope(unsafeOwner(userId), (tx) => noteEvent(tx, unsafeOwner(userId), "sign-in.refused")));
  return "wrong";
}

/** Signing in by name and password, as the form sends it. */
export async function signInByPassword({ zone, ...given }: SignIn): Promise<Outcome<never>> {
  const tried = await tryPassword(given);
  if (tried === "too-many") return { ok: false, errors: { "": tooOften } };
  if (tried === "wrong") return { ok: false, errors: { "": "The name and the password do not go together. Check both, then try again." } };
  return { ok: true, redirectTo: await admit(tried.userId, "password", placeWords(zone)) };
}

export const nameTaken = "That name can not be had. Choose another.";

/** A new account, and a session in it. */
export async function signUpByPassword(input: SignUp): Promise<Outcome<never>> {
  const problem = await checkNewPassword(input.password, { userName: input.userName, hasSecondFactor: false });
  if (problem) return { ok: false, errors: { password: problem } };
  const account = await createAccount(input);
  if (!account) return { ok: false, errors: { userName: nameTaken } };
  await beginSession(account.userId, "sign-up", placeWords(input.timeZone));
  return { ok: true, redirectTo: "/screening" };
}

const tooOften = "Too many tries in a short time. Wait a quarter of an hour, or sign in in another way: the link is below.";
