import { isCommonPassword } from "./common-passwords";
import { lengthProblem } from "./password-length";

const fewestDifferent = 5;

/**
 * The one judge of a new password: at sign-up, at a change and at a reset. What it is made of is the person's choice (no composition rules).
 * @param hasSecondFactor whether a passkey or a confirmed second factor is there: then a shorter one will do
 * @returns a sentence for the field, or null
 */
export async function checkNewPassword(
  password: string,
  { userName, hasSecondFactor }: { userName: string; hasSecondFactor: boolean },
): Promise<string | null> {
  const tooShortOrLong = lengthProblem(password, hasSecondFactor);
  if (tooShortOrLong) return tooShortOrLong;
  if (new Set(password).size < fewestDifferent) return `Use at least ${fewestDifferent} different characters.`;
  if (password.toLowerCase().includes(userName.toLowerCase())) return "Leave your user name out of the password.";
  if (await isCommonPassword(password)) return "Many people use this password, so it is tried first. Choose another.";
  return null;
}
