import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { Prisma, PrismaClient } from "@/prisma/generated/client";
import { env } from "./env";
import { isShared, type Scope } from "./scope";

export { Prisma };

/**
 * The only door to the database. Owned tables are reached through `asScope`, which sets the person for one transaction
 * (row-level security lets nothing else through); the look-up tables through `lookups`.
 */
type Opening = { userId: string; sessionId?: string; readOnly: boolean };

// One pool and one store a process: the dev server loads this module again and again, and the pool's clients go on reading the store they were made with.
const kept = globalThis as typeof globalThis & { gradualDatabase?: ReturnType<typeof connect>; gradualOpening?: AsyncLocalStorage<Opening> };
kept.gradualOpening ??= new AsyncLocalStorage();
const opening = kept.gradualOpening;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * BEGIN and the person's id in one round trip (SET LOCAL takes no parameter, so the id is proven to be a bare UUID first). A writing
 * transaction also takes the person's lock: what it reads, decides and writes is one step, whatever else the same person sends meanwhile.
 */
function beginAs({ userId, sessionId = "", readOnly }: Opening): string {
  if (!uuid.test(userId) || (sessionId && !uuid.test(sessionId))) throw new Error("The scope's ids are not UUIDs.");
  if (readOnly) return `BEGIN READ ONLY; SET LOCAL app.user_id = '${userId}'`;
  return `BEGIN; SET LOCAL app.user_id = '${userId}'; SET LOCAL app.session_id = '${sessionId}'; SELECT pg_advisory_xact_lock(hashtextextended('${userId}', 0))`;
}

class ScopedClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const query = this.query;
    // pg's query has many overloads; only the text of Prisma's bare BEGIN is ever replaced.
    this.query = ((first: unknown, ...rest: unknown[]) => {
      const scope = opening.getStore();
      const begins = scope && typeof first === "object" && first !== null && "text" in first && first.text === "BEGIN";
      return Reflect.apply(query, this, [begins ? { ...first, text: beginAs(scope) } : first, ...rest]);
    }) as pg.Client["query"];
  }
}

function connect() {
  const pool = new pg.Pool({ connectionString: env().APP_DATABASE_URL, max: 10, connectionTimeoutMillis: 2_000, Client: ScopedClient });
  // An idle connection that the server ends must not end the process; the next query opens a new one.
  pool.on("error", () => {});
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

function open() {
  kept.gradualDatabase ??= connect();
  return kept.gradualDatabase;
}

export type Tx = Prisma.TransactionClient;

/** A transaction as the scope's person: writable for an owner, READ ONLY for a share link. @param seconds after which it is given up */
export function asScope<T>(scope: Scope, work: (tx: Tx) => Promise<T>, { readOnly = false, seconds = 15 } = {}): Promise<T> {
  const sessionId = "sessionId" in scope ? scope.sessionId : undefined;
  return opening.run({ userId: scope.userId, sessionId, readOnly: readOnly || isShared(scope) }, () =>
    open().prisma.$transaction(work, { maxWait: 2_000, timeout: seconds * 1000 }),
  );
}

/** What reading needs of a transaction: plain SQL with values, rows as they come. Prisma's own transaction is one too. */
export type Reader = { $queryRaw<T>(sql: TemplateStringsArray, ...values: unknown[]): Promise<T> };

/**
 * A statement's text with its places numbered, and the name under which a connection keeps it taken apart and planned: made of its text, as pages
 * and routes are built with a copy of this module each and share the pool.
 */
type Statement = { name: string; text: string };
const statements = new WeakMap<TemplateStringsArray, Statement>();
function statementOf(sql: TemplateStringsArray): Statement {
  const known = statements.get(sql);
  if (known) return known;
  const text = sql.reduce((before, part, at) => `${before}$${at}${part}`);
  const statement = { name: createHash("sha256").update(text).digest("base64url"), text };
  statements.set(sql, statement);
  return statement;
}

const over = (client: Pick<pg.ClientBase, "query">, { kept = false } = {}): Reader => ({
  $queryRaw: async <T>(sql: TemplateStringsArray, ...values: unknown[]) => {
    const { name, text } = statementOf(sql);
    return (await client.query({ text, values, ...(kept ? { name } : {}) })).rows as T;
  },
});

/**
 * A READ ONLY transaction as the scope's person for the pages that are opened most: the same door as `asScope` without Prisma's part in it,
 * which costs such a page a quarter of its time. It begins in the same round trip as its first question, each question is planned once a connection,
 * and nobody waits for its end, at which nothing is written. A `date` must be read as text: here it would become an instant.
 */
export async function asReader<T>(scope: Scope, work: (tx: Reader) => Promise<T>): Promise<T> {
  const client = (await open().pool.connect()) as pg.PoolClient & { pipeline: boolean };
  try {
    client.pipeline = true;
    // What follows it on its way finds no person, and so no row, where this fails.
    const [, result] = await Promise.all([client.query(beginAs({ userId: scope.userId, readOnly: true })), work(over(client, { kept: true }))]);
    client.query("COMMIT").then(
      () => {
        client.pipeline = false;
        client.release();
      },
      () => client.release(true),
    );
    return result;
  } catch (error) {
    // The connection goes with its transaction: nobody else can come to read as this person.
    client.release(true);
    throw error;
  }
}

/** The tables that are read before anybody is known. They hold a hash and a person's id. */
export const lookups = {
  get signInName() {
    return open().prisma.signInName;
  },
  get session() {
    return open().prisma.session;
  },
  get providerSubject() {
    return open().prisma.providerSubject;
  },
  get oneTimeToken() {
    return open().prisma.oneTimeToken;
  },
};

/**
 * One statement by itself, before anybody is known: the look-up of a session, and the functions in prisma/migrations that find a person by a
 * hash and then set that person for themselves (a look-up, a check and a write in one round trip; row-level security holds inside them).
 */
export const queryOnce = <T>(sql: TemplateStringsArray, ...values: unknown[]): Promise<T[]> => over(open().pool).$queryRaw<T[]>(sql, ...values);

/** For rate-limiter-flexible, which keeps its counters through a pool of pg. */
export const limiterPool = (): pg.Pool => open().pool;

/** Whether a transaction could not begin in time, because another one of the same person holds their lock (beginAs). */
export const isWaitedOut = (error: unknown): boolean => error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2028";

/** Whether a write met a row that is already there. */
export const isUniqueViolation = (error: unknown): boolean => error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
