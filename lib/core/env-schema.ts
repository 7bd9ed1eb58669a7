import { isIP } from "node:net";
import { z } from "zod";

/** Keys for one purpose. New values use `current`; old ones are found by the id that stands beside what they protect. */
export type KeyRing = { current: { id: string; key: Buffer }; byId: ReadonlyMap<string, Buffer> };

const KEY = /^([a-z0-9-]{1,16}):([A-Za-z0-9+/]{43}=)$/;

/** "id:base64,…", the current key first; every key has 32 bytes. */
export const keyRing = z.string().transform((text, context): KeyRing => {
  const keys = text.split(",").map((part) => KEY.exec(part.trim()));
  const byId = new Map(keys.map((match) => [match?.[1] ?? "", Buffer.from(match?.[2] ?? "", "base64")]));
  const [current] = byId;
  if (!current || keys.some((match) => match === null) || byId.size !== keys.length) {
    context.addIssue('must be a list like "k1:<32 bytes in base64>,k0:<…>", the current key first and every id once');
    return z.NEVER;
  }
  return { current: { id: current[0], key: current[1] }, byId };
});

const postgresUrl = z
  .string()
  .refine((text) => /^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? ""), "must be an address like postgresql://user:password@host:5432/name");

const origin = z
  .string()
  .refine(
    (text) => /^https?:$/.test(URL.parse(text)?.protocol ?? "") && URL.parse(text)?.origin === text.replace(/\/$/, ""),
    "must be an origin like https://gradual.example, without a path",
  )
  .transform((text) => text.replace(/\/$/, ""));

/** An address, or a network like 192.168.0.0/16. */
function isNetwork(text: string): boolean {
  const [address = "", bits, more] = text.split("/");
  const version = isIP(address);
  return version > 0 && more === undefined && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)));
}

const providerSchema = z.strictObject({
  /** In the address of the way back; never change it. */
  id: z.string().regex(/^[a-z0-9-]{1,32}$/),
  /** What the button says. */
  name: z.string().min(1).max(40),
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
});
export type Provider = z.output<typeof providerSchema>;

/** JSON: [{"id","name","issuer","clientId","clientSecret"}, …] */
const providers = z.string().transform((text, context): Provider[] => {
  try {
    const list = z.array(providerSchema).parse(JSON.parse(text));
    if (new Set(list.map(({ id }) => id)).size === list.length) return list;
  } catch {
    // Said below, without the text: it holds secrets.
  }
  context.addIssue('must be JSON like [{"id":"clinic","name":"Clinic","issuer":"https://…","clientId":"…","clientSecret":"…"}], every id once');
  return z.NEVER;
});

/** Everything the environment may say, with the reason why a value is refused. Secrets never appear in a message. */
export const envSchema = z
  .object({
    PORT: z
      .string()
      .default("3000")
      .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535, "must be a whole number from 1 to 65535")
      .transform(Number),
    /** The public origin; the only one whose forms are accepted. */
    GRADUAL_URL: origin.optional(),
    /** Where the embedded database and the generated secrets live. */
    GRADUAL_DATA_DIR: z.string().default(".data"),
    /** The database's owner: migrations only, never the app. Absent: the embedded Postgres. */
    DATABASE_URL: postgresUrl.optional(),
    /** What the app connects with; made by `npm start` unless given. */
    APP_DATABASE_URL: postgresUrl,
    /** For keyed hashes: sign-in names, rate-limit keys, the app role's password. */
    GRADUAL_SECRET: z.string().min(32, "must have at least 32 characters"),
    /** For encrypted fields. */
    GRADUAL_KEYS: keyRing,
    /** For password hashes. */
    GRADUAL_PEPPERS: keyRing,
    /** The mail server. Absent: letters are written into the data folder's outbox. */
    GRADUAL_SMTP_URL: z
      .string()
      .refine((text) => /^smtps?:$/.test(URL.parse(text)?.protocol ?? ""), "must be an address like smtp://user:password@host:587")
      .optional(),
    /** Whom letters come from. */
    GRADUAL_MAIL_FROM: z.email("must be an e-mail address").default("gradual@localhost.localdomain"),
    /** OpenID Connect providers that people may sign in with. */
    GRADUAL_OIDC: providers.default([]),
    /** Proxies in front, whose X-Forwarded-For is believed: addresses or networks. Nobody else's is. */
    GRADUAL_TRUSTED_PROXIES: z
      .string()
      .transform((text) => text.split(","))
      .refine((list) => list.every(isNetwork), "must be a list of addresses or networks like 10.0.0.1,192.168.0.0/16")
      .default([]),
  })
  .transform((env) => ({ ...env, GRADUAL_URL: env.GRADUAL_URL ?? `http://localhost:${env.PORT}` }));

export type Env = z.output<typeof envSchema>;

const known = new Set(Object.keys(envSchema.in.shape));

/** One sentence for each variable that is wrong or that nobody reads, each naming it. */
export function problemsIn(source: Record<string, string | undefined>, absentAllowed: readonly string[] = []): string[] {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ""));
  const unknown = Object.keys(set).filter((name) => name.startsWith("GRADUAL_") && !known.has(name));
  const result = envSchema.safeParse(set);
  const wrong = (result.error?.issues ?? []).flatMap((issue) => {
    const name = String(issue.path[0]);
    if (set[name] === undefined) return absentAllowed.includes(name) ? [] : [`The variable ${name} is missing; npm start makes it.`];
    return [`The variable ${name} ${issue.message}.`];
  });
  return [...wrong, ...unknown.map((name) => `The variable ${name} is not one that Gradual knows.`)];
}

/**
 * The environment, checked.
 * @throws Error with one sentence for each variable that is wrong
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const problems = problemsIn(source);
  if (problems.length > 0) throw new Error(problems.join(" "));
  return envSchema.parse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== "")));
}
