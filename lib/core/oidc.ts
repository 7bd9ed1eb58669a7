import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import { cookies } from "next/headers";
import NextAuth, { type NextAuthOptions } from "next-auth";
import { z } from "zod";
import { csrfCookie } from "./auth";
import { env } from "./env";
import type { Provider } from "./env-schema";
import { oneTimeMinutes } from "./one-time";

/**
 * The way to an OpenID Connect provider and back, as next-auth goes it: discovery, state, nonce, PKCE, the ID token's signature and audience.
 * Nothing else of next-auth is reached: it has no route of its own, sees no session, and the only cookies taken from it are the three checks. Who
 * a proven subject is and what follows from it is decided by lib/accounts/providers.
 */
const checks = ["state", "nonce", "pkceCodeVerifier"] as const;

const secure = () => env().GRADUAL_URL.startsWith("https:");
const cookieName = (check: string) => `${secure() ? "__Host-" : ""}gradual-provider-${check.toLowerCase()}`;
const cookieOptions = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: secure(), maxAge: oneTimeMinutes * 60 }) as const;

const claimsSchema = z.object({ iss: z.string(), sub: z.string().min(1).max(255), auth_time: z.number().optional() });

/** A person as their provider vouches for them. `authenticatedAt`: when they last showed the provider who they are, where it says so. */
export type Proof = { subject: string; authenticatedAt: Date | null };

const bare = (issuer: string) => issuer.replace(/\/$/, "");

/** Of everything that a provider may tell only the subject is asked for: no name, no address. */
function options(provider: Provider, claimed: (claims: unknown) => void): NextAuthOptions {
  const { id, name, issuer, clientId, clientSecret } = provider;
  return {
    // With an adapter that finds and makes nobody, and a callback that always leads away, next-auth never comes to a session.
    adapter: { getUserByAccount: async () => null },
    session: { strategy: "database" },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
    secret: env().GRADUAL_SECRET,
    useSecureCookies: secure(),
    cookies: {
      csrfToken: { name: "csrf", options: cookieOptions() },
      ...Object.fromEntries(checks.map((check) => [check, { name: cookieName(check), options: cookieOptions() }])),
    },
    providers: [
      {
        id,
        name,
        issuer,
        clientId,
        clientSecret,
        type: "oauth",
        idToken: true,
        checks: ["state", "nonce", "pkce"],
        wellKnown: `${bare(issuer)}/.well-known/openid-configuration`,
        authorization: { params: { scope: "openid" } },
        profile: ({ sub }) => ({ id: sub }),
      },
    ],
    callbacks: {
      signIn: ({ profile }) => {
        claimed(profile);
        return "/";
      },
    },
  };
}

type Asked = { action: "signin" | "callback"; method: "GET" | "POST"; query?: Record<string, string>; cookies: Record<string, string> };

/** One question to next-auth, without its route. @returns where it would lead, and the cookies it would set */
async function ask({ action, method, query, cookies: sent }: Asked, provider: Provider, claimed: (claims: unknown) => void) {
  // Its only way of being told its own address without believing the request's Host.
  process.env.NEXTAUTH_URL = `${env().GRADUAL_URL}/api/auth`;
  const answer = { location: "", cookies: [] as string[] };
  const response = {
    status: () => response,
    getHeader: () => answer.cookies,
    setHeader: (name: string, value: string | string[]) => {
      if (name === "Set-Cookie" && Array.isArray(value)) answer.cookies = value;
      if (name === "Location" && typeof value === "string") answer.location = value;
      return response;
    },
    end: () => undefined,
    send: () => undefined,
  };
  const body = method === "POST" ? { csrfToken: "none" } : undefined;
  const request = { method, body, headers: {}, cookies: sent, query: { ...query, nextauth: [action, provider.id] } };
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options(provider, claimed));
  return answer;
}

/**
 * Begins the way to a provider for this browser. @param query what the provider is asked besides, as OpenID Connect Core 3.1.2.1 has it
 * @returns the provider's address to go to, or null when the provider does not answer
 */
export async function goToProvider(provider: Provider, query: Record<string, string> = {}): Promise<string | null> {
  const asked: Asked = { action: "signin", method: "POST", query, cookies: { csrf: csrfCookie() } };
  const { location, cookies: lines } = await ask(asked, provider, () => undefined);
  // "name=value; attributes", the value percent-encoded.
  const set = new Map(lines.map((line) => [line.split("=", 1)[0], decodeURIComponent(/=([^;]*)/.exec(line)?.[1] ?? "")]));
  // What went wrong is not said; but where it went well, all three are there.
  if (!location || checks.some((check) => !set.get(cookieName(check)))) return null;
  const jar = await cookies();
  for (const check of checks) jar.set(cookieName(check), set.get(cookieName(check)) ?? "", cookieOptions());
  return location;
}

/** What a provider's answer may say; everything else in the address is somebody's own making. */
const answered = ["code", "state", "iss", "error"] as const;

/**
 * What the provider's answer proves. The browser's checks are gone afterwards, whatever it was.
 * @returns null for an answer that is no, is not to our question, or does not hold
 */
export async function comeFromProvider(provider: Provider, said: URLSearchParams): Promise<Proof | null> {
  const jar = await cookies();
  const kept = checks.flatMap((check) => jar.get(cookieName(check)) ?? []);
  for (const check of checks) jar.delete({ name: cookieName(check), ...cookieOptions(), maxAge: 0 });
  if (kept.length < checks.length) return null;
  let claims: unknown;
  await ask(
    {
      action: "callback",
      method: "GET",
      query: Object.fromEntries(answered.flatMap((name) => (said.has(name) ? [[name, said.get(name) ?? ""]] : []))),
      cookies: { csrf: csrfCookie(), ...Object.fromEntries(kept.map(({ name, value }) => [name, value])) },
    },
    provider,
    (found) => {
      claims = found;
    },
  );
  const { data } = claimsSchema.safeParse(claims);
  // next-auth takes the issuer from the provider's own document: that it is the configured one is for us to see.
  if (!data || bare(data.iss) !== bare(provider.issuer)) return null;
  return { subject: data.sub, authenticatedAt: data.auth_time === undefined ? null : new Date(data.auth_time * 1000) };
}
