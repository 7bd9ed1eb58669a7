import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { Database } from "./database";
import type { Made, State } from "./factories/asks";
import { Factory } from "./factories/factory";

/** What a run must not see: a failing script, an error in the console, a request to anybody but us. */
export class Watch {
  readonly seen: string[] = [];
  private readonly allowed: RegExp[] = [];
  constructor(private readonly origin: string) {}

  over(context: BrowserContext): BrowserContext {
    context.on("weberror", (error) => this.note(`page error: ${error.error().message}`));
    context.on("console", (message) => {
      if (message.type() === "error" || /hydrat|content security policy/i.test(message.text()))
        this.note(`console: ${message.text()} (${message.location().url})`);
    });
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (/^https?:|^wss?:/.test(url.protocol) && url.origin !== this.origin) this.note(`request to another host: ${url.origin}`);
    });
    return context;
  }

  /** For a page that is meant to answer with an error, which the browser itself writes to the console. */
  allow(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  private note(line: string): void {
    this.seen.push(line);
  }

  problems(): string[] {
    return this.seen.filter((line) => !this.allowed.some((pattern) => pattern.test(line)));
  }
}

type Workers = { factory: Factory; database: Database };
type Fixtures = {
  watch: Watch;
  /** A person in a state, forgotten afterwards. Not signed in anywhere yet. */
  make: (state: State, mark?: string) => Promise<Made>;
  /** Signs the test's own page in. */
  signInAs: (person: Made, context?: BrowserContext) => Promise<void>;
  /** 40 days of practice, signed in on `page`. */
  person: Made;
  /** Somebody else, with practice of their own. */
  stranger: Made;
  /** A browser that knows nobody. */
  clinicianPage: Page;
};

/** The cookie of a session, as lib/core/auth.ts names it without TLS. */
export const sessionCookie = "gradual-session";

export const test = base.extend<Fixtures, Workers>({
  factory: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures asked for from this pattern.
    async ({}, use) => {
      const factory = new Factory();
      await use(factory);
      factory.end();
    },
    { scope: "worker" },
  ],
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: see above.
    async ({}, use) => {
      const database = new Database();
      await use(database);
      await database.end();
    },
    { scope: "worker" },
  ],
  watch: async ({ baseURL }, use) => {
    const watch = new Watch(new URL(baseURL ?? "").origin);
    await use(watch);
    expect(watch.problems(), "errors and requests in the browser").toEqual([]);
  },
  context: async ({ context, watch }, use) => use(watch.over(context)),
  make: async ({ factory, database }, use) => {
    const made: string[] = [];
    await use(async (state, mark) => {
      const person = await factory.person(state, mark);
      made.push(person.userId);
      return person;
    });
    for (const userId of made) await database.forget(userId);
  },
  signInAs: async ({ context, baseURL }, use) => {
    await use(async (person, other = context) => {
      await other.addCookies([{ name: sessionCookie, value: person.cookie, url: baseURL ?? "", httpOnly: true, sameSite: "Lax" }]);
    });
  },
  person: async ({ make, signInAs }, use) => {
    const person = await make("active");
    await signInAs(person);
    await use(person);
  },
  stranger: async ({ make }, use) => use(await make("active")),
  clinicianPage: async ({ browser, watch, viewport, locale }, use) => {
    const context = watch.over(await browser.newContext({ viewport, locale }));
    await use(await context.newPage());
    await context.close();
  },
});

export { expect };

/** Whether a test that needs no second size may rest: what it looks at is the same at both. */
export const onlyOnce = (width: number | undefined): boolean => width !== 1280;
