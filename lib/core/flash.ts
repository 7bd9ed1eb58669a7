import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { seal, unseal } from "./crypto";
import { env } from "./env";
import type { OwnerScope } from "./scope";

/**
 * What a page says once after an action that leads to it: sealed for its person, for a few minutes, and never in an address. Losing it loses a
 * sentence, nothing else.
 */
const seconds = 300;
const secure = () => env().GRADUAL_URL.startsWith("https:");
const cookieName = () => (secure() ? "__Host-gradual-flash" : "gradual-flash");
const placeOf = ({ userId }: OwnerScope) => ({ userId, table: "flash", column: "value", row: "" });

/** `value` is JSON of at most 2 kB, so that the cookie stays below a browser's 4 kB. */
export async function setFlash(owner: OwnerScope, value: unknown): Promise<void> {
  const sealed = seal(JSON.stringify({ value, until: Date.now() + seconds * 1000 }), placeOf(owner));
  (await cookies()).set(cookieName(), sealed, { httpOnly: true, sameSite: "lax", path: "/", secure: secure(), maxAge: seconds });
}

const envelope = z.object({ value: z.unknown(), until: z.number() });

/** What was left for this person, if it is of this shape; anything else, another person's or an old one is nothing. */
export async function readFlash<S extends z.ZodType>(owner: OwnerScope, schema: S): Promise<z.output<S> | undefined> {
  const sealed = (await cookies()).get(cookieName())?.value;
  if (!sealed) return undefined;
  try {
    const { value, until } = envelope.parse(JSON.parse(unseal(sealed, placeOf(owner))));
    return until > Date.now() ? schema.parse(value) : undefined;
  } catch {
    return undefined;
  }
}
