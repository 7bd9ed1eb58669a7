import { timingSafeEqual } from "node:crypto";

/**
 * A browser that has signed in before, as OWASP's device cookie: it opens nothing, but guesses by strangers do not shut its person out. It holds
 * the browser's own random id, a mark for each account (a keyed hash of both, so that it names nobody), and a seal over all of it.
 */
export type KnownBrowser = { id: string; marks: readonly string[] };
type Keyed = (text: string) => string;

export const knownBrowserName = (secure: boolean): string => (secure ? "__Host-gradual-known" : "gradual-known");

/** Accounts that one browser is known to; the one longest away is forgotten first. */
const mostAccounts = 5;
const shape = /^([\w-]{43})((?:\.[\w-]{43}){1,5})\.([\w-]{43})$/;

const same = (one: string, other: string) => one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
const markOf = (keyed: Keyed, id: string, userId: string) => keyed(`mark/${id}/${userId}`);

/** What a cookie says, if we have written it. @param keyed the keyed hash of this purpose (core/crypto.ts) */
export function readKnownBrowser(cookie: string | undefined, keyed: Keyed): KnownBrowser | null {
  const [, id = "", marks = "", seal = ""] = shape.exec(cookie ?? "") ?? [];
  return id && same(seal, keyed(`seal/${id}${marks}`)) ? { id, marks: marks.split(".").slice(1) } : null;
}

export const knows = ({ id, marks }: KnownBrowser, userId: string, keyed: Keyed): boolean => {
  const wanted = markOf(keyed, id, userId);
  return marks.some((mark) => same(mark, wanted));
};

/** The cookie of a browser that now knows this account too. @param newId where the browser has none yet */
export function writeKnownBrowser(before: KnownBrowser | null, userId: string, keyed: Keyed, newId: string): string {
  const id = before?.id ?? newId;
  const mark = markOf(keyed, id, userId);
  const marks = [mark, ...(before?.marks ?? []).filter((other) => other !== mark)].slice(0, mostAccounts);
  const body = `${id}${marks.map((one) => `.${one}`).join("")}`;
  return `${body}.${keyed(`seal/${body}`)}`;
}
