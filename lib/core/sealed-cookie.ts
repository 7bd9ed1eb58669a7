import "server-only";
import { cookies } from "next/headers";
import type { z } from "zod";
import { seal, unseal } from "./crypto";
import { env } from "./env";

/**
 * What a browser carries for us from one step to the next: it can neither read nor change it, and one made under another name does not open.
 * That it is used once is not said by the cookie: put a one-time token in it.
 * @param seconds for which the browser keeps it
 */
export function sealedCookie<S extends z.ZodType>(name: string, schema: S, seconds: number) {
  const secure = () => env().GRADUAL_URL.startsWith("https:");
  const fullName = () => (secure() ? `__Host-${name}` : name);
  const options = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: secure() }) as const;
  const place = { userId: "", table: "cookie", column: name, row: "" };
  return {
    async set(value: z.input<S>): Promise<void> {
      (await cookies()).set(fullName(), seal(JSON.stringify(value), place), { ...options(), maxAge: seconds });
    },
    /** Null: none, or not one of ours. */
    async read(): Promise<z.output<S> | null> {
      const sealed = (await cookies()).get(fullName())?.value;
      if (!sealed) return null;
      try {
        return schema.parse(JSON.parse(unseal(sealed, place)));
      } catch {
        return null;
      }
    },
    async drop(): Promise<void> {
      (await cookies()).delete({ name: fullName(), ...options() });
    },
  };
}
