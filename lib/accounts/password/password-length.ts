/**
 * Characters a password may have (ASVS 6.2.1, 6.2.9; NIST SP 800-63B-4 3.1.1.2): a long one where it alone protects the account, a shorter one
 * beside a second factor or a passkey. The upper bound keeps a form small; every character up to it counts (6.2.8).
 */
export const passwordLength = { alone: 15, besideAnother: 8, most: 128 } as const;

/** As a reader counts: a letter composed of several code points in one Unicode form is one in the other, and an emoji's halves are one. */
const charactersIn = (password: string): number => [...password.normalize("NFKC")].length;

/** A sentence about the length, or null. @param hasSecondFactor whether a passkey or a confirmed second factor is there */
export function lengthProblem(password: string, hasSecondFactor: boolean): string | null {
  const least = hasSecondFactor ? passwordLength.besideAnother : passwordLength.alone;
  const length = charactersIn(password);
  if (length < least) return `Use at least ${least} characters. A few words you will remember make a good one.`;
  if (length > passwordLength.most) return `Use at most ${passwordLength.most} characters.`;
  return null;
}
