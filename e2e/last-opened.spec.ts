import type { Page } from "@playwright/test";
import type { ShareField } from "../lib/core/scope";
import { expect, onlyOnce, test } from "./fixtures";
import { get } from "./raw";

test.skip(({ viewport }) => onlyOnce(viewport?.width), "no size is involved");

/** "6 Jan 2026", in the calendar of the people that the factory makes. */
const said = (at: Date) =>
  at.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "Europe/London" }).replace("Sept", "Sep");
const since = (page: Page) => page.locator("[data-since]");

test("a link says what was written down since it was last opened, of what it shares and of nothing else", async ({
  person,
  factory,
  database,
  clinicianPage,
}) => {
  const { userId } = person;
  const links: Record<string, string> = {};
  for (const [name, fields] of Object.entries({
    all: ["program", "sessions", "sizes", "pain", "comfort", "bleeding", "symptoms", "decisions"],
    pain: ["pain"],
    notes: ["notes"],
  } satisfies Record<string, ShareField[]>)) {
    links[name] = (await factory.ask("link", { userId, fields, range: "all" })).url;
  }
  const open = async (name: string) => {
    await clinicianPage.goto(links[name] ?? "");
    return since(clinicianPage);
  };
  for (const name of Object.keys(links)) await expect(await open(name)).toContainText("It was not opened before.");
  // The same visit goes on: a page loaded again has not been opened before either.
  await clinicianPage.reload();
  await expect(since(clinicianPage)).toContainText("It was not opened before.");

  // As if that had been three days ago, and all that is recorded a day before it.
  await database.rows("UPDATE share_views SET at = at - interval '3 days' WHERE user_id = $1", [userId]);
  for (const table of ["logs", "programs", "step_up_confirmations", "clinician_agreements"])
    await database.rows(`UPDATE ${table} SET created_at = now() - interval '4 days' WHERE user_id = $1`, [userId]);
  const opened = new Date(Date.now() - 3 * 86_400_000);
  for (const name of Object.keys(links)) {
    await expect(await open(name)).toContainText(`Since this link was last opened, on ${said(opened)}`);
    await expect(since(clinicianPage)).toContainText("Nothing new was written down.");
  }

  await database.rows(
    `UPDATE logs SET created_at = now() - interval '1 day', blood = 'spotting', pain = 3 WHERE user_id = $1 AND id IN (
      SELECT id FROM logs WHERE user_id = $1 AND kind = 'dilation' AND deleted_at IS NULL ORDER BY "on" DESC LIMIT 2)`,
    [userId],
  );
  const all = await open("all");
  await expect(all).toContainText("2 sessions, the last on");
  await expect(all).toContainText(/Pain: median 3, highest 3; more than before \(/);
  await expect(all).toContainText(/Spotting on wiping: /);
  await expect(all).toContainText(/Size still /);
  const pain = await open("pain");
  await expect(pain).toContainText(/Pain: median 3/);
  await expect(pain).not.toContainText(/Spotting|Size|Comfort/);
  await expect(await open("notes")).toContainText("Nothing new was written down.");
});

test("a preview speaks of no opening, and a long record is read half a year at a time, each page within the link's days", async ({
  make,
  factory,
  database,
  clinicianPage,
}) => {
  const { userId, cookie } = await make("long");
  expect((await get("/share/preview?fields=pain-sizes&range=all", cookie)).body).not.toContain("data-since");
  // The first three sessions as if they had been a year before.
  const firstOf = (count: number) => `(SELECT id FROM logs WHERE user_id = $1 AND kind = 'dilation' ORDER BY "on" LIMIT ${count})`;
  await database.rows(`UPDATE logs SET "on" = "on" - 365 WHERE user_id = $1 AND id IN ${firstOf(3)}`, [userId]);
  await database.rows(`UPDATE logs SET blood = 'spotting' WHERE user_id = $1 AND id = ${firstOf(1)}`, [userId]);
  const [{ first }] = (await database.rows(`SELECT min("on")::text AS first FROM logs WHERE user_id = $1 AND kind = 'dilation'`, [userId])) as [
    { first: string },
  ];
  const { url } = await factory.ask("link", { userId, fields: ["sessions", "sizes", "pain", "bleeding"], range: "all" });
  await clinicianPage.goto(url);
  const main = clinicianPage.getByRole("main");
  await expect(main).toContainText("Shown: the half year up to");
  // A red flag is told however long ago it was; a session of that time is not on this page.
  await expect(main).toContainText("Spotting on wiping");
  const cell = clinicianPage.getByRole("rowheader", { name: said(new Date(`${first}T12:00Z`)), exact: true });
  await expect(cell).toHaveCount(0);
  const earlier = clinicianPage.getByRole("link", { name: "Earlier days" });
  for (let page = 0; page < 4 && (await cell.count()) === 0; page += 1)
    await clinicianPage.goto(new URL((await earlier.getAttribute("href")) ?? "", url).href);
  await expect(cell).toBeVisible();
  await expect(since(clinicianPage)).toHaveCount(0);
  await clinicianPage.getByRole("link", { name: "Latest days" }).click();
  await expect(since(clinicianPage)).toBeVisible();
  // Another day than the link has is taken for its last.
  const path = new URL(url).pathname;
  for (const until of ["1999-01-01", "2999-01-01", "yesterday", "%00"]) {
    const { status, body } = await get(`${path}?until=${until}`);
    expect([status, body.includes("data-since")]).toEqual([200, true]);
  }
});
