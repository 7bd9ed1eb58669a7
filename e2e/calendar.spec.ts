import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** The days on which a practice is planned, as the page shows them. */
const practiceDays = (page: Page) =>
  page.locator("form[data-moves]").evaluateAll((forms) => forms.map((form) => form.getAttribute("data-moves") ?? ""));
const done = (page: Page) => page.getByRole("main").getByRole("status").first();

/** The first planned session that may go somewhere, with the place it may go to. */
async function firstMove(page: Page): Promise<{ from: string; to: string }> {
  const form = page.locator("form[data-moves]").first();
  return {
    from: (await form.getAttribute("data-moves")) ?? "",
    to: (await form.locator("select option").last().getAttribute("value")) ?? "",
  };
}

test("a session is moved and brought back by keyboard alone", async ({ page, person, database }) => {
  await page.goto("/plan");
  const before = await practiceDays(page);
  const { from, to } = await firstMove(page);
  await page.locator(`#day-${from} summary`).first().focus();
  await page.keyboard.press("Enter");
  const choice = page.locator(`#move-${from}`);
  await expect(choice).toBeVisible();
  for (let press = 0; press < 6 && !(await choice.evaluate((element) => element === document.activeElement)); press++)
    await page.keyboard.press("Tab");
  await expect(choice).toBeFocused();
  await page.keyboard.press("End");
  await expect(choice).toHaveValue(to);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(done(page)).toContainText("moved to");
  const after = await practiceDays(page);
  expect(after).toContain(to);
  expect(after).not.toContain(from);
  const kept = () => database.rows("SELECT kind, undone_at FROM plan_changes WHERE user_id = $1", [person.userId]);
  expect(await kept()).toEqual([{ kind: "move", undone_at: null }]);
  await done(page).getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await expect(done(page)).toContainText("undone");
  expect(await practiceDays(page)).toEqual(before);
  expect(await kept()).toEqual([{ kind: "move", undone_at: expect.any(Date) }]);
});

test("a session is dragged to a day that it may go to", async ({ page, person, isMobile }) => {
  test.skip(isMobile, "Fingers choose the day in a list.");
  expect(person.userId).not.toBe("");
  await page.goto("/plan");
  const { from, to } = await firstMove(page);
  await page
    .locator(`#day-${from} summary`)
    .first()
    .dragTo(page.locator(`#day-${to} summary`).first());
  await expect(done(page)).toContainText("moved to");
  expect(await practiceDays(page)).toContain(to);
});

test("a move that a rule forbids says which one, and changes nothing", async ({ page, person, database }) => {
  await page.goto("/plan");
  const days = await practiceDays(page);
  const [from = "", next = ""] = days;
  await page.locator(`#day-${from} summary`).first().click();
  await page.locator(`#move-${from}`).evaluate((select, to) => {
    const option = Object.assign(document.createElement("option"), { value: to, textContent: to });
    select.append(option);
    (select as HTMLSelectElement).value = to;
  }, next);
  await page.locator(`#day-${from}`).getByRole("button", { name: "Move session" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("PRG-MOVE-PASS");
  expect(await practiceDays(page)).toEqual(days);
  expect(await database.rows("SELECT id FROM plan_changes WHERE user_id = $1", [person.userId])).toEqual([]);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("time away is taken, seen on Today, and ended", async ({ page, person }) => {
    expect(person.userId).not.toBe("");
    await page.goto("/plan");
    const before = await practiceDays(page);
    await page.getByRole("button", { name: "Plan time away" }).click();
    await expect(done(page)).toContainText("Your time away is planned");
    expect(await practiceDays(page)).toEqual([]);
    await page.goto("/today");
    await expect(page.getByRole("main")).toContainText("Nothing is asked of you today");
    await expect(page.getByRole("region", { name: "The next two days" })).not.toContainText("Nothing planned");
    await page.goto("/plan");
    await page.getByRole("button", { name: "I am back" }).click();
    await expect(done(page)).toContainText("Good to have you back");
    expect(await practiceDays(page)).toEqual(before);
  });

  test("a session is moved, and days that do not suit are left free", async ({ page, person }) => {
    expect(person.userId).not.toBe("");
    await page.goto("/plan");
    const { from, to } = await firstMove(page);
    await page.locator(`#day-${from} summary`).first().click();
    await page.locator(`#move-${from}`).selectOption(to);
    await page.locator(`#day-${from}`).getByRole("button", { name: "Move session" }).click();
    await expect(done(page)).toContainText("moved to");
    await page.getByRole("button", { name: /^Undo: The session/ }).click();
    await expect(done(page)).toContainText("undone");
    for (const day of ["Sat", "Sun"]) await page.getByRole("checkbox", { name: day }).uncheck();
    await page.getByRole("button", { name: "Keep these days" }).click();
    await expect(done(page)).toContainText("are kept");
    const weekend = (await practiceDays(page)).filter((day) => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()));
    expect(weekend).toEqual([]);
  });

  test("time away that ends before it begins is refused beside its field, and what was typed stays", async ({ page, person }) => {
    expect(person.userId).not.toBe("");
    await page.goto("/plan");
    const last = page.getByLabel(/Last day/);
    await last.evaluate((input) => input.removeAttribute("min")).catch(() => {});
    await last.fill("2026-01-01");
    await page.getByRole("button", { name: "Plan time away" }).click();
    await expect(page.getByText("The last day can not be before the first.")).toBeVisible();
    await expect(page.getByLabel(/Last day/)).toHaveValue("2026-01-01");
  });
});
