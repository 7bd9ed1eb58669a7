import "server-only";
import { cookies } from "next/headers";
import { keyedHash, newToken } from "./crypto";
import { env } from "./env";
import { knownBrowserName, knows, readKnownBrowser, writeKnownBrowser } from "./front/known-browser-cookie";

const secure = () => env().GRADUAL_URL.startsWith("https:");
const keyed = (text: string) => keyedHash("known-browser", text);
const read = async () => readKnownBrowser((await cookies()).get(knownBrowserName(secure()))?.value, keyed);

/** As long as a session can last at most (lib/core/auth.ts). */
const seconds = 180 * 86_400;

/** This browser has signed in to the account. */
export async function rememberBrowser(userId: string): Promise<void> {
  const value = writeKnownBrowser(await read(), userId, keyed, newToken());
  (await cookies()).set(knownBrowserName(secure()), value, { httpOnly: true, sameSite: "lax", path: "/", secure: secure(), maxAge: seconds });
}

/** The id of this browser if it has signed in to the account before, or null. */
export async function knownBrowser(userId: string): Promise<string | null> {
  const known = await read();
  return known && knows(known, userId, keyed) ? known.id : null;
}

/** Nothing of any account stays in this browser: for the end of one. */
export async function forgetBrowser(): Promise<void> {
  (await cookies()).delete({ name: knownBrowserName(secure()), path: "/", secure: secure() });
}
