import type { Page } from "@playwright/test";
import type { Database } from "./database";
import type { Made } from "./factories/asks";
import { expect, onlyOnce, test } from "./fixtures";
import { get } from "./raw";
import { control, dayBefore, unfold } from "./steps";

/** One log a day back over ten years, taken in turn from those that the person has. */
async function tenYears(database: Database, { userId }: Made): Promise<void> {
  await database.rows(
    `WITH own AS MATERIALIZED (SELECT *, row_number() OVER (ORDER BY id) - 1 AS n, count(*) OVER () AS among FROM logs WHERE user_id = $1),
      first AS (SELECT min("on") AS day FROM own)
    INSERT INTO logs (user_id, id, kind, "on", time, pain, comfort, blood, device_id, body, decision, updated_at)
    SELECT user_id, uuidv7(make_interval(days => -day)), kind, (SELECT first.day FROM first) - day, time, pain, comfort, blood, device_id, body, decision, now()
    FROM generate_series(1, 3650) day JOIN own ON n = day % among`,
    [userId],
  );
}

const shownDays = (page: Page) => page.getByRole("main").locator("ol > li");

test("months in one look: words, pictures with their numbers, decisions, then a day in detail", async ({ page, make, signInAs }) => {
  await signInAs(await make("long", "canary-day"));
  await page.goto("/history");
  await expect(page.getByText(/You practised \d+ of \d+ planned times?\./)).toBeVisible();
  for (const name of [
    "Day by day",
    "Practice by week",
    "Pain and comfort",
    "Sizes",
    "Each size from its first day",
    "Sizes beside each other",
    "What was decided",
  ])
    await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
  const pictures = page.locator("figure", { hasText: "Show the numbers" });
  expect(await pictures.count()).toBeGreaterThanOrEqual(4);
  for (const picture of await pictures.all()) {
    await picture.getByText("Show the numbers").click();
    await expect(picture.locator("tbody tr").first()).toBeVisible();
  }
  await page.locator('main a[href^="/history/2"]').first().click();
  await page.waitForURL(/\/history\/\d{4}-\d\d-\d\d$/);
  await expect(page.getByRole("heading", { name: "Why the day was as it was" })).toBeVisible();
  await expect(page.getByText("note canary-day")).toBeVisible();
  await page.getByRole("link", { name: "Change", exact: true }).first().click();
  await page.waitForURL("**/log/*");
  await page.goBack();
  await page.getByRole("link", { name: "Day before" }).click();
  await expect(page.getByText("Nothing is recorded for this day.")).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("days and kind are chosen by a form, applied to words, pictures and list alike, and kept in the address", async ({ page, make, signInAs }) => {
    await signInAs(await make("long"));
    await page.goto("/history");
    const from = control(page, "from");
    await unfold(from);
    await from.fill(dayBefore(20));
    await control(page, "to").fill(dayBefore(5));
    await control(page, "kind").selectOption("session");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.waitForURL(new RegExp(`from=${dayBefore(20)}&to=${dayBefore(5)}&kind=session`));
    const days = page.locator('main a[href^="/history/2"]');
    expect(await days.count()).toBeGreaterThan(0);
    for (const link of await days.all()) {
      const on = (await link.getAttribute("href"))?.slice(-10) ?? "";
      expect(on >= dayBefore(20) && on <= dayBefore(5), on).toBe(true);
    }
    // A part of what was done says nothing of what was planned.
    await expect(page.getByRole("heading", { name: "Practice by week" })).toHaveCount(0);
    await page.goto("/history?kind=skip");
    await expect(page.getByText("Nothing is recorded on these days.")).toBeVisible();
    await page.goto("/history?from=2020-99-01&kind=other&device=x");
    for (const part of ["first day", "kind", "size"]) await expect(page.getByText(new RegExp(`The ${part} in the address`))).toBeVisible();
    expect(await shownDays(page).count()).toBeGreaterThan(0);
  });
});

test("ten years of days: under 120 kB of HTML, a year at most on a page, earlier ones by a link", async ({
  page,
  make,
  signInAs,
  database,
  viewport,
}) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  const person = await make("long");
  await tenYears(database, person);
  // A whole year at once has four times the days in its pictures.
  const most = { "/history": 120_000, [`/history/${dayBefore(900)}`]: 120_000, "/history?from=2000-01-01": 200_000 };
  for (const [path, bytes] of Object.entries(most)) {
    const { status, body } = await get(path, person.cookie);
    expect(status, path).toBe(200);
    const line = `${path}: ${Buffer.byteLength(body)} bytes of HTML (under ${bytes})`;
    test.info().annotations.push({ type: "HTML", description: line });
    console.log(line);
    expect.soft(Buffer.byteLength(body), line).toBeLessThan(bytes);
  }
  await signInAs(person);
  await page.goto("/history?from=2000-01-01");
  await page.getByRole("link", { name: /^The time before/ }).click();
  await page.waitForURL(/from=2000-01-01&to=/);
  await expect(page.getByRole("heading", { name: "Day by day" })).toBeVisible();
});

test("a day that is none is a missing page, one to come is said to be", async ({ page, person, watch }) => {
  watch.allow(/status of 404/);
  expect(person.userId).not.toBe("");
  for (const on of ["2026-02-30", "today", "1"]) expect((await page.goto(`/history/${on}`))?.status()).toBe(404);
  await page.goto(`/history/${dayBefore(-3)}`);
  await expect(page.getByText("This day is still to come.")).toBeVisible();
});
