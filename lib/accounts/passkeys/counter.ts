/**
 * Whether a passkey's count of its own uses says that there are two of it (WebAuthn 6.1.1): it may only rise. Synced passkeys count nothing and
 * stay at 0.
 */
export const wentBack = (kept: bigint, said: number): boolean => (kept > 0n || said > 0) && BigInt(said) <= kept;
