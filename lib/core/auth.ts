import "server-only";
import { createHash } from "node:crypto";
import { cookies } from "next/headers";
import { getServerSession, type NextAuthOptions } from "next-auth";
import type { Adapter, AdapterSession } from "next-auth/adapters";
import { hashToken, newToken } from "./crypto";
import { lookups, queryOnce } from "./db";
import { env } from "./env";

/** A session ends 30 days after the last visit and 180 days after signing in, whichever comes first. */
const idleSeconds = 30 * 86_400;
const absoluteSeconds = 180 * 86_400;

const secure = () => env().GRADUAL_URL.startsWith("https:");
const cookieName = () => (secure() ? "__Host-gradual-session" : "gradual-session");
const cookieOptions = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: secure() }) as const;

/** Sessions only: the token itself is never stored, and nothing about the person but their id leaves here. */
function sessionAdapter(): Adapter {
  return {
    async getSessionAndUser(sessionToken) {
      const [row] = await queryOnce<{ userId: string; createdAt: Date; expiresAt: Date }>`
        SELECT user_id AS "userId", created_at AS "createdAt", expires_at AS "expiresAt" FROM sessions WHERE token_hash = ${hashToken(sessionToken)}`;
      if (!row || Date.now() > row.createdAt.getTime() + absoluteSeconds * 1000) return null;
      return { session: { sessionToken, userId: row.userId, expires: row.expiresAt }, user: { id: row.userId, email: "", emailVerified: null } };
    },
    async updateSession({ sessionToken, expires }) {
      const { count } = await lookups.session.updateMany({
        where: { tokenHash: hashToken(sessionToken) },
        data: expires ? { expiresAt: expires } : {},
      });
      return count === 1 && expires ? ({ sessionToken, expires, userId: "" } satisfies AdapterSession) : null;
    },
    async deleteSession(sessionToken) {
      await lookups.session.deleteMany({ where: { tokenHash: hashToken(sessionToken) } });
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

const authOptions = (surprise: Surprise): NextAuthOptions => ({
  adapter: watched(sessionAdapter(), surprise),
  // What goes wrong is thrown and logged once, by us, without a token in it.
  logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  secret: env().GRADUAL_SECRET,
  session: { strategy: "database", maxAge: idleSeconds, updateAge: 86_400 },
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
const csrfCookie = () => `none|${createHash("sha256").update(`none${env().GRADUAL_SECRET}`).digest("hex")}`;

/** The signed-in person's id, or null. @throws when the database does not answer: nobody is taken for signed out because of that */
export async function sessionUserId(): Promise<string | null> {
  const token = (await cookies()).get(cookieName())?.value;
  if (!token) return null;
  const surprise: Surprise = {};
  const request = { headers: {}, cookies: { [cookieName()]: token, csrf: csrfCookie() } } as unknown as GetServerSessionParams[0];
  const response = { getHeader: () => undefined, setHeader: () => undefined, setCookie: () => undefined } as unknown as GetServerSessionParams[1];
  const session = (await getServerSession(request, response, authOptions(surprise))) as { user?: { id?: string } } | null;
  if (surprise.error) throw surprise.error;
  return session?.user?.id ?? null;
}

/** Every way of signing in ends here: a new row, a new token, whatever cookie was there before. */
export async function beginSession(userId: string): Promise<void> {
  await endSession();
  const token = newToken();
  const expiresAt = new Date(Date.now() + idleSeconds * 1000);
  await lookups.session.create({ data: { tokenHash: hashToken(token), userId, expiresAt } });
  (await cookies()).set(cookieName(), token, { ...cookieOptions(), expires: expiresAt });
}

/** Ends this browser's session on the server and forgets its cookie. */
export async function endSession(): Promise<void> {
  const jar = await cookies();
  const token = jar.get(cookieName())?.value;
  if (!token) return;
  await lookups.session.deleteMany({ where: { tokenHash: hashToken(token) } });
  jar.delete({ name: cookieName(), path: "/", secure: secure() });
}
