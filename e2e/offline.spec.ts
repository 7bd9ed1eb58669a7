import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, chromium, expect, type Page, test } from "@playwright/test";
import { freePort } from "../lib/core/cli/ports.ts";
import { type House, scratch, startCommand } from "../lib/core/testing/house.ts";
import { findBrowser } from "./browser";
import { demoPerson, rowsIn } from "./demo-house";
import { sessionCookie } from "./fixtures";
import { control, fill } from "./steps";

test.describe.configure({ mode: "serial" });
test.skip(({ isMobile }) => Boolean(isMobile), "one run is enough: a house of its own");

const { dir, remove } = scratch();
const dataDir = join(dir, "data");
let origin = "";
let house: House | undefined;

async function start(): Promise<void> {
  const place = { GRADUAL_DATA_DIR: dataDir, PORT: new URL(origin).port, NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? ".next" };
  house = startCommand("start.mjs", [], place);
  await house.said("Gradual is ready");
}

async function stop(): Promise<void> {
  house?.child.kill("SIGINT");
  await house?.ended;
}

const rows = <Row>(sql: string, values: unknown[] = []) => rowsIn<Row>(dataDir, sql, values);

/** A browser with a profile that stays, as people have one. */
async function open(token: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(join(dir, "profile"), {
    ...(await findBrowser()),
    baseURL: origin,
    locale: "en-GB",
    // The runner gives its own settings to this browser too.
    serviceWorkers: "allow",
  });
  const expires = Math.floor(Date.now() / 1000) + 86_400;
  context.setDefaultTimeout(20_000);
  await context.addCookies([{ name: sessionCookie, value: token, url: origin, httpOnly: true, sameSite: "Lax", expires }]);
  return context;
}

/** The routines of one's own in the course that this browser keeps; nothing while it keeps none. Runs in the page. */
async function keptRoutines(): Promise<number | undefined> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  // Asking for it would make it.
  if (!(await indexedDB.databases()).some(({ name }) => name === "gradual")) return undefined;
  const database = await done(indexedDB.open("gradual"));
  const kept = await done(database.transaction("kept").objectStore("kept").get("course"));
  database.close();
  return kept?.course.ownRoutines.length;
}

/** Until the worker is there and the person's course is kept. */
async function settled(page: Page): Promise<void> {
  const active = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state);
  await expect.poll(active, { timeout: 20_000 }).toBe("activated");
  await expect.poll(() => page.evaluate(keptRoutines), { timeout: 20_000 }).toBe(1);
}

async function checked(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect.soft(violations.map(({ id, nodes }) => `${page.url()}: ${id} ${nodes[0]?.target}`)).toEqual([]);
}

async function write(page: Page, pain: number, blood: string): Promise<void> {
  await page.goto("/log?kind=daily");
  await fill(page, { [`baselinePain=${pain}`]: true, [`blood=${blood}`]: true });
  await page.getByRole("button", { name: "Save log" }).click();
  await expect(page.getByText("Saved on this device")).toBeVisible();
}

test.afterAll(async () => {
  await stop();
  remove();
});

test("three logs without a network, the browser closed, the server restarted: three rows, once each, in order", async () => {
  test.setTimeout(120_000);
  origin = `http://localhost:${await freePort()}`;
  await start();
  const { userId, token } = await demoPerson(dataDir);
  const before = (await rows("SELECT id FROM logs WHERE user_id = $1", [userId])).length;

  const first = await open(token);
  const page = await first.newPage();
  await page.goto("/routines/own/new?from=office-break");
  await page.getByRole("button", { name: "Save routine" }).click();
  await page.waitForURL(/routines\/own\/[0-9a-f-]{36}$/);
  // Pages in quick succession ask once for the course.
  await page.waitForTimeout(5_000);
  await page.goto("/today");
  await settled(page);
  await first.setOffline(true);

  // Everything that is promised without a network, from a page that was never opened before.
  await page.goto("/session?routine=wind-down");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page.locator("dialog [data-cue]")).toBeVisible();
  await page.keyboard.press("End");
  await page.getByRole("button", { name: "Close" }).click();
  await page.goto("/routines/office-break");
  await expect(page.getByRole("heading", { level: 1, name: "Office break" })).toBeVisible();
  await page.goto("/routines/own");
  await checked(page);
  await page.getByRole("link", { name: "Office break" }).click();
  await expect(page.getByRole("button", { name: "Start", exact: true })).toBeVisible();
  await page.goto("/history");
  await expect(page.getByRole("heading", { level: 1, name: "This page needs a network" })).toBeVisible();
  await checked(page);

  await write(page, 1, "none");
  await write(page, 2, "none");
  await write(page, 3, "spotting");
  // The rules hold here too: after blood nothing is asked for.
  await page.getByRole("link", { name: "What follows from it" }).click();
  await expect(page.getByText("Decided on this device")).toBeVisible();
  await page.goto("/today");
  await expect(page.getByText("Rule DEC-SPOTTING")).toBeVisible();
  await checked(page);
  await first.close();

  await stop();
  const second = await open(token);
  const again = await second.newPage();
  // The server is away, not the network.
  await again.goto("/log/waiting");
  await expect(again.getByText("Waits to be sent.")).toHaveCount(3);
  expect(await again.evaluate(() => navigator.onLine)).toBe(true);
  await start();
  await again.getByRole("button", { name: "Send now" }).click();
  await expect(again.getByText("Nothing waits.")).toBeVisible({ timeout: 30_000 });

  const added = await rows<{ body: { baselinePain: number } }>("SELECT body FROM logs WHERE user_id = $1 ORDER BY created_at, id", [userId]);
  expect(added.slice(before).map(({ body }) => body.baselinePain)).toEqual([1, 2, 3]);
  await again.goto("/today");
  await expect(again.getByText("Rule DEC-SPOTTING")).toBeVisible();
  await second.close();
});

test("a page that is still open on a device that was cleared leaves nothing behind on it", async () => {
  const { token } = await demoPerson(dataDir);
  const context = await open(token);
  const page = await context.newPage();
  await page.goto("/today");
  await settled(page);
  const left = await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    const script = document.querySelector<HTMLScriptElement>("script[src]")?.src ?? "";
    return { status: (await fetch(script)).status, caches: await caches.keys() };
  });
  expect(left).toEqual({ status: 200, caches: [] });
  await context.close();
});

test("signing out warns of what waits, then clears the device", async () => {
  test.setTimeout(120_000);
  const { token } = await demoPerson(dataDir);
  const context = await open(token);
  const page = await context.newPage();
  await page.goto("/today");
  await settled(page);
  await page.route("**/log/outbox", (route) => route.abort("internetdisconnected"));
  await page.goto("/log?kind=daily");
  await fill(page, { "baselinePain=1": true, "blood=none": true });
  await control(page, "baselinePain=1").check();
  await page.getByRole("button", { name: "Save log" }).click();
  await expect(page.getByText("Saved on this device")).toBeVisible();
  await page.goto("/more");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("has not reached Gradual yet. Signing out clears this device")).toBeVisible();
  await page.getByRole("button", { name: "Sign out and lose it" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  const left = () =>
    page.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      kept: Object.keys(localStorage).filter((key) => key.startsWith("gradual.")),
    }));
  // The front page is a document of its own, which may still be on its way.
  await expect(async () => expect(await left()).toEqual({ databases: [], caches: [], workers: 0, kept: [] })).toPass({ timeout: 10_000 });
  await context.close();
});
