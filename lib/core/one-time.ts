import "server-only";
import { hashToken, newToken } from "./crypto";
import { queryOnce, type Reader } from "./db";

/** What a token that works once is for. One made for one purpose is nothing for another; "confirm:" goes on with the id of the one session it is for. */
export type Purpose =
  | "email-link"
  | "email-confirm"
  | "password-reset"
  | "passkey-sign-in"
  | "passkey-register"
  | "second-step"
  | "provider"
  | `confirm:${string}`;

/** Minutes for which every one of them works (ASVS 6.5.5). */
export const oneTimeMinutes = 10;

const alone: Reader = { $queryRaw: <T>(sql: TemplateStringsArray, ...values: unknown[]) => queryOnce(sql, ...values) as Promise<T> };

/**
 * A new token, 256 random bits; only its hash is kept. Those long over go at the same time.
 * @param userId absent where nobody is known yet
 * @param tx the transaction of what the token is bound to, if any
 */
export async function issueToken(purpose: Purpose, userId: string | null = null, tx: Reader = alone): Promise<string> {
  const token = newToken();
  await tx.$queryRaw`
    WITH swept AS (DELETE FROM one_time_tokens WHERE expires_at < now() - interval '1 hour')
    INSERT INTO one_time_tokens (token_hash, purpose, user_id, expires_at)
    VALUES (${hashToken(token)}, ${purpose}, ${userId}::uuid, now() + make_interval(mins => ${oneTimeMinutes}::int))`;
  return token;
}

/** Whose a token is that would work, without spending it: for what a page shows. Never the ground of a decision. */
export async function peekToken(purpose: Purpose, token: string): Promise<{ userId: string | null } | null> {
  const [row] = await queryOnce<{ userId: string | null }>`
    SELECT user_id AS "userId" FROM one_time_tokens WHERE token_hash = ${hashToken(token)} AND purpose = ${purpose} AND expires_at > now()`;
  return row ?? null;
}

/** Spends a token: of any number of tries at once, one gets it. Null: unknown, spent, too old or for another purpose, all the same. */
export async function spendToken(purpose: Purpose, token: string, tx: Reader = alone): Promise<{ userId: string | null } | null> {
  const [row] = await tx.$queryRaw<{ userId: string | null }[]>`
    DELETE FROM one_time_tokens WHERE token_hash = ${hashToken(token)} AND purpose = ${purpose} AND expires_at > now() RETURNING user_id AS "userId"`;
  return row ?? null;
}

/** After a change of how one signs in nothing that is still under way works any more. */
export async function dropTokens(userId: string): Promise<void> {
  await queryOnce`DELETE FROM one_time_tokens WHERE user_id = ${userId}::uuid`;
}
