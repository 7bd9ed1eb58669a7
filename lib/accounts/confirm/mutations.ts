import "server-only";
import { tooManyTries } from "@/lib/core/action";
import { noteEvent } from "@/lib/core/audit";
import { proveSession } from "@/lib/core/auth";
import { asScope } from "@/lib/core/db";
import type { FormErrors } from "@/lib/core/form";
import { forgiveLimit, withinLimit } from "@/lib/core/limit";
import type { OwnerScope } from "@/lib/core/scope";
import { isPasswordOf } from "../password/gate";
import { waysInOf } from "../queries";
import { spendCode } from "../second-factor/mutations";
import { type GivenCode, noCode, wrongCode } from "../second-factor/schema";
import { safeWay } from "./safe-way";

/** Whoever sits at a browser that is signed in gets no more tries at its password, or at the code, than at the sign-in page. */
const limits = {
  password: { name: "confirm-password", points: 10, seconds: 900 },
  code: { name: "confirm-code", points: 5, seconds: 900 },
};

/** The password, and the second factor where one is on. Null: it is they. Otherwise the sentence for what is wrong. */
export async function proveByPassword(owner: OwnerScope, password: string, given: GivenCode): Promise<FormErrors | null> {
  if (!(await withinLimit(limits.password, owner.userId))) return { "": tooManyTries };
  if (!(await isPasswordOf(owner.userId, password))) return { password: "This is not your password. Check it, then try again." };
  const errors = await proveSecondFactor(owner, given);
  if (!errors) await forgiveLimit(limits.password, owner.userId);
  return errors;
}

/** The second factor where one is on, beside a way that proves one factor. Null: right, or there is none. */
export async function proveSecondFactor(owner: OwnerScope, given: GivenCode): Promise<FormErrors | null> {
  if (!(await waysInOf(owner)).secondFactor) return null;
  if (!given.code && !given.recoveryCode) return { code: noCode };
  if (!(await withinLimit(limits.code, owner.userId))) return { "": tooManyTries };
  if (!(await spendCode(owner, given))) return wrongCode(given);
  await forgiveLimit(limits.code, owner.userId);
  return null;
}

/**
 * Every way of showing again that it is you ends here, once the person is proven: the session is fresh again, under a new token.
 * @param to what the address asked for
 * @returns where to go: that page where it is one of ours, otherwise the page that says so
 */
export async function confirmed(owner: OwnerScope, to: unknown): Promise<string> {
  if (!owner.sessionId) throw new Error("Only a session can be confirmed.");
  await proveSession(owner.sessionId, owner.userId);
  await asScope(owner, (tx) => noteEvent(tx, owner, "identity.confirmed"));
  return safeWay(to) ?? "/confirm";
}
