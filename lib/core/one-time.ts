import "server-only";
import { hashToken, newToken } from "./crypto";
import { queryOnce } from "./db";

/** What a token that works once is for. One made for one purpose is nothing for another. */
export type Purpose = "email-link" | "email-confirm" | "password-reset" | "passkey-sign-in" | "passkey-register" | "second-step" | "provider";

/** Minutes for which every one of them works (ASVS 6.5.5). */
export const oneTimeMinutes = 10;

/** A new token, 256 random bits; only its hash is kept. Those long over go at the same time. @param userId absent where nobody is known yet */
export async function issueToken(purpose: Purpose, userId: string | null = null): Promise<string> {
  const token = newToken();
  await queryOnce`
    WITH swept AS (DELETE FROM one_time_tokens WHERE expires_at < now() - interval '1 hour')
    INSERT INTO one_time_tokens (token_hash, purpose, user_id, expires_at)
    VALUES (${hashToken(token)}, ${purpose}, ${userId}::uuid, now() + make_interval(mins => ${oneTimeMinutes}))`;
  return token;
}

/** Whether a token would work, without spending it: for what a page shows. Never the ground of a decision. */
export async function peekToken(purpose: Purpose, token: string): Promise<boolean> {
  const rows = await queryOnce`SELECT 1 FROM one_time_tokens WHERE token_hash = ${hashToken(token)} AND purpose = ${purpose} AND expires_at > now()`;
  return rows.length === 1;
}

/** Spends a token: of any number of tries at once, one gets it. Null: unknown, spent, too old or for another purpose, all the same. */
export async function spendToken(purpose: Purpose, token: string): Promise<{ userId: string | null } | null> {
  const [row] = await queryOnce<{ userId: string | null }>`
    DELETE FROM one_time_tokens WHERE token_hash = ${hashToken(token)} AND purpose = ${purpose} AND expires_at > now() RETURNING user_id AS "userId"`;
  return row ?? null;
}

/** After a change of how one signs in nothing that is still under way works any more. */
export async function dropTokens(userId: string): Promise<void> {
  await queryOnce`DELETE FROM one_time_tokens WHERE user_id = ${userId}::uuid`;
}
