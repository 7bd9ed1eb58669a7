import "server-only";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { keyedHash } from "./crypto";
import { limiterPool } from "./db";

/** `points` tries in `seconds`, counted in Postgres, so that neither a restart nor a second instance forgets. */
export type Limit = { name: string; points: number; seconds: number };

const limiters = new Map<string, RateLimiterPostgres>();
function limiter({ name, points, seconds }: Limit): RateLimiterPostgres {
  const made =
    limiters.get(name) ??
    new RateLimiterPostgres({
      storeClient: limiterPool(),
      tableName: "rate_limits",
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
      // What Postgres has refused once is refused here until its time is over: a flood costs no query.
      inMemoryBlockOnConsumed: points + 1,
    });
  limiters.set(name, made);
  return made;
}

const stored = (key: string) => keyedHash("rate-limit", key);

/** Takes one try, in one statement, before anything is done with it. False when they are used up. The key is stored as a keyed hash. */
export async function withinLimit(limit: Limit, key: string): Promise<boolean> {
  try {
    await limiter(limit).consume(stored(key));
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}

/** Gives one try back: it was none, or it was right and says nothing of the others. */
export const giveBack = async (limit: Limit, key: string): Promise<void> => {
  await limiter(limit).reward(stored(key), 1);
};

/** Gives all the tries back, after a success. */
export const forgiveLimit = async (limit: Limit, key: string): Promise<void> => {
  await limiter(limit).delete(stored(key));
};
