/** A record as it was read at a version of what it was read from; "long" while it is only known that keeping it would pay. */
type Kept<T> = { version: string; value: T; logs: number } | "long";

/** Below this reading anew costs no more than asking whether anything has changed. */
const longFrom = 200;
/** Logs of all records together, and records, at most. */
const most = { logs: 20_000, records: 64 };

/**
 * Long records of the last openings, in memory. Whether a link is open is asked of the database each time, and so is whether anything has changed
 * since: nothing here lets anybody in, or shows anything that is over.
 */
export function recordKeeper<T>() {
  const kept = new Map<string, Kept<T>>();
  const trim = () => {
    let logs = [...kept.values()].reduce((sum, one) => sum + (one === "long" ? 0 : one.logs), 0);
    for (const [key, one] of kept) {
      if (kept.size <= most.records && logs <= most.logs) return;
      kept.delete(key);
      logs -= one === "long" ? 0 : one.logs;
    }
  };
  return {
    /** Whether the version is worth asking for. */
    knows: (key: string): boolean => kept.has(key),
    take(key: string, version: string): T | undefined {
      const one = kept.get(key);
      if (one === undefined || one === "long" || one.version !== version) return undefined;
      // The latest used stands last.
      kept.delete(key);
      kept.set(key, one);
      return one.value;
    },
    /** @param version read before the value; absent: the value is not kept, only that it is long */
    put(key: string, value: T, logs: number, version?: string): void {
      kept.delete(key);
      if (logs < longFrom) return;
      kept.set(key, version === undefined ? "long" : { version, value, logs });
      trim();
    },
  };
}
