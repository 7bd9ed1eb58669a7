import { chmodSync, existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, expect, type Locator, type Page, test } from "@playwright/test";
import { freePort } from "../lib/core/cli/ports.ts";
import { type House, scratch, startCommand } from "../lib/core/testing/house.ts";
import { demoPerson, rowsIn } from "./demo-house";
import { onlyOnce, sessionCookie } from "./fixtures";
import { nextVersion } from "./next-version";
import { control, fill } from "./steps";

/** A new version is started while tabs of the old one are open. What those tabs do then is what each test is about. */
test.describe.configure({ mode: "serial" });
test.skip(({ viewport }) => onlyOnce(viewport?.width), "one run is enough: houses of its own");

const { dir, remove } = scratch();
const dataDir = join(dir, "data");
const tree = join(dir, "next");
const oldBuild = process.env.NEXT_DIST_DIR ?? ".next";
let origin = "";
let house: House | undefined;
let person = { userId: "", token: "" };
const contexts: BrowserContext[] = [];
/** Failures of the server that a tab has seen since the new version is ready. */
const failures: string[] = [];
/** What the person had logged before. */
let logged = 0;
/** Tabs of the old version, by what they are for. */
const tab: Record<string, Page> = {};
function tabOf(name: string): Page {
  const page = tab[name];
  if (!page) throw new Error(`There is no tab "${name}".`);
  return page;
}

function start(at?: string): House {
  const place = { GRADUAL_DATA_DIR: dataDir, PORT: new URL(origin).port, ...(at ? {} : { NEXT_DIST_DIR: oldBuild }) };
  return startCommand("start.mjs", [], place, at);
}

async function stop(): Promise<void> {
  house?.child.kill("SIGINT");
  await house?.ended;
}

const rows = <Row>(sql: string, values: unknown[] = []) => rowsIn<Row>(dataDir, sql, values);

const logs = async (): Promise<string[]> =>
  (await rows<{ id: string }>("SELECT id FROM logs WHERE user_id = $1", [person.userId])).map(({ id }) => id);

async function open(browser: Browser, serviceWorkers: "allow" | "block", signedIn = true): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: origin, locale: "en-GB", serviceWorkers });
  const cookie = { name: sessionCookie, value: person.token, url: origin, httpOnly: true, sameSite: "Lax" as const };
  if (signedIn) await context.addCookies([cookie]);
  context.on("response", (answer) => answer.status() >= 500 && failures.push(`${answer.status()} ${answer.url()}`));
  context.on("weberror", (error) => failures.push(error.error().message));
  contexts.push(context);
  return context;
}

/** A tab whose page has loaded all that it loads by itself. */
async function openTab(name: string, context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  tab[name] = page;
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  return page;
}

const version = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.dataset.version ?? "old");
const isNext = (page: Page) => expect.poll(() => version(page).catch(() => "between"), { timeout: 15_000 }).toBe("next");
const save = (page: Page): Locator => page.getByRole("button", { name: /^Save (log|changes|settings)/ });
const idIn = (page: Page): Promise<string> => page.locator('main [name="id"]').first().inputValue();
const daily = { "baselinePain=1": true, "blood=none": true } as const;
const cacheNames = (page: Page) => page.evaluate(() => caches.keys());
/** Which document a tab shows: a load takes the mark away. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(window, { sameDocument: true }));
const isMarked = (page: Page) => page.evaluate(() => "sameDocument" in window);
const notice = (page: Page) => page.getByText("A new version is ready.");

test.afterAll(async () => {
  for (const context of contexts) await context.close();
  await stop();
  remove();
});

test("while the new version starts, what is sent stays in its tab", async ({ browser }) => {
  test.setTimeout(400_000);
  origin = `http://localhost:${await freePort()}`;
  house = start();
  await house.said("Gradual is ready");
  person = await demoPerson(dataDir);
  logged = (await logs()).length;

  const plain = await open(browser, "block");
  await fill(await openTab("log", plain, "/log?kind=daily"), daily);
  await fill(await openTab("meanwhile", plain, "/log?kind=daily"), daily);
  await fill(await openTab("settings", plain, "/settings/display"), { "deviceWord=trainer": true });
  const [log] = await rows<{ id: string }>("SELECT id FROM logs WHERE user_id = $1 AND kind = 'dilation' ORDER BY id DESC LIMIT 1", [person.userId]);
  await fill(await openTab("change", plain, `/log/${log?.id}`), { "pain=3": true, note: "Written in the old version." });
  await openTab("pages", plain, "/today");
  // Nothing is fetched ahead here: its outbox is asked for when it is gone.
  const bare = await open(browser, "block");
  await bare.addInitScript(() => Reflect.deleteProperty(window, "requestIdleCallback"));
  await fill(await openTab("bare", bare, "/log?kind=daily"), daily);
  await openTab("guest", await open(browser, "block", false), "/routines/office-break");
  const kept = await open(browser, "allow");
  const today = await openTab("kept", kept, "/today");
  await today.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => cacheNames(today), { timeout: 20_000 }).toHaveLength(1);
  const practice = await openTab("practice", kept, "/session?routine=wind-down");
  await practice.getByRole("button", { name: "Start", exact: true }).click();
  await expect(practice.locator("dialog [data-cue]")).toBeVisible();
  for (const page of Object.values(tab)) {
    expect(await version(page)).toBe("old");
    await mark(page);
  }

  nextVersion(tree);
  // Started by root, Postgres runs as somebody else, who has to reach its programs there.
  chmodSync(dir, 0o711);
  await stop();
  house = start(tree);
  await house.said("Building the app");
  await save(tabOf("meanwhile")).click();
  await save(tabOf("settings")).click();
  await expect(tabOf("meanwhile").getByText("Saved on this device")).toBeVisible({ timeout: 20_000 });
  await expect(tabOf("settings").getByText("This did not reach the server.")).toBeVisible();
  await expect(control(tabOf("settings"), "deviceWord=trainer")).toBeChecked();
  await house.said("Gradual is ready");
  failures.length = 0;
});

test("forms of the old version are saved by the new one", async () => {
  // Its outbox was there already.
  const log = tabOf("log");
  const id = await idIn(log);
  await save(log).click();
  await log.waitForURL(`**/log/${id}/decision`);
  await isNext(log);

  // Its outbox is gone: the log goes without.
  const bare = tabOf("bare");
  const other = await idIn(bare);
  await save(bare).click();
  await bare.waitForURL(`**/log/${other}/decision`);

  // The new version knows the action by the name that the old one calls.
  const settings = tabOf("settings");
  expect(await isMarked(settings)).toBe(true);
  await save(settings).click();
  await settings.waitForURL("**/settings/display?saved=yes");
  await isNext(settings);
  await expect(settings.getByText("Your settings are saved.")).toBeVisible();
  await expect(control(settings, "deviceWord=trainer")).toBeChecked();
});

test("what was written down while the server was away has reached it, once", async () => {
  const page = tabOf("meanwhile");
  expect(await isMarked(page)).toBe(true);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(page.getByText("has not reached Gradual yet")).toHaveCount(0);
  await page.getByRole("link", { name: "See what waits" }).click();
  await expect(page.getByText("Nothing waits.")).toBeVisible();
  await isNext(page);
  // This one and the two before it.
  expect(await logs()).toHaveLength(logged + 3);
});

test("a form whose action is not there any more comes back with what was typed", async () => {
  const page = tabOf("change");
  await save(page).click();
  await isNext(page);
  await expect(page.getByText("There is a newer version of Gradual now")).toBeVisible();
  await expect(control(page, "pain=3")).toBeChecked();
  await expect(control(page, "note")).toHaveValue("Written in the old version.");
  const id = await idIn(page);
  await save(page).click();
  await page.waitForURL(`**/log/${id}/decision`);
  expect(await rows("SELECT pain FROM logs WHERE user_id = $1 AND id = $2", [person.userId, id])).toEqual([{ pain: 3 }]);
});

test("a link leads to the new version's page, and a part that is gone brings its page anew", async () => {
  const page = tabOf("pages");
  await page.getByRole("link", { name: "Plan", exact: true }).click();
  await page.waitForURL("**/plan");
  await isNext(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();

  const guest = tabOf("guest");
  const begin = guest.getByRole("main").getByRole("link", { name: /^Start/ });
  await begin.click();
  await isNext(guest);
  await begin.click();
  await expect(guest.locator("dialog [data-cue]")).toBeVisible();
});

test("with the worker a tab keeps its version until its person says so, and a practice goes on", async () => {
  const [kept, practice] = [tabOf("kept"), tabOf("practice")];
  const gone = await kept.evaluate(async () => {
    const [name = ""] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
  });
  const part = gone.find((path) => path.endsWith(".js") && !existsSync(join(tree, ".next", path.replace("/_next/", ""))));
  expect(part).toBeDefined();
  const isKept = () => kept.evaluate((path) => caches.match(path).then((answer) => answer?.ok === true), part ?? "");
  expect((await fetch(`${origin}${part}`)).status).toBe(404);
  expect(await isKept()).toBe(true);

  // Another tab brings the new version's worker; it waits, and both say so.
  const other = await kept.context().newPage();
  await other.goto("/today");
  await expect(notice(other)).toBeVisible({ timeout: 30_000 });
  await expect(notice(kept)).toBeVisible();
  expect(await isMarked(kept)).toBe(true);
  expect(await isKept()).toBe(true);
  const names = await cacheNames(kept);
  expect(names).toHaveLength(2);

  const cue = async () => Number(await practice.locator("dialog [data-cue]").getAttribute("data-cue"));
  const before = await cue();
  await mark(other);
  await kept.getByRole("button", { name: "Reload", exact: true }).click();
  await isNext(kept);
  await expect.poll(() => cacheNames(kept)).toEqual(names.slice(1));
  expect(await isKept()).toBe(false);

  expect(await isMarked(practice)).toBe(true);
  await expect.poll(cue, { timeout: 30_000 }).toBeGreaterThan(before);
  await practice.getByRole("button", { name: "Stop" }).click();
  await practice.getByRole("button", { name: "Write the log" }).click();
  await practice.waitForURL("**/log?kind=exercise");
  await isNext(practice);
  await fill(practice, { "pain=0": true, "blood=none": true });
  await save(practice).click();
  await practice.waitForURL("**/log/*/decision");
  expect(await logs()).toHaveLength(logged + 4);

  // The other tab's notice was not what was pressed; it still does what it says.
  expect(await isMarked(other)).toBe(true);
  await other.getByRole("button", { name: "Reload", exact: true }).click();
  await expect.poll(() => isMarked(other).catch(() => true)).toBe(false);
  await expect(notice(other)).toHaveCount(0);
  expect(failures).toEqual([]);
});
