import "server-only";
import { z } from "zod";
import type { OwnerScope } from "./scope";
import { sealedCookie } from "./sealed-cookie";

/**
 * What a page says once after an action that leads to it: sealed for its person, for a few minutes, and never in an address. Losing it loses a
 * sentence, nothing else.
 */
const seconds = 300;
const cookie = sealedCookie("gradual-flash", z.object({ userId: z.string(), value: z.unknown(), until: z.number() }), seconds);

/** `value` is JSON of at most 2 kB, so that the cookie stays below a browser's 4 kB. */
export const setFlash = ({ userId }: OwnerScope, value: unknown): Promise<void> => cookie.set({ userId, value, until: Date.now() + seconds * 1000 });

/** What was left for this person, if it is of this shape; anything else, another person's or an old one is nothing. */
export async function readFlash<S extends z.ZodType>(owner: OwnerScope, schema: S): Promise<z.output<S> | undefined> {
  const left = await cookie.read();
  return left?.userId === owner.userId && left.until > Date.now() ? schema.safeParse(left.value).data : undefined;
}
