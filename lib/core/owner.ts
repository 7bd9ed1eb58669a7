import "server-only";
import type { OwnerScope } from "./scope";

/**
 * The only minter of an OwnerScope. Called by lib/core/gate.ts with the id of a proven session, and by the few places where a person is
 * known without one: signing in and up, seeds, rebuilds, tests.
 */
export const unsafeOwner = (userId: string, sessionId?: string): OwnerScope => ({ userId, ...(sessionId && { sessionId }) }) as OwnerScope;
