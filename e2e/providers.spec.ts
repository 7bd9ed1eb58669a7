import { mkdirSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Page } from "@playwright/test";
import { freePort } from "@/lib/core/cli/ports";
import { scratch, startCommand } from "@/lib/core/testing/house";
import { newName } from "./factories/factory";
import { expect, onlyOnce, sessionCookie, test as withoutProviders } from "./fixtures";
import { startProvider } from "./provider";
import { send } from "./raw";
import { control } from "./steps";

/** A second house of the same build and database, whose environment names providers: one that works, one that is down, one that is somebody else. */
type Arranged = { origin: string; issuer: string };

const test = withoutProviders.extend<object, { arranged: Arranged }>({
  arranged: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures asked for from this pattern.
    async ({}, use) => {
      const { dir, remove } = scratch();
      const dataDir = join(dir, "data");
      mkdirSync(dataDir);
      const [port, closed] = [await freePort(), await freePort()];
      const origin = `http://localhost:${port}`;
      const provider = await startProvider(["local", "impostor"].map((id) => `${origin}/api/auth/callback/${id}`));
      const { issuer, clientId, clientSecret } = provider;
      const known = { clientId, clientSecret };
      const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => /^GRADUAL_(SECRET|KEYS|PEPPERS)$|DATABASE_URL$/.test(name)));
      const house = startCommand("start.mjs", [], {
        ...(own as Record<string, string>),
        GRADUAL_DATA_DIR: dataDir,
        PORT: String(port),
        NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? ".next-test",
        GRADUAL_OIDC: JSON.stringify([
          { ...known, id: "local", name: "Clinic", issuer },
          { ...known, id: "down", name: "Closed", issuer: `http://127.0.0.1:${closed}` },
          // The same server by another name: its answers are signed, and not by whom the environment names.
          { ...known, id: "impostor", name: "Impostor", issuer: issuer.replace("127.0.0.1", "localhost") },
        ]),
      });
      await house.said("Gradual is ready");
      await use({ origin, issuer });
      house.child.kill("SIGTERM");
      await house.ended;
      await provider.stop();
      remove();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  baseURL: async ({ arranged }, use) => use(arranged.origin),
  watch: async ({ watch, arranged }, use) => {
    watch.allow(new RegExp(`request to another host: http://(127.0.0.1|localhost):${new URL(arranged.issuer).port}$`));
    await use(watch);
  },
});

test.skip(({ viewport }) => onlyOnce(viewport?.width), "no size is involved");
test.describe.configure({ mode: "default" });

const main = (page: Page) => page.getByRole("main");
const local = (page: Page) => main(page).getByRole("button", { name: "Continue with Clinic" });

/** From the page of other ways to the provider's own. @returns the address at which the provider was asked */
async function setOut(page: Page, start = () => local(page).click()): Promise<string> {
  const asked = page.waitForRequest((request) => /:\d+\/auth\?/.test(request.url()));
  await start();
  const url = (await asked).url();
  await page.waitForURL("**/interaction/**");
  return url;
}

async function answer(page: Page, login: string): Promise<void> {
  await control(page, "login").fill(login);
  await page.getByRole("button", { name: "Yes" }).click();
}

/** Another person sits down: the provider knows nobody any more. */
const forgetAtProvider = (context: BrowserContext) => context.clearCookies({ domain: "127.0.0.1" });

/** The provider's answer, as far as the address that it would send the browser to. */
async function answerHeld(page: Page, login: string): Promise<string> {
  const { request } = page.context();
  const sent = await request.post(page.url(), { form: { login, answer: "yes" }, maxRedirects: 0 });
  const back = await request.get(sent.headers().location ?? "", { maxRedirects: 0 });
  return back.headers().location ?? "";
}

async function signUp(page: Page, userName: string): Promise<void> {
  await page.goto("/sign-in/other");
  await setOut(page);
  await answer(page, userName);
  await page.waitForURL("**/sign-up/provider");
  await control(page, "userName").fill(userName);
  await control(page, "adult").check();
  await control(page, "consent").check();
  await page.getByRole("button", { name: "Make account" }).click();
  await page.waitForURL("**/screening");
}

/** As axe.spec.ts looks at every page; these are there only where a provider is set up. */
async function expectAccessible(page: Page): Promise<void> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  await page.emulateMedia({ reducedMotion: "reduce" });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${page.url()} ${id} ${target}`))).toEqual([]);
}

const signedIn = async (context: BrowserContext) => (await context.cookies()).find(({ name }) => name === sessionCookie)?.value;
const signOutHere = (context: BrowserContext) => context.clearCookies({ name: sessionCookie });

for (const script of [true, false]) {
  test.describe(script ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled: script });

    test("a first sign-in makes an account, the next opens it under a new token (security 13)", async ({ page, context, database, arranged }) => {
      const userName = newName();
      await context.addCookies([{ name: sessionCookie, value: "planted".padEnd(43, "x"), url: arranged.origin }]);
      await signUp(page, userName);
      const userId = await database.userIdOf(userName);
      const first = await signedIn(context);
      expect(first).not.toContain("planted");
      expect(await database.countsOf(userId)).toMatchObject({
        provider_accounts: 1,
        provider_subjects: 1,
        consents: 1,
        passwords: 0,
        emails: 0,
        sign_ins: 1,
      });
      // What was carried from step to step is gone.
      expect((await context.cookies(arranged.origin)).filter(({ name }) => name.includes("provider"))).toEqual([]);
      await signOutHere(context);
      await forgetAtProvider(context);
      await page.goto("/sign-in/other");
      await setOut(page);
      await answer(page, userName);
      await page.waitForURL(`${arranged.origin}/**`);
      expect(await signedIn(context)).toBeTruthy();
      expect(await signedIn(context)).not.toBe(first);
      const methods = await database.rows("SELECT method FROM sign_ins WHERE user_id = $1", [userId]);
      expect(methods).toEqual([{ method: "provider" }, { method: "provider" }]);
      await database.forget(userId);
    });

    test("turned back at the provider: a calm sentence, and nothing of the provider's words", async ({ page, context }) => {
      await page.goto("/sign-in/other");
      await setOut(page);
      await page.getByRole("button", { name: "No" }).click();
      await page.waitForURL("**/sign-in/other?provider=cancelled");
      await expect(main(page)).toContainText("You turned back at the provider. Nothing has changed.");
      if (script) await expectAccessible(page);
      expect(await page.content()).not.toMatch(/access_denied|<b>no/);
      expect(await signedIn(context)).toBeUndefined();
    });
  });
}

test("the same address at the provider opens nobody else's account", async ({ page, context, database }) => {
  const [one, other] = [newName(), newName()];
  await signUp(page, one);
  await signOutHere(context);
  await forgetAtProvider(context);
  await signUp(page, other);
  expect(await database.userIdOf(one)).not.toBe(await database.userIdOf(other));
  for (const name of [one, other]) await database.forget(await database.userIdOf(name));
});

test("a name that is taken is said, and the way through the provider is not lost", async ({ page, person, context, database }) => {
  await signOutHere(context);
  const userName = newName();
  await page.goto("/sign-in/other");
  await setOut(page);
  await answer(page, userName);
  await page.waitForURL("**/sign-up/provider");
  const send = page.getByRole("button", { name: "Make account" });
  await send.click();
  for (const sentence of ["Use at least 3 characters.", "Gradual is for adults.", "Without this agreement"])
    await expect(main(page)).toContainText(sentence);
  await expectAccessible(page);
  await control(page, "userName").fill(person.userName);
  await control(page, "adult").check();
  await control(page, "consent").check();
  await send.click();
  await expect(main(page)).toContainText("That name can not be had.");
  expect(await signedIn(context)).toBeUndefined();
  await control(page, "userName").fill(userName);
  await send.click();
  await page.waitForURL("**/screening");
  // Done once: the form is closed to whoever goes back to it.
  await page.goto("/sign-up/provider");
  await page.waitForURL("**/sign-in/other?provider=late");
  await database.forget(await database.userIdOf(userName));
});

test("the second factor is still asked for", async ({ page, context, database, factory, arranged }) => {
  const userName = newName();
  await signUp(page, userName);
  const userId = await database.userIdOf(userName);
  await factory.ask("secondFactor", { userId });
  await signOutHere(context);
  await forgetAtProvider(context);
  await page.goto("/sign-in/other");
  await setOut(page);
  await answer(page, userName);
  await page.waitForURL(`${arranged.origin}/sign-in/second`);
  expect(await signedIn(context)).toBeUndefined();
  await database.forget(userId);
});

test("the checks that a browser carries are for us, for minutes (security 16)", async ({ page, context, arranged }) => {
  await page.goto("/sign-in/other");
  await setOut(page);
  const carried = (await context.cookies(arranged.origin)).filter(({ name }) => name.includes("provider"));
  expect(carried.map(({ name }) => name).sort()).toEqual([
    "gradual-provider-errand",
    "gradual-provider-nonce",
    "gradual-provider-pkcecodeverifier",
    "gradual-provider-state",
  ]);
  for (const { httpOnly, sameSite, path, expires } of carried) {
    expect({ httpOnly, sameSite, path }).toEqual({ httpOnly: true, sameSite: "Lax", path: "/" });
    expect(expires).toBeLessThan(Date.now() / 1000 + 601);
  }
});

test("an answer works once, in the browser that asked, as it was asked for (security 22)", async ({ page, context, database, browser, arranged }) => {
  const userName = newName();
  await signUp(page, userName);
  const userId = await database.userIdOf(userName);
  await signOutHere(context);
  const entered = async () => (await database.rows("SELECT id FROM sign_ins WHERE user_id = $1", [userId])).length;
  const begin = async () => {
    await forgetAtProvider(context);
    await page.goto("/sign-in/other");
    return setOut(page);
  };
  const refused = async (address: string, said: RegExp) => {
    await page.goto(address);
    expect(page.url()).toMatch(said);
    expect(await signedIn(context)).toBeUndefined();
    expect(await entered()).toBe(1);
  };

  // Another state, and none.
  await begin();
  await refused((await answerHeld(page, userName)).replace(/state=[^&]+/, `state=${"s".repeat(43)}`), /sign-in\/other\?provider=failed/);
  await begin();
  await refused((await answerHeld(page, userName)).replace(/&?state=[^&]+/, ""), /sign-in\/other\?provider=failed/);

  // A token that was made for another question.
  const asked = await begin();
  await page.goto(asked.replace(/nonce=[^&]+/, `nonce=${"n".repeat(43)}`));
  await refused(await answerHeld(page, userName), /sign-in\/other\?provider=failed/);

  // A code that belongs to nobody; no code at all.
  await begin();
  await refused((await answerHeld(page, userName)).replace(/code=[^&]+/, "code=nobodys"), /sign-in\/other\?provider=failed/);
  await begin();
  await refused(`${arranged.origin}/api/auth/callback/local`, /sign-in\/other\?provider=failed/);

  // Another browser brings it; another provider's door is knocked at with it.
  await begin();
  const held = await answerHeld(page, userName);
  const elsewhere = await browser.newContext();
  const foreign = await elsewhere.request.get(held, { maxRedirects: 0 });
  expect(foreign.headers().location).toBe("/sign-in/other?provider=late");
  await elsewhere.close();
  await refused(held.replace("/callback/local", "/callback/impostor"), /sign-in\/other\?provider=late/);

  // Looking is nothing; of many at once one gets in; later none does.
  await begin();
  const good = await answerHeld(page, userName);
  const cookie = (await context.cookies(arranged.origin)).map(({ name, value }) => `${name}=${value}`).join("; ");
  expect((await fetch(good, { method: "HEAD", headers: { cookie }, redirect: "manual" })).status).toBe(405);
  const bring = async () => (await fetch(good, { headers: { cookie }, redirect: "manual" })).headers.get("location");
  const all = await Promise.all(Array.from({ length: 50 }, bring));
  expect(all.filter((location) => location === "/today")).toHaveLength(1);
  expect(await entered()).toBe(2);
  expect(await bring()).toBe("/sign-in/other?provider=late");
  await database.forget(userId);
});

test("a provider that is down, and one that is not who it should be", async ({ page, context }) => {
  await page.goto("/sign-in/other");
  await main(page).getByRole("button", { name: "with Closed" }).click();
  await expect(main(page).getByRole("alert")).toContainText("can not be reached just now");
  await page.goto("/sign-in/other");
  await setOut(page, () => main(page).getByRole("button", { name: "with Impostor" }).click());
  await answer(page, newName());
  await page.waitForURL("**/sign-in/other?provider=failed");
  expect(await signedIn(context)).toBeUndefined();
});

test("linked in the settings, used, refused to a second person, and unlinked", async ({ page, context, person, stranger, signInAs, database }) => {
  const subject = newName();
  const link = () => setOut(page, () => main(page).getByRole("button", { name: "Link Clinic" }).click());
  await page.goto("/settings");
  await main(page)
    .getByRole("link", { name: /Sign-in providers/ })
    .click();
  await page.waitForURL("**/settings/providers");
  await link();
  await answer(page, subject);
  await page.waitForURL("**/settings/providers?linked=yes");
  await expect(main(page).getByRole("status")).toContainText("signs you in from now on");
  await expect(main(page)).toContainText("Since");
  await expectAccessible(page);

  await signOutHere(context);
  await page.goto("/sign-in/other");
  await local(page).click();
  await page.waitForURL("**/today");
  expect((await database.rows("SELECT user_id FROM sign_ins WHERE user_id = $1 AND method = 'provider'", [person.userId])).length).toBe(1);

  // Somebody else's already: refused without a word of whose.
  const before = await database.everythingOf(stranger.userId, { except: ["one_time_tokens"] });
  await signOutHere(context);
  await signInAs(stranger);
  await page.goto("/settings/providers");
  await main(page).getByRole("button", { name: "Link Clinic" }).click();
  await page.waitForURL("**/settings/providers?provider=taken");
  await expect(main(page)).toContainText("That account can not be linked");
  expect(await page.content()).not.toContain(person.userName);
  expect(await database.everythingOf(stranger.userId, { except: ["one_time_tokens"] })).toEqual(before);

  // Begun in one session, ended in another: nothing is linked.
  await forgetAtProvider(context);
  await page.goto("/settings/providers");
  await link();
  const held = await answerHeld(page, newName());
  await signInAs(person);
  await page.goto(held);
  expect(page.url()).toContain("/sign-in/other?provider=late");
  expect((await database.countsOf(person.userId)).provider_accounts).toBe(1);

  await page.goto("/settings/providers");
  await main(page).getByText("Unlink", { exact: true }).click();
  await main(page).getByRole("button", { name: "Unlink Clinic" }).click();
  await page.waitForURL("**/settings/providers?unlinked=yes");
  expect(await database.countsOf(person.userId)).toMatchObject({ provider_accounts: 0, provider_subjects: 0 });
  // Unknown again: it makes an account, or none.
  await signOutHere(context);
  await forgetAtProvider(context);
  await page.goto("/sign-in/other");
  await setOut(page);
  await answer(page, subject);
  await page.waitForURL("**/sign-up/provider");
});

test("a session of long ago is proven again by the provider, which asks anew (security 3)", async ({
  page,
  context,
  database,
  factory,
  arranged,
}) => {
  const userName = newName();
  await signUp(page, userName);
  const userId = await database.userIdOf(userName);
  const age = () => database.rows("UPDATE sessions SET proven_at = now() - interval '1 hour' WHERE user_id = $1", [userId]);
  const confirm = () => setOut(page, () => main(page).getByRole("button", { name: "Confirm with Clinic" }).click());
  const stale = async () =>
    (await database.rows("SELECT 1 AS one FROM sessions WHERE user_id = $1 AND proven_at < now() - interval '50 minutes'", [userId])).length;

  // It was the only way in: it stays.
  await page.goto("/settings/providers");
  await expect(main(page)).toContainText("This is the last way into your account.");

  await age();
  await page.goto("/settings/providers");
  await page.waitForURL("**/confirm?**");
  await expectAccessible(page);
  // The provider's own session is not enough, though the question was made harmless on the way.
  const asked = await confirm();
  await page.goto(asked.replace(/&?(prompt|max_age)=[^&]+/g, ""));
  await page.waitForURL("**/confirm?provider=other**");
  await expect(main(page)).toContainText("That was not the account that signs you in here");
  expect(await stale()).toBe(1);
  // Nor is another account there.
  await confirm();
  await answer(page, newName());
  await page.waitForURL("**/confirm?provider=other**");
  expect(await stale()).toBe(1);

  const before = await signedIn(context);
  await confirm();
  await answer(page, userName);
  await page.waitForURL(`${arranged.origin}/settings/providers`);
  expect(await stale()).toBe(0);
  expect(await signedIn(context)).not.toBe(before);

  // With a second factor on, it is asked for on the way out.
  const { codes } = await factory.ask("secondFactor", { userId });
  await age();
  await page.goto("/confirm?to=/settings/providers");
  await main(page).getByRole("button", { name: "Confirm with Clinic" }).click();
  await expect(main(page)).toContainText("Write the six digits");
  expect(await stale()).toBe(1);
  await main(page).getByText("I can not get at my app").click();
  await control(page, "recoveryCode").fill(codes[0] ?? "");
  await confirm();
  await answer(page, userName);
  await page.waitForURL(`${arranged.origin}/settings/providers`);
  expect(await stale()).toBe(0);
  await database.forget(userId);
});

const elsewhere = [
  "//evil.example",
  "https://evil.example",
  "/\\evil.example",
  "javascript:alert(1)",
  "%2f%2fevil.example",
  "https:evil.example",
  "/today",
];

test("under /api/auth there is one address, and it leads to our own pages only (security 36)", async ({ page, context, arranged }) => {
  for (const path of [
    "signin",
    "signin/local",
    "signout",
    "session",
    "csrf",
    "providers",
    "error",
    "verify-request",
    "_log",
    "callback",
    "callback/none",
    "callback/credentials",
    "callback/email",
  ]) {
    for (const method of ["GET", "POST"]) {
      const { status } = await fetch(`${arranged.origin}/api/auth/${path}`, { method, headers: { origin: arranged.origin }, redirect: "manual" });
      expect(status, `${method} ${path}`).toBe(method === "POST" && path.startsWith("callback/") ? 405 : 404);
    }
  }
  for (const to of elsewhere) {
    const said = new URLSearchParams({ callbackUrl: to, redirect: to, to, error: "Callback", error_description: to });
    await page.goto("/sign-in/other");
    await setOut(page);
    await context.addCookies([{ name: "next-auth.callback-url", value: encodeURIComponent(to), url: arranged.origin }]);
    const answered = await context.request.get(`${arranged.origin}/api/auth/callback/local?${said}`, { maxRedirects: 0 });
    expect([answered.status(), answered.headers().location]).toEqual([303, "/sign-in/other?provider=failed"]);
  }
});

withoutProviders.describe("where no provider is set up", () => {
  withoutProviders("there is no trace of any", async ({ page, person, watch }) => {
    watch.allow(/status of 404/);
    expect(person.userId).not.toBe("");
    for (const path of ["/sign-in/other", "/sign-in/other?provider=failed", "/sign-up", "/settings"]) {
      await page.goto(path);
      await expect(main(page)).not.toContainText(/provider/i);
    }
    await page.goto("/settings/providers");
    await expect(main(page)).toContainText("This server has no sign-in providers set up.");
    await expect(main(page).getByRole("button")).toHaveCount(0);
    expect((await page.goto("/sign-up/provider"))?.status()).toBe(404);
    for (const path of ["callback/local", "signin", "session", "csrf", "providers"]) {
      expect((await send(`/api/auth/${path}`, "GET", undefined, {})).status, path).toBe(404);
    }
  });
});
