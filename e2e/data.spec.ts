import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { dumpText } from "../lib/core/testing/dump";
import type { Database } from "./database";
import type { Made } from "./factories/asks";
import { expect, onlyOnce, sessionCookie, test } from "./fixtures";
import { type Answer, comparable, formIn, get, parting, post } from "./raw";
import { control } from "./steps";
import { wire } from "./wire";

const newMark = () => `canary-${randomUUID().slice(0, 8)}`;
const dump = (database: Database) => dumpText({ query: async (sql: string) => ({ rows: await database.rows(sql) }) } as never);
const among = (text: string, looked: readonly string[]) => looked.filter((one) => text.includes(one));

/** From an end of the network of its own: unknown links are counted by address. */
async function openLink(path: string, from: string): Promise<Answer> {
  const { status, headers, body } = await wire({ path, from });
  return { status, location: String(headers.location ?? ""), headers: new Headers(), body };
}

/** What a browser with this cookie and one with a cookie that never was are told must be the same. */
async function expectUnknown({ cookie }: Made, path = "/history"): Promise<void> {
  const [theirs, nobodys] = [await get(path, cookie), await get(path, "A".repeat(43))];
  expect([theirs.status, theirs.location]).toEqual([nobodys.status, nobodys.location]);
  expect(new URL(theirs.location, "http://localhost").pathname).toBe("/sign-in");
  expect(parting(comparable(theirs).body, comparable(nobodys).body)).toBe("");
}

async function press(page: Page, field: string, button: string): Promise<void> {
  await control(page, field).check();
  await page.getByRole("main").getByRole("button", { name: button }).click();
}

test("everything is exported, then deleted, and is nowhere afterwards; open sessions and links are unknown (security 14, 24, 44)", async ({
  page,
  make,
  signInAs,
  factory,
  database,
  browser,
  watch,
  viewport,
}) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  const mark = newMark();
  const person = await make("active", mark);
  await signInAs(person);
  const { url } = await factory.ask("link", { userId: person.userId, recipient: `recipient ${mark}` });
  const { pathname: share } = new URL(url);
  const elsewhere = watch.over(await browser.newContext());
  await signInAs(person, elsewhere);
  const other = await elsewhere.newPage();
  await other.goto("/history");

  await page.goto("/settings/data");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Export everything" }).click()]);
  expect(download.suggestedFilename()).toMatch(/^gradual-\d{4}-\d\d-\d\d\.json$/);
  const file = JSON.parse(readFileSync((await download.path()) ?? "", "utf8"));
  expect(file).toMatchObject({ format: "gradual-export", version: 1, account: { userId: person.userId, userName: person.userName } });
  expect(file.logs.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(person.ids.logs));
  expect(file.logs.every(({ note }: { note: string }) => note === `note ${mark}`)).toBe(true);
  expect(file.shareLinks).toMatchObject([{ recipient: `recipient ${mark}` }]);
  const again = await get("/settings/data/export", person.cookie);
  expect(again.headers.get("cache-control")).toContain("no-store");
  expect(again.headers.get("content-disposition")).toBe(`attachment; filename="${download.suggestedFilename()}"`);
  const { exportedAt: _, activity, ...rest } = JSON.parse(again.body);
  const { exportedAt: __, activity: activityBefore, ...restBefore } = file;
  expect(rest).toEqual(restBefore);
  expect(activity.slice(activityBefore.length).map(({ action }: { action: string }) => action)).toEqual(["data.exported"]);

  await fetch(new URL("/settings/data/export", page.url()), { method: "HEAD", headers: { cookie: `${sessionCookie}=${person.cookie}` } });
  const exports = await database.rows("SELECT 1 FROM audit_events WHERE user_id = $1 AND action = 'data.exported'", [person.userId]);
  expect(exports).toHaveLength(2);

  await page.getByRole("link", { name: "See what happens, then decide" }).click();
  await page.waitForURL("**/settings/data/delete");
  await control(page, "userName").fill("somebody-else");
  await press(page, "sure", "Delete everything");
  await expect(page.getByText("That is not the user name of this account.")).toBeVisible();
  await expect(control(page, "sure")).toBeChecked();
  expect(await database.rows("SELECT 1 FROM users WHERE user_id = $1", [person.userId])).toHaveLength(1);
  await control(page, "userName").fill(person.userName);
  await page.getByRole("button", { name: "Delete everything" }).click();
  await page.waitForURL("**/deleted");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your account is gone");
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual([]);

  const secrets = [person.userId, person.userName, mark, person.cookie, share.slice(3)];
  expect(among(await dump(database), secrets)).toEqual([]);
  const log = process.env.E2E_HOUSE_LOG;
  if (log) expect(among(readFileSync(log, "utf8"), [person.userName, mark, person.cookie, share.slice(3)])).toEqual([]);
  await expectUnknown(person);
  await expectUnknown(person, "/settings/data/export");
  const [theirs, nobodys] = [await openLink(share, "127.0.0.71"), await openLink(`/s/${"B".repeat(43)}`, "127.0.0.71")];
  expect([theirs.status, parting(comparable(theirs, share.slice(3)).body, comparable(nobodys, "B".repeat(43)).body)]).toEqual([404, ""]);
  await other.goto("/history");
  expect(new URL(other.url()).pathname).toBe("/sign-in");
  await elsewhere.close();
});

test("export and deletion ask again who it is when that was long ago", async ({ make, database, viewport }) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  const person = await make("active");
  const form = formIn((await get("/settings/data/delete", person.cookie)).body, /name="userName"/);
  await database.rows("UPDATE sessions SET proven_at = now() - interval '11 minutes' WHERE user_id = $1", [person.userId]);
  for (const path of [
    "/settings/data",
    "/settings/data/delete",
    "/settings/data/export",
    "/settings/data/export/csv",
    "/settings/data/export/fhir",
    "/settings/data/export/report",
    "/settings/consent/withdraw",
  ]) {
    const { location, body } = await get(path, person.cookie);
    expect(location, path).toMatch(/^\/confirm\?to=/);
    expect(body).not.toMatch(/gradual-export|^PK|^%PDF|"Bundle"/);
  }
  await database.rows("UPDATE sessions SET proven_at = now() - interval '26 minutes' WHERE user_id = $1", [person.userId]);
  const refused = await post("/settings/data/delete", { ...form, userName: person.userName, sure: "on" }, person.cookie);
  expect([refused.status, refused.location]).not.toContain("/deleted");
  expect(await database.rows("SELECT 1 FROM users WHERE user_id = $1", [person.userId])).toHaveLength(1);
});

test("a withdrawn consent stops everything at once, and a new one goes on where it stopped (security 24)", async ({
  page,
  make,
  signInAs,
  factory,
  browser,
  watch,
  viewport,
}) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  const mark = newMark();
  const person = await make("active", mark);
  await signInAs(person);
  const { pathname: share } = new URL((await factory.ask("link", { userId: person.userId })).url);
  const elsewhere = watch.over(await browser.newContext());
  await signInAs(person, elsewhere);
  const other = await elsewhere.newPage();
  const saveForm = formIn((await get("/log?kind=daily", person.cookie)).body, /name="kind" value="daily"/);
  expect((await openLink(share, "127.0.0.72")).status).toBe(200);

  await page.goto("/settings/consent");
  await page.getByRole("link", { name: "See what happens, then decide" }).click();
  await expect(page.getByText("Your open share link ends now.")).toBeVisible();
  await press(page, "sure", "Take it back now");
  await page.waitForURL("**/settings/consent");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You have taken your agreement back");

  expect((await openLink(share, "127.0.0.72")).status).toBe(404);
  for (const path of ["/today", "/plan", "/log", "/history", "/share", "/settings", "/settings/activity", "/devices", `/log/${person.ids.logs[0]}`]) {
    const { status, location, body } = await get(path, person.cookie);
    expect([status, location], path).toEqual([307, "/settings/consent"]);
    expect(body).not.toContain(mark);
  }
  expect((await get("/history/earlier?before=2030-01-01_00000000-0000-7000-8000-000000000000", person.cookie)).status).toBe(401);
  const saved = await post("/log?kind=daily", { ...saveForm, baselinePain: "1", blood: "none" }, person.cookie);
  expect(new URL(saved.location, "http://localhost").pathname).toBe("/settings/consent");
  expect((await get("/settings/data/export", person.cookie)).body).toContain(`note ${mark}`);
  expect((await get("/settings/sessions", person.cookie)).status).toBe(200);
  await other.goto("/today");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("You have taken your agreement back");

  await press(page, "consent", "Agree and go on");
  await page.waitForURL("**/settings/consent?given=yes");
  await expect(page.getByText("Gradual works again")).toBeVisible();
  await page.goto(`/log/${person.ids.logs[0]}`);
  await expect(control(page, "note")).toHaveValue(`note ${mark}`);
  expect((await openLink(share, "127.0.0.72")).status).toBe(404);
  await elsewhere.close();
});

test("signing out clears the device, and going back shows nothing of the person; the old cookie opens nothing (security 14, 42)", async ({
  page,
  make,
  signInAs,
  watch,
}) => {
  // A document that is left before it has named its icon asks for the usual one.
  watch.allow(/favicon\.ico/);
  const mark = newMark();
  const person = await make("active", mark);
  await signInAs(person);
  await page.goto("/today");
  await page.goto(`/log/${person.ids.logs[0]}`);
  await expect(control(page, "note")).toHaveValue(`note ${mark}`);
  await page.evaluate(async () => {
    localStorage.setItem("kept", "a note");
    await (await caches.open("kept")).put("/kept", new Response("a note"));
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open("kept", 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore("notes").put("a note", 1);
      opening.onsuccess = () => resolve(opening.result.close());
      opening.onerror = reject;
    });
  });
  const kept = () =>
    page.evaluate(async () => ({
      storage: Object.keys(localStorage),
      caches: await caches.keys(),
      databases: (await indexedDB.databases()).map(({ name }) => name),
    }));
  // Beside it lies what the app itself keeps for when there is no network.
  for (const names of Object.values(await kept())) expect(names).toContain("kept");
  // By links, so that the router has the pages of the person in its memory.
  await page.getByRole("link", { name: "More", exact: true }).filter({ visible: true }).click();
  await page.waitForURL("**/more");
  await page.evaluate(() => Object.assign(window, { asBefore: true }));
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  // A document of its own, which has nothing in its memory.
  await page.waitForFunction(() => !("asBefore" in window) && document.readyState === "complete");
  await expect(async () => expect(await kept()).toEqual({ storage: [], caches: [], databases: [] })).toPass({ timeout: 10_000 });
  for (let back = 0; back < 2; back += 1) {
    await page.evaluate(() => history.back());
    await page.waitForURL("**/sign-in");
    await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
    expect(await page.content()).not.toContain(mark);
  }
  await expectUnknown(person);
});

test("each opening of a link is counted, for its owner to see on the link and in the activity (security 29)", async ({
  page,
  person,
  factory,
  clinicianPage,
  viewport,
}) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  const { url } = await factory.ask("link", { userId: person.userId, recipient: "Dr Meyer" });
  for (let n = 0; n < 3; n += 1) await clinicianPage.goto(url);
  await get(new URL(url).pathname, undefined, { "user-agent": "WhatsApp/2.23.20.0" });
  await page.goto("/share");
  await expect(page.getByText("Opened 3 times")).toBeVisible();
  await page.goto("/settings/activity?show=security");
  const lines = await page.getByText(/links? you made (?:was|were) opened/i).allTextContents();
  expect(lines.reduce((sum, line) => sum + Number(/(\d+) times/.exec(line)?.[1] ?? 1), 0)).toBe(3);
});

test("a link that has expired, was revoked, died of wrong passcodes or never was answers the same (security 24)", async ({
  person,
  factory,
  database,
  viewport,
}) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  const make = async (end: string) => {
    const { id, url } = await factory.ask("link", { userId: person.userId });
    const path = new URL(url).pathname;
    expect((await openLink(path, "127.0.0.73")).status).toBe(200);
    await database.rows(`UPDATE share_links SET ${end} WHERE user_id = $1 AND id = $2`, [person.userId, id]);
    return path;
  };
  const ended = [
    await make("created_at = now() - interval '2 days', expires_at = now() - interval '1 second'"),
    await make("revoked_at = now()"),
    await make("wrong_passcodes = 5"),
  ];
  const { id, url } = await factory.ask("link", { userId: person.userId });
  await factory.ask("revoke", { userId: person.userId, id });
  const unknown = `/s/${"C".repeat(43)}`;
  const seen = async (path: string) => comparable(await openLink(path, "127.0.0.73"), path.slice(3));
  const right = await seen(unknown);
  expect(right.status).toBe(404);
  for (const path of [...ended, new URL(url).pathname]) {
    const one = await seen(path);
    expect([one.status, one.location, parting(one.body, right.body)]).toEqual([404, "", ""]);
  }
});
