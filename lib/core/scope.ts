/**
 * Proof of access. A function that takes a scope cannot be called without the check that minted it:
 * only lib/core/owner.ts mints an OwnerScope, only lib/sharing/gate.ts mints a ShareScope.
 */
declare const ownerBrand: unique symbol;
declare const shareBrand: unique symbol;

export type OwnerScope = {
  readonly userId: string;
  /** The session that acts, for the record of activity; absent where a command or a sign-in under way does. */
  readonly sessionId?: string;
  readonly [ownerBrand]: true;
};

/** One by one: what is not named is nowhere. In the order in which they are offered. */
export const shareFields = [
  "program",
  "goal",
  "screening",
  "sessions",
  "sizes",
  "pain",
  "comfort",
  "bleeding",
  "symptoms",
  "exercises",
  "decisions",
  "notes",
] as const;
export type ShareField = (typeof shareFields)[number];

/** Read-only, dated and field-limited; it never becomes an owner. */
export type ShareScope = {
  readonly userId: string;
  readonly linkId: string;
  readonly fields: readonly ShareField[];
  /** First and last day that may be seen, in the person's calendar. */
  readonly fromOn: string;
  readonly toOn: string;
  readonly [shareBrand]: true;
};

export type Scope = OwnerScope | ShareScope;

export const isShared = (scope: Scope): scope is ShareScope => "linkId" in scope;
