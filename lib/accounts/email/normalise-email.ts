import { z } from "zod";

const mostCharacters = 254;
const mostLocal = 64;
const address = z.email();

/** Invisible characters and line breaks (categories Cc, Cf, Zl, Zp): none is ever part of an address, not even at its ends. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** A sign that is not ASCII and becomes ASCII under NFKC: a full-width ＠, letters in circles, ligatures. Whoever sends one means two readings. */
const disguised = (text: string): boolean => [...text].some((sign) => /[^\0-\x7f]/.test(sign) && /[\0-\x7f]/.test(sign.normalize("NFKC")));

/**
 * An address as letters are sent to it: in one Unicode form, its domain in lower case. Validated after that, never before (GHSA-7rqj): what was
 * checked is what is used.
 * @returns null when it is no address, or one that two readers could take for two
 */
export function normaliseEmail(typed: string): string | null {
  if (typed.length > 2 * mostCharacters || invisible.test(typed) || disguised(typed)) return null;
  const text = typed.trim().normalize("NFKC");
  const at = text.lastIndexOf("@");
  const normal = text.slice(0, at) + text.slice(at).toLowerCase();
  return normal.length <= mostCharacters && at <= mostLocal && address.safeParse(normal).success ? normal : null;
}

/** The form under which a confirmed address is looked up as a sign-in name: case ignored throughout. Null: no address. */
export const emailLookupForm = (typed: string): string | null => normaliseEmail(typed)?.toLowerCase() ?? null;
