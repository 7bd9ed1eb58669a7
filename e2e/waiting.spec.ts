import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { findBrowser } from "./browser";
import { expect, onlyOnce, sessionCookie, test } from "./fixtures";
import { control, fill } from "./steps";

test.skip(({ viewport }) => onlyOnce(viewport?.width), "no size is involved");

const sending = "**/log/outbox";

/** A log of an exercise, told from others by how many were done. */
async function write(page: Page, done: number): Promise<void> {
  await page.goto("/log?kind=exercise");
  await fill(page, { routineId: "wind-down", completedSteps: String(done), "pain=0": true, "blood=none": true });
  await page.getByRole("button", { name: "Save log" }).click();
}

test("three logs written while nothing gets through outlive the browser, and arrive once each, in order", async ({ make, database, baseURL }) => {
  const person = await make("active");
  const profile = mkdtempSync(join(tmpdir(), "gradual-profile-"));
  const open = async (): Promise<BrowserContext> => {
    const context = await chromium.launchPersistentContext(profile, { ...(await findBrowser()), baseURL, locale: "en-GB" });
    await context.addCookies([{ name: sessionCookie, value: person.cookie, url: baseURL ?? "", httpOnly: true, sameSite: "Lax" }]);
    return context;
  };
  const before = await database.logsOf(person.userId);
  try {
    const first = await open();
    await first.route(sending, (route) => route.abort("internetdisconnected"));
    const page = await first.newPage();
    for (const done of [1, 2, 3]) {
      await write(page, done);
      await expect(page.getByText("Saved on this device")).toBeVisible();
    }
    await page.goto("/log/waiting");
    await expect(page.getByText("Waits to be sent.")).toHaveCount(3);
    expect(await database.logsOf(person.userId)).toHaveLength(before.length);
    await first.close();

    const second = await open();
    const again = await second.newPage();
    await again.goto("/log/waiting");
    await expect(again.getByText("Nothing waits.")).toBeVisible();
    const added = (await database.logsOf(person.userId)).slice(before.length);
    expect(added.map(({ body }) => body.completedSteps)).toEqual([1, 2, 3]);
    await second.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

/** Puts as many more of the one log that waits beside it, each with an id of its own. Runs in the page; answers all ids, in their order. */
async function copy(more: number): Promise<string[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const store = (await done(indexedDB.open("gradual"))).transaction("logs", "readwrite").objectStore("logs");
  const [{ seq: _, ...log } = { seq: 0, id: "", fields: [] as [string, string][] }] = await done(store.getAll());
  const ids = [log.id];
  for (let at = 1; at <= more; at++) {
    const id = log.id.slice(0, -4) + at.toString(16).padStart(4, "0");
    await done(store.add({ ...log, id, fields: log.fields.map(([name, value]: [string, string]) => [name, name === "id" ? id : value]) }));
    ids.push(id);
  }
  return ids;
}

test("an answer that is lost after the server's commit leaves one row, two hundred times", async ({ page, person, database, watch }) => {
  test.setTimeout(180_000);
  watch.allow(/ERR_FAILED|ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  const before = (await database.logsOf(person.userId)).length;
  await page.route(sending, (route) => route.abort("internetdisconnected"));
  await write(page, 1);
  await expect(page.getByText("Saved on this device")).toBeVisible();
  const ids = await page.evaluate(copy, 199);
  // The server has it; the browser hears nothing, and sends it again.
  let cut = 0;
  await page.unroute(sending);
  await page.route(sending, async (route) => {
    if (cut++ % 2 === 1) return route.continue();
    await route.fetch();
    await route.abort("failed");
  });
  await page.goto("/log/waiting");
  await expect(page.getByText("Nothing waits.")).toBeVisible({ timeout: 120_000 });
  const added = (await database.logsOf(person.userId)).slice(before);
  expect(added.map(({ id }) => id)).toEqual(ids);
  expect(cut).toBe(2 * ids.length);
});

test("a refused log is shown, kept, mended and then sent", async ({ page, person, database, watch }) => {
  watch.allow(/ERR_|Failed to load resource/);
  const before = (await database.logsOf(person.userId)).length;
  await page.route(sending, (route) => route.abort("internetdisconnected"));
  await page.goto("/log?kind=exercise");
  await fill(page, { routineId: "wind-down", completedSteps: "4", "pain=0": true, "blood=none": true, "flags[]=fever": true, note: "kept" });
  await control(page, "completedSteps").fill("400");
  await page.getByRole("button", { name: "Save log" }).click();
  await expect(page.getByText("Saved on this device")).toBeVisible();
  await page.unroute(sending);
  await page.goto("/log/waiting");
  await expect(page.getByText("It could not be saved as it is.")).toBeVisible();
  await page.getByRole("button", { name: "Open and mend" }).click();
  await page.waitForURL("**/log?kind=exercise");
  await expect(control(page, "completedSteps")).toHaveValue("400");
  await expect(control(page, "note")).toHaveValue("kept");
  await expect(control(page, "flags[]=fever")).toBeChecked();
  await control(page, "completedSteps").fill("4");
  await page.getByRole("button", { name: "Save log" }).click();
  await page.waitForURL("**/log/*/decision");
  expect((await database.logsOf(person.userId)).length).toBe(before + 1);
  await page.goto("/log/waiting");
  await expect(page.getByText("Nothing waits.")).toBeVisible();
});

test("what waits is said on every page, and never sent for somebody else", async ({ page, person: _, stranger, database, signInAs, watch }) => {
  watch.allow(/ERR_|Failed to load resource/);
  const before = (await database.logsOf(stranger.userId)).length;
  await page.route(sending, (route) => route.abort("internetdisconnected"));
  await write(page, 1);
  await expect(page.getByText("Saved on this device")).toBeVisible();
  await page.goto("/today");
  await expect(page.getByText("One log has not reached Gradual yet.")).toBeVisible();
  await page.unroute(sending);
  await signInAs(stranger);
  await page.goto("/log/waiting");
  await expect(page.getByText("Nothing waits.")).toBeVisible();
  expect((await database.logsOf(stranger.userId)).length).toBe(before);
});
