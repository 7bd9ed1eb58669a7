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
    new RateLimiterPostgres({ storeClient: limiterPool(), tableName: "rate_limits", tableCreated: true, keyPrefix: name, points, duration: seconds });
  limiters.set(name, made);
  return made;
}

/** False when the tries are used up. The key is stored as a keyed hash. */
export async function withinLimit(limit: Limit, key: string): Promise<boolean> {
  try {
    await limiter(limit).consume(keyedHash("rate-limit", key));
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}

/** Gives the tries back, after a success. */
export const forgiveLimit = async (limit: Limit, key: string): Promise<void> => {
  await limiter(limit).delete(keyedHash("rate-limit", key));
};
