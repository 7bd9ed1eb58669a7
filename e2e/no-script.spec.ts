import type { Browser } from "@playwright/test";
import { newName, password } from "./factories/factory";
import { expect, test } from "./fixtures";
import { addSeries, control, fill, logSession, screenClear, signUp } from "./steps";

test.use({ javaScriptEnabled: false });

test("without script: sign up, sign out, sign in, screening to the result, a set, a program", async ({ page, database }) => {
  const userName = newName();
  try {
    await signUp(page, userName);
    await page.goto("/more");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL((url) => url.pathname === "/");
    await page.goto("/today");
    await page.waitForURL("**/sign-in");
    await fill(page, { userName, password: "not the one at all" });
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("alert")).toContainText("do not go together");
    await expect(control(page, "userName")).toHaveValue(userName);
    await control(page, "password").fill(password);
    await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL("**/today");
    await page.goto("/screening");
    await screenClear(page);
    await addSeries(page);
    await page.goto("/program");
    await page.getByRole("button", { name: "Start this program" }).click();
    await page.waitForURL("**/today");
    const userId = await database.userIdOf(userName);
    expect(await database.countsOf(userId)).toMatchObject({ screenings: 1, devices: 5, programs: 1, consents: 1 });
  } finally {
    await database.forget(await database.userIdOf(userName)).catch(() => {});
  }
});

test("without script: a log to its decision, an edit, a delete and its undo", async ({ page, make, signInAs, database }) => {
  const person = await make("ready");
  await signInAs(person);
  await logSession(page, { pain: 5, note: "written without script" });
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/stay at|down|rest/i);
  await page.getByRole("link", { name: "Change this log" }).click();
  await expect(control(page, "note")).toHaveValue("written without script");
  await expect(control(page, "pain=5")).toBeChecked();
  await fill(page, { "pain=1": true });
  await page.getByRole("button", { name: "Save changes" }).click();
  await page.waitForURL("**/decision");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Carry on as planned");
  const logs = async () => (await database.rows("SELECT id FROM logs WHERE user_id = $1 AND deleted_at IS NULL", [person.userId])).length;
  const all = await logs();
  await page.getByRole("link", { name: "Change this log" }).click();
  await page.getByRole("button", { name: "Delete this log" }).click();
  await page.waitForURL("**/history");
  expect(await logs()).toBe(all - 1);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.waitForURL("**/decision");
  expect(await logs()).toBe(all);
});

test("without script: a link is made, and opened with its passcode", async ({ page, person, browser, watch, viewport }) => {
  expect(person.ids.logs.length).toBeGreaterThan(0);
  await page.goto("/share/new");
  await fill(page, { recipient: "Dr Still", passcode: "quiet passcode" });
  await page.getByRole("button", { name: "Make the link" }).click();
  const url = await page.getByLabel("Address of the link").inputValue();
  const clinician = await stillBrowser(browser, viewport);
  const letter = await watch.over(clinician).newPage();
  await letter.goto(url);
  await control(letter, "passcode").fill("wrong passcode");
  await letter.getByRole("button", { name: "Open the record" }).click();
  await expect(letter.getByText("That is not the passcode.")).toBeVisible();
  await control(letter, "passcode").fill("quiet passcode");
  await letter.getByRole("button", { name: "Open the record" }).click();
  await expect(letter.getByRole("heading", { level: 1, name: "Practice record" })).toBeVisible();
  await expect(letter.locator("svg[role=img], figure svg").first()).toBeVisible();
  await clinician.close();
});

const stillBrowser = (browser: Browser, viewport: { width: number; height: number } | null) =>
  browser.newContext({ javaScriptEnabled: false, viewport });
