/** Pages that ask for a proof stand under these two; a name in an address is small letters, digits and single dashes. */
const ownPage = /^\/(?:settings|share)(?:\/[a-z0-9]+(?:-[a-z0-9]+)*){0,3}$/;

/**
 * Where to go on after the proof, as the address asks for it: one of our own pages, letter by letter, or nothing. Nothing is decoded or repaired,
 * so there is no second reading of it that a browser could make (ASVS 3.7.2).
 */
export const safeWay = (to: unknown): string | null => (typeof to === "string" && to.length <= 100 && ownPage.test(to) ? to : null);
