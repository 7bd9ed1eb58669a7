import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { beginSession, type SignInMethod } from "@/lib/core/auth";
import { seal, unseal } from "@/lib/core/crypto";
import { asScope } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { issueToken, oneTimeMinutes, spendToken } from "@/lib/core/one-time";
import { unsafeOwner } from "@/lib/core/owner";

/** Between the first factor and the second: who was proven, sealed, beside a token that works once. It opens nothing by itself. */
const pendingSchema = z.object({ token: z.string(), userId: z.uuid(), method: z.string(), place: z.string().nullable() });
export type Pending = { userId: string; method: SignInMethod; place: string | null };

const secure = () => env().GRADUAL_URL.startsWith("https:");
const cookieName = () => (secure() ? "__Host-gradual-second-step" : "gradual-second-step");
const options = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: secure() }) as const;
const place = { userId: "", table: "second-step", column: "cookie", row: "" };

export async function beginSecondStep(pending: Pending): Promise<void> {
  const token = await issueToken("second-step", pending.userId);
  (await cookies()).set(cookieName(), seal(JSON.stringify({ token, ...pending }), place), { ...options(), maxAge: oneTimeMinutes * 60 });
}

type Kept = Pending & { token: string };

/** Whose second step this browser is in, or null. */
export async function readSecondStep(): Promise<Kept | null> {
  const sealed = (await cookies()).get(cookieName())?.value;
  if (!sealed) return null;
  try {
    return pendingSchema.parse(JSON.parse(unseal(sealed, place))) as Kept;
  } catch {
    return null;
  }
}

/** Ends the step, once: false when it was ended before, is too old, or how the person signs in has changed meanwhile. */
export async function endSecondStep({ token, userId }: Kept): Promise<boolean> {
  (await cookies()).delete({ name: cookieName(), ...options() });
  return (await spendToken("second-step", token))?.userId === userId;
}

/**
 * The last step of every way in, once the person is proven: a session, or first the second factor where there is one. A passkey asked for the
 * device's own lock and is both factors in one.
 * @param place where the browser is, in words, as far as it said so
 * @returns where to go
 */
export async function admit(userId: string, method: SignInMethod, place: string | null = null): Promise<"/today" | "/sign-in/second"> {
  const owner = unsafeOwner(userId);
  const second = await asScope(owner, (tx) => tx.totpSecret.findUnique({ where: { userId, NOT: { confirmedAt: null } }, select: { userId: true } }), {
    readOnly: true,
  });
  if (second && method !== "passkey") {
    await beginSecondStep({ userId, method, place });
    return "/sign-in/second";
  }
  await beginSession(userId, method, place);
  return "/today";
}
