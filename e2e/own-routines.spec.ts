import type { Page } from "@playwright/test";
import { expect, onlyOnce, test } from "./fixtures";
import { control, fill, hydrated } from "./steps";

const names = (page: Page) => page.locator("main ol h3").allTextContents();
const button = (page: Page, name: string | RegExp) => page.getByRole("main").getByRole("button", { name, exact: true });

test("a routine is put together by keyboard only, kept, duplicated, deleted and brought back", async ({ page, person: _ }) => {
  await page.goto("/routines/own");
  await page.getByRole("link", { name: "Make a routine" }).press("Enter");
  await page.waitForURL("**/routines/own/new");
  await hydrated(page);
  await control(page, "name").focus();
  await page.keyboard.type("Evening");
  for (const exercise of ["breath-diaphragm", "pf-drop", "child-pose"]) {
    await control(page, "add").selectOption(exercise);
    await button(page, "Add").press("Enter");
  }
  await expect(page.getByText("is added as number 3.")).toBeVisible();
  await button(page, "Move Child’s pose up").or(button(page, "Move Child's pose up")).press("Enter");
  await expect(page.getByText("is now number 2.")).toBeVisible();
  expect((await names(page)).map((name) => name.slice(0, 2))).toEqual(["1.", "2.", "3."]);
  expect((await names(page))[1]).toContain("Child");
  await button(page, "Remove The drop").press("Enter");
  await expect(page.getByText("The drop is taken out.")).toBeVisible();
  await button(page, "Undo").press("Enter");
  expect(await names(page)).toHaveLength(3);
  await button(page, "Save routine").press("Enter");
  await page.waitForURL(/routines\/own\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1, name: "Evening" })).toBeVisible();

  await page.getByRole("link", { name: "Start", exact: true }).click();
  await page.waitForURL("**/session?routine=*");
  await expect(page.getByRole("button", { name: "Start", exact: true })).toBeVisible();
  await page.goBack();
  await page.getByRole("link", { name: "Duplicate" }).click();
  await page.waitForURL("**/routines/own/new?from=*");
  await expect(control(page, "name")).toHaveValue(/Evening/);
  await hydrated(page);
  await button(page, "Save routine").click();
  await page.waitForURL(/routines\/own\/[0-9a-f-]{36}$/);
  await button(page, "Delete").click();
  await page.waitForURL((url) => url.pathname === "/routines/own");
  await expect(page.getByText("is deleted.")).toBeVisible();
  await button(page, "Undo").click();
  await expect(page.getByText("It is back.")).toBeVisible();
});

test("squeezes stay closed where the floor is tight, in the builder and in the player", async ({ page, make, signInAs, factory, viewport }) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  const person = await make("new");
  await factory.ask("tight", { userId: person.userId });
  await signInAs(person);
  await page.goto("/routines/own/new?from=strength-start");
  await hydrated(page);
  await expect(page.getByText("Rule EX-TIGHT").first()).toBeVisible();
  await button(page, "Save routine").click();
  await expect(page.getByText("Take this squeeze out to save the routine.").first()).toBeVisible();
  await page.goto("/session?routine=strength-start");
  await expect(page.getByText("This one is closed for now")).toBeVisible();
  await expect(page.getByRole("button", { name: "Start", exact: true })).toHaveCount(0);
  await page.goto("/session?exercise=pf-quick");
  await expect(page.getByRole("link", { name: "Rule EX-TIGHT" })).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test("a routine is put together all the same", async ({ page, person: _ }) => {
    await page.goto("/routines/own/new");
    await fill(page, { name: "Plain", add: "pf-drop" });
    await button(page, "Add").click();
    await fill(page, { add: "breath-diaphragm" });
    await button(page, "Add").click();
    await button(page, "Move Belly breathing up").click();
    await expect(page.locator("main ol h3").first()).toContainText("Belly breathing");
    await expect(control(page, "name")).toHaveValue("Plain");
    await button(page, "Save routine").click();
    await page.waitForURL(/routines\/own\/[0-9a-f-]{36}$/);
    await expect(page.getByRole("heading", { level: 1, name: "Plain" })).toBeVisible();
  });
});
