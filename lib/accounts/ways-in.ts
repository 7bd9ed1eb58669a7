/**
 * What an account can be entered with. Everything that removes one of them asks `leavesAWayIn` first, inside the transaction that removes it:
 * the password, a passkey, a provider and a confirmed e-mail address. Recovery codes run out and can be lost with the paper, so they are a help
 * and never the last way.
 */
export type WaysIn = {
  password: boolean;
  passkeys: number;
  providers: number;
  /** Confirmed. */
  email: boolean;
  /** Not used yet. */
  recoveryCodes: number;
  /** Confirmed. Never a way in by itself; it says how short a password may be. */
  secondFactor: boolean;
};
export type WayIn = "password" | "passkey" | "provider" | "email";

const count = ({ password, passkeys, providers, email }: WaysIn): number => Number(password) + passkeys + providers + Number(email);

/** Whether the account could still be entered after one of these is gone. */
export function leavesAWayIn(ways: WaysIn, without: WayIn): boolean {
  const there = { password: ways.password, passkey: ways.passkeys > 0, provider: ways.providers > 0, email: ways.email }[without];
  return count(ways) - Number(there) > 0;
}

/** Whether a password that may be short beside a passkey or a second factor would stand alone without this one: then removing it asks for a long one. */
export const leavesPasswordAlone = ({ password, passkeys, secondFactor }: WaysIn, without: "passkey" | "second-factor"): boolean =>
  password && (without === "passkey" ? passkeys === 1 && !secondFactor : secondFactor && passkeys === 0);

/** Whether somebody who forgets their password or loses their device still gets in. */
export const hasWayBack = ({ passkeys, email, recoveryCodes }: WaysIn): boolean => passkeys > 0 || email || recoveryCodes > 0;

/** The sentence for whoever would lock themselves out. */
export const lastWayIn = "This is the last way into your account. Add another one first: a password, a passkey or an e-mail address.";
