import "server-only";
import { createHash } from "node:crypto";
import { cookies, headers } from "next/headers";
import { getServerSession, type NextAuthOptions } from "next-auth";
import type { Adapter, AdapterSession } from "next-auth/adapters";
import { v4 as uuidv4 } from "uuid";
import { browserWords } from "./browser-words";
import { hashToken, newToken } from "./crypto";
import { asScope, queryOnce } from "./db";
import { env } from "./env";
import { rememberBrowser } from "./known-browser";
import { unsafeOwner } from "./owner";

/** A session ends 30 days after the last visit and 180 days after signing in, whichever comes first. */
const idleSeconds = 30 * 86_400;
const absoluteSeconds = 180 * 86_400;

const secure = () => env().GRADUAL_URL.startsWith("https:");
const cookieName = () => (secure() ? "__Host-gradual-session" : "gradual-session");
const cookieOptions = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: secure() }) as const;

/** What a session says of itself. `provenAt`: when its person last showed who they are. `withdrawn`: only consent, export and deletion are open. */
export type SignedIn = { userId: string; sessionId: string; provenAt: Date; withdrawn: boolean };

/** Sessions only: the token itself is never stored, and nothing about the person but their id leaves here. What was read of a session goes into `found`. */
function sessionAdapter(found: { session?: SignedIn }): Adapter {
  return {
    async getSessionAndUser(sessionToken) {
      const [row] = await queryOnce<SignedIn & { createdAt: Date; expiresAt: Date }>`
        SELECT user_id AS "userId", id AS "sessionId", proven_at AS "provenAt", withdrawn, created_at AS "createdAt", expires_at AS "expiresAt"
        FROM sessions WHERE token_hash = ${hashToken(sessionToken)}`;
      if (!row || Date.now() > row.createdAt.getTime() + absoluteSeconds * 1000) return null;
      const { userId, sessionId, provenAt, withdrawn } = row;
      found.session = { userId, sessionId, provenAt, withdrawn };
      return { session: { sessionToken, userId: row.userId, expires: row.expiresAt }, user: { id: row.userId, email: "", emailVerified: null } };
    },
    async updateSession({ sessionToken, expires }) {
      const [row] = expires ? await queryOnce<{ here: boolean }>`SELECT touch_session(${hashToken(sessionToken)}, ${expires}) AS here` : [];
      return row?.here && expires ? ({ sessionToken, expires, userId: "" } satisfies AdapterSession) : null;
    },
    async deleteSession(sessionToken) {
      await queryOnce`SELECT end_session(${hashToken(sessionToken)})`;
    },
  };
}

/** next-auth takes a database that does not answer for a person who is not signed in; the surprise is kept here and thrown by its caller. */
type Surprise = { error?: unknown };

function watched(adapter: Adapter, surprise: Surprise): Adapter {
  const { getSessionAndUser } = adapter;
  return {
    ...adapter,
    getSessionAndUser: async (token) => {
      try {
        return (await getSessionAndUser?.(token)) ?? null;
      } catch (error) {
        surprise.error = error;
        return null;
      }
    },
  };
}

const authOptions = (adapter: Adapter): NextAuthOptions => ({
  adapter,
  // What goes wrong is thrown and logged once, by us, without a token in it.
  logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  secret: env().GRADUAL_SECRET,
  session: { strategy: "database", maxAge: idleSeconds, updateAge: 3_600 },
  useSecureCookies: secure(),
  cookies: { sessionToken: { name: cookieName(), options: cookieOptions() }, csrfToken: { name: "csrf", options: cookieOptions() } },
  providers: [],
  callbacks: {
    session: ({ user, session }) => ({ expires: session.expires, user: { id: user.id } }) as typeof session,
  },
});

type GetServerSessionParams = Extract<Parameters<typeof getServerSession>, [unknown, unknown, unknown]>;

/**
 * next-auth draws a new CSRF token at every reading of a session that comes without one, a tenth of a page's time, for forms of its own that we
 * do not have (lib/core/origin.ts guards ours). So it is handed one in the form it accepts; it goes nowhere.
 */
export const csrfCookie = () => `none|${createHash("sha256").update(`none${env().GRADUAL_SECRET}`).digest("hex")}`;

/** The session of this request, or null. @throws when the database does not answer: nobody is taken for signed out because of that */
export async function readSession(): Promise<SignedIn | null> {
  const token = (await cookies()).get(cookieName())?.value;
  if (!token) return null;
  const surprise: Surprise = {};
  const found: { session?: SignedIn } = {};
  const request = { headers: {}, cookies: { [cookieName()]: token, csrf: csrfCookie() } } as unknown as GetServerSessionParams[0];
  const response = { getHeader: () => undefined, setHeader: () => undefined, setCookie: () => undefined } as unknown as GetServerSessionParams[1];
  // next-auth decides whether the session still holds and whether to move its end; what else the row says is not its business.
  const session = await getServerSession(request, response, authOptions(watched(sessionAdapter(found), surprise)));
  if (surprise.error) throw surprise.error;
  return session && found.session ? found.session : null;
}

export const signInMethods = ["password", "passkey", "email-link", "provider", "recovery-code", "sign-up"] as const;
export type SignInMethod = (typeof signInMethods)[number];

/**
 * Every way of signing in ends here: a new row, a new token, whatever cookie was there before.
 * @param place in words, as far as it is known without asking anybody
 */
export async function beginSession(userId: string, method: SignInMethod, place: string | null = null): Promise<void> {
  await endSession();
  const [token, id, now] = [newToken(), uuidv4(), new Date()];
  const expiresAt = new Date(now.getTime() + idleSeconds * 1000);
  const agent = browserWords((await headers()).get("user-agent") ?? "");
  await asScope(unsafeOwner(userId, id), async (tx) => {
    const consent = await tx.consent.findFirst({ where: { userId, withdrawnAt: null }, select: { id: true } });
    await tx.session.create({ data: { tokenHash: hashToken(token), userId, id, provenAt: now, withdrawn: consent === null, expiresAt } });
    await tx.signIn.create({ data: { userId, id, method, agent, place } });
  });
  (await cookies()).set(cookieName(), token, { ...cookieOptions(), expires: expiresAt });
  await rememberBrowser(userId);
}

/** The person has just shown again who they are: the session goes on under a new token, and the one before opens nothing any more (ASVS 7.2.4). */
export async function proveSession(sessionId: string, userId: string): Promise<void> {
  const token = newToken();
  const [row] = await queryOnce<{ expiresAt: Date }>`
    UPDATE sessions SET proven_at = now(), token_hash = ${hashToken(token)} WHERE user_id = ${userId}::uuid AND id = ${sessionId}::uuid
    RETURNING expires_at AS "expiresAt"`;
  if (row) (await cookies()).set(cookieName(), token, { ...cookieOptions(), expires: row.expiresAt });
}

/** Ends this browser's session on the server and forgets its cookie. */
export async function endSession(): Promise<void> {
  const jar = await cookies();
  const token = jar.get(cookieName())?.value;
  if (!token) return;
  await queryOnce`SELECT end_session(${hashToken(token)})`;
  jar.delete({ name: cookieName(), ...cookieOptions() });
}
