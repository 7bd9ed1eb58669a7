import "server-only";
import { z } from "zod";
import { tooManyTries } from "@/lib/core/action";
import { noteEvent } from "@/lib/core/audit";
import { beginSession, type SignInMethod, signInMethods } from "@/lib/core/auth";
import { asScope } from "@/lib/core/db";
import type { FormErrors } from "@/lib/core/form";
import { forgiveLimit, withinLimit } from "@/lib/core/limit";
import { issueToken, oneTimeMinutes, peekToken, spendToken } from "@/lib/core/one-time";
import { unsafeOwner } from "@/lib/core/owner";
import { sealedCookie } from "@/lib/core/sealed-cookie";
import { spendCode } from "./mutations";
import { type GivenCode, wrongCode } from "./schema";

/** Between the first factor and the second: who was proven, sealed, beside a token that works once. It opens nothing by itself. */
const pendingSchema = z.object({ token: z.string(), userId: z.uuid(), method: z.enum(signInMethods), place: z.string().nullable() });
type Kept = z.output<typeof pendingSchema>;
const pendingCookie = sealedCookie("gradual-second-step", pendingSchema, oneTimeMinutes * 60);

/** Ends the step, once: false when it was ended before, is too old, or how the person signs in has changed meanwhile. */
async function endSecondStep({ token, userId }: Kept): Promise<boolean> {
  await pendingCookie.drop();
  return (await spendToken("second-step", token))?.userId === userId;
}

/** Where this browser stands between the factors: nowhere, in the second step, or too late in it. */
export async function secondStepState(): Promise<"none" | "open" | "over"> {
  const pending = await pendingCookie.read();
  if (!pending) return "none";
  return (await peekToken("second-step", pending.token)) ? "open" : "over";
}

/** Six digits can be guessed, so whoever has the password has few tries at them; a recovery code can not. */
const limits = {
  code: { name: "second-step", points: 5, seconds: 900 },
  recoveryCode: { name: "second-step-recovery", points: 20, seconds: 900 },
};

const over = "That took longer than ten minutes, or was done before. Begin again at the sign-in page.";

/** Takes the second factor and begins the session: only here, where one is on. Null: they are in. Otherwise the sentence for what is wrong. */
export async function takeSecondStep(given: GivenCode): Promise<FormErrors | null> {
  const pending = await pendingCookie.read();
  if (!pending || !(await peekToken("second-step", pending.token))) return { "": over };
  const { userId, method, place: where } = pending;
  const limit = given.recoveryCode ? limits.recoveryCode : limits.code;
  if (!(await withinLimit(limit, userId))) return { "": tooManyTries };
  const owner = unsafeOwner(userId);
  if (!(await spendCode(owner, given))) {
    await asScope(owner, (tx) => noteEvent(tx, owner, "sign-in.refused"));
    return wrongCode(given);
  }
  if (!(await endSecondStep(pending))) return { "": over };
  await forgiveLimit(limit, userId);
  await beginSession(userId, method, where);
  return null;
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
    await pendingCookie.set({ token: await issueToken("second-step", userId), userId, method, place });
    return "/sign-in/second";
  }
  await beginSession(userId, method, place);
  return "/today";
}
