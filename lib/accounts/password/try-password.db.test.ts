import { AsyncLocalStorage } from "node:async_hooks";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { within } from "@/lib/core/front/request";

/** What a request brings besides its form: the address that the front read, and the browser's cookies. */
const jars = new AsyncLocalStorage<Map<string, string>>();
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jars.getStore()?.has(name) ? { value: jars.getStore()?.get(name) } : undefined),
    set: (name: string, value: string) => void jars.getStore()?.set(name, value),
  }),
}));
function from<T>(address: string, work: () => Promise<T>, jar = new Map<string, string>()): Promise<T> {
  return within({ id: "", address, method: "POST" }, () => jars.run(jar, work));
}

const afterwards: Promise<unknown>[] = [];
vi.mock("next/server", () => ({ after: (work: () => Promise<unknown>) => void afterwards.push(work()) }));

/** Every hash of every instance, and how many at once. */
const hashed = { verified: 0, running: 0, most: 0 };
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return {
    ...real,
    verify: async (...given: Parameters<typeof real.verify>) => {
      hashed.verified += 1;
      hashed.running += 1;
      hashed.most = Math.max(hashed.most, hashed.running);
      return real.verify(...given).finally(() => {
        hashed.running -= 1;
      });
    },
  };
});

/** One instance of the app, with memory of its own; a restart is another one. */
async function instance() {
  vi.resetModules();
  return {
    ...(await import("./gate")),
    ...(await import("../mutations")),
    ...(await import("@/lib/core/known-browser")),
    ...(await import("@/lib/core/db")),
    ...(await import("@/lib/core/owner")),
  };
}
type App = Awaited<ReturnType<typeof instance>>;

const password = "three quiet rivers";
let names = 0;
async function person(app: App) {
  names += 1;
  const userName = `guessed-${Date.now()}-${names}`;
  const made = await app.createAccount({ userName, password, timeZone: "Europe/London", adult: true, consent: true });
  if (!made) throw new Error("The name is taken.");
  return { userName, userId: made.userId };
}

/** An address that nobody has come from yet. */
const somewhere = () => `a place ${++names} of ${Date.now()}`;

beforeEach(() => void Object.assign(hashed, { verified: 0, running: 0, most: 0 }));
afterEach(async () => void (await Promise.all(afterwards.splice(0))));

/** A thousand of them, 200 at any moment: more would only wait for the ten connections there are, and be told so on a busy machine. */
async function thousand<T>(guess: (n: number) => Promise<T>): Promise<(T | "Refusal")[]> {
  const outcomes: (T | "Refusal")[] = [];
  let next = 0;
  const guesser = async () => {
    while (next < 1000) {
      next += 1;
      outcomes.push(
        await guess(next).catch((error: Error) => {
          if (error.name === "Refusal") return "Refusal" as const;
          throw error;
        }),
      );
    }
  };
  await Promise.all(Array.from({ length: 200 }, guesser));
  return outcomes;
}

describe("1,000 parallel guesses", () => {
  it("of one name from a thousand addresses through two instances: at most 10 are hashed, and a restart forgets nothing (security 4, 22)", async () => {
    const apps = [await instance(), await instance()];
    const { userName, userId } = await person(apps[0] as App);
    const guess = (n: number) => from(somewhere(), async () => apps[n % 2]?.tryPassword({ userName, password: `guess number ${n}` }));
    const outcomes = await thousand(guess);
    expect(hashed.verified).toBe(10);
    expect(outcomes.filter((outcome) => outcome === "wrong").length).toBe(10);
    expect(outcomes.filter((outcome) => outcome === "too-many").length).toBe(990);
    const restarted = await instance();
    expect(await from(somewhere(), () => restarted.tryPassword({ userName, password }))).toBe("too-many");
    expect(hashed.verified).toBe(10);
    // What was hashed is in the person's own record, and nothing more: that is bounded too.
    await Promise.all(afterwards);
    const owner = restarted.unsafeOwner(userId);
    expect(await restarted.asScope(owner, (tx) => tx.auditEvent.count({ where: { userId, action: "sign-in.refused" } }))).toBe(10);
  });

  it("of one name from one address: five are hashed, others may still try (security 4)", async () => {
    const app = await instance();
    const { userName, userId } = await person(app);
    const address = somewhere();
    await thousand((n) => from(address, () => app.tryPassword({ userName, password: `guess number ${n}` })));
    expect(hashed.verified).toBe(5);
    expect(await from(somewhere(), () => app.tryPassword({ userName, password }))).toEqual({ userId });
  });

  it("of a thousand names from one address: at most 100 are hashed, one at a time (security 4)", async () => {
    const app = await instance();
    const address = somewhere();
    const guess = (n: number) => from(address, () => app.tryPassword({ userName: `nobody-${names}-${n}`, password: "the same for all" }));
    const outcomes = await thousand(guess);
    expect(hashed.verified).toBeLessThanOrEqual(100);
    expect(hashed.most).toBe(1);
    expect(outcomes.length).toBe(1000);
    expect(outcomes.filter((outcome) => typeof outcome !== "string")).toEqual([]);
  });

  it("leave the owner's own browser its way in, at the same address and in the same moment (security 4)", async () => {
    const app = await instance();
    const { userName, userId } = await person(app);
    const address = somewhere();
    const own = new Map<string, string>();
    await from(address, () => app.rememberBrowser(userId), own);
    const guesses = thousand((n) => from(address, () => app.tryPassword({ userName, password: `guess number ${n}` })));
    expect(await from(address, () => app.tryPassword({ userName, password }), own)).toEqual({ userId });
    await guesses;
    expect(await from(address, () => app.tryPassword({ userName, password }))).toBe("too-many");
    expect(await from(address, () => app.tryPassword({ userName, password }), own)).toEqual({ userId });
    // The cookie opens nothing by itself, has tries of its own, and stands for no other account.
    const outcomes = [];
    for (let n = 0; n < 11; n += 1) outcomes.push(await from(address, () => app.tryPassword({ userName, password: "not the one" }), own));
    expect(outcomes).toEqual([...Array(10).fill("wrong"), "too-many"]);
    const other = await person(app);
    expect(await from(address, () => app.knownBrowser(other.userId), own)).toBeNull();
  });
});

it("gives the tries back to whoever knows the password (security 4)", async () => {
  const app = await instance();
  const { userName, userId } = await person(app);
  const address = somewhere();
  for (let round = 0; round < 4; round += 1) {
    for (let n = 0; n < 4; n += 1) expect(await from(address, () => app.tryPassword({ userName, password: "mistyped, again" }))).toBe("wrong");
    expect(await from(address, () => app.tryPassword({ userName, password }))).toEqual({ userId });
  }
});

describe("an unknown name", () => {
  const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

  it("takes as long as a wrong password: medians of 200 within 5 ms (security 5)", async () => {
    const app = await instance();
    const known: string[] = [];
    // Ten tries a name are few, so twenty people are asked for.
    for (let n = 0; n < 20; n += 1) known.push((await person(app)).userName);
    const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
    for (let n = 0; n < 200; n += 1) {
      for (const kind of ["known", "unknown"] as const) {
        const userName = `${kind === "known" ? "" : "un"}${known[n % 20]}`;
        const began = performance.now();
        expect(await from(somewhere(), () => app.tryPassword({ userName, password: "surely not this one" }))).toBe("wrong");
        times[kind].push(performance.now() - began);
        await Promise.all(afterwards.splice(0));
      }
    }
    expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(5);
  });

  it("may be tried as often as a known one, and is refused alike (security 5)", async () => {
    const app = await instance();
    const { userName } = await person(app);
    const tries = async (name: string) => {
      const outcomes: unknown[] = [];
      for (let n = 0; n < 12; n += 1)
        outcomes.push(await from(somewhere(), () => app.tryPassword({ userName: name, password: "surely not this one" })));
      return outcomes;
    };
    expect(await tries(`un${userName}`)).toEqual(await tries(userName));
  });

  it("is hashed at the same cost as passwords are", async () => {
    await instance();
    const { decoy, hashPassword } = await import("@/lib/core/password");
    const cost = (hash: string) => hash.split("$").slice(1, 4);
    expect(cost(decoy)).toEqual(cost((await hashPassword(password)).hash));
  });
});
