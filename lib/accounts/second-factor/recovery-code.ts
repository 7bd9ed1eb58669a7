/** Crockford's base 32: no letter that is read as a digit, and no U. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 24;

/** Random bytes behind one code: 120 bits, so that its keyed hash is enough (ASVS 6.5.2). */
export const recoveryCodeBytes = (length * 5) / 8;

/** @throws when there are not exactly `recoveryCodeBytes` of them */
export function recoveryCodeFrom(bytes: Uint8Array): string {
  if (bytes.length !== recoveryCodeBytes) throw new Error(`A recovery code is made of ${recoveryCodeBytes} bytes.`);
  let [code, held, bits] = ["", 0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) code += alphabet[(held >> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return code;
}

/** "ABCD EFGH …": as it is shown and written down. */
export const inGroups = (code: string): string => code.replace(/.{4}(?=.)/g, "$& ");

/** A code as it was typed from paper: any case, with or without gaps and dashes, O for 0, I or L for 1. Null: no code can be read in it. */
export function readRecoveryCode(typed: string): string | null {
  const code = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return code.length === length && [...code].every((letter) => alphabet.includes(letter)) ? code : null;
}
