import "server-only";
import { hashToken } from "./crypto";

/** Says whose a post is that waited in a browser. Named as no form or link can send it: only a script of ours can. */
export const personHeader = "gradual-person";

/**
 * Whose something is that a browser keeps, without saying who: it opens nothing and is the same for as long as the account is there, whatever keys
 * are changed. An account's id is itself random, so it can not be guessed back.
 */
export const personTag = (userId: string): string => hashToken(`kept in a browser for ${userId}`).slice(0, 22);
