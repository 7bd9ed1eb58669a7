import { expect, test } from "./fixtures";
import { control } from "./steps";

test("numbers are changed within their bounds, compared, and gone back to", async ({ page, person, database }) => {
  await page.goto("/program");
  await control(page, "sessionsPerWeek").fill("2");
  await control(page, "dilationMinutes").fill("4");
  await page.getByRole("button", { name: "Save as a new version" }).click();
  const versions = page.getByRole("region", { name: "Versions", exact: true });
  await expect(versions.getByRole("listitem").first()).toContainText("Version 2");
  await expect(versions.getByRole("listitem").first()).toContainText("in force");
  const row = versions.getByRole("row").filter({ hasText: "Sessions in a week" });
  await expect(row).toContainText("Differs");
  await versions.getByRole("button", { name: "Go back to this version" }).click();
  await expect(versions.getByRole("listitem").first()).toContainText("Version 3");
  await expect(control(page, "sessionsPerWeek")).toHaveValue("");
  expect(await database.rows("SELECT version, parameters FROM programs WHERE user_id = $1 ORDER BY version", [person.userId])).toEqual([
    { version: 1, parameters: null },
    { version: 2, parameters: { sessionsPerWeek: 2, dilationMinutes: 4 } },
    { version: 3, parameters: {} },
  ]);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("an edit that a rule stands against is refused beside its field, with the rule, and what was typed stays", async ({
    page,
    person,
    database,
  }) => {
    await page.goto("/program");
    await control(page, "dilationMinutes").fill("2");
    await control(page, "holdSeconds").fill("300");
    await page.getByRole("button", { name: "Save as a new version" }).click();
    await expect(page.locator("#holdSeconds-error")).toContainText("PRG-EDIT-HOLD");
    await expect(control(page, "holdSeconds")).toHaveValue("300");
    await expect(control(page, "dilationMinutes")).toHaveValue("2");
    await control(page, "holdSeconds").fill("soon");
    await page.getByRole("button", { name: "Save as a new version" }).click();
    await expect(page.locator("#holdSeconds-error")).toContainText("Write a whole number from 10 to 600");
    expect(await database.rows("SELECT id FROM programs WHERE user_id = $1", [person.userId])).toHaveLength(1);
  });

  test("any two versions stand beside each other", async ({ page, person }) => {
    expect(person.userId).not.toBe("");
    await page.goto("/program");
    await control(page, "minDaysPerSize").fill("21");
    await page.getByRole("button", { name: "Save as a new version" }).click();
    await page.getByRole("button", { name: "Compare versions" }).click();
    await expect(page.getByRole("row").filter({ hasText: "Days on a size" })).toContainText(/21.*14/);
  });
});
