import { Secret, TOTP } from "otpauth";

/** What every authenticator app reads (RFC 6238). */
const kind = { issuer: "Gradual", issuerInLabel: true, algorithm: "SHA1", digits: 6, period: 30 } as const;

const totp = (secret: string, label = "") => new TOTP({ ...kind, label, secret: Secret.fromBase32(secret) });

/** Which 30-second step a code belongs to: the one at `at`, or the one before or after for clocks that differ. Null: none of them. */
export function stepOfCode(secret: string, code: string, at: Date): number | null {
  // The library compares bytes, and throws where a sign takes several.
  if (!/^[0-9]{6}$/.test(code)) return null;
  const timestamp = at.getTime();
  const delta = totp(secret).validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / (kind.period * 1000)) + delta;
}

/** The address that an app reads from the square. It names the account as the person does, and nothing of what it is for. */
export const totpAddress = (secret: string, userName: string): string => totp(secret, userName).toString();
