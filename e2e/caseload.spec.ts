import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { control } from "./steps";

/** Keeps the record that is open, by the form that its end leads to. */
async function keep(page: Page, label: string): Promise<void> {
  await page.getByRole("link", { name: "Keep this record" }).click();
  await control(page, "label").fill(label);
  await page.getByRole("button", { name: "Keep it" }).click();
}
/** A browser carries the form's fragment over to where it is led. */
const inCaseload = (url: URL) => url.pathname === "/caseload";
const entry = (page: Page, label: string) => page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: label, exact: true }) });

test("without script: records are kept, tell what is new by what is shared, open without a passcode, and are taken out again", async ({
  make,
  factory,
  browser,
  watch,
  signInAs,
  database,
  viewport,
}) => {
  const [person, quiet, clinician] = [await make("active"), await make("active"), await make("new")];
  const { url } = await factory.ask("link", { userId: person.userId, passcode: "violet harbour", fields: ["sessions", "bleeding"] });
  const { url: narrow } = await factory.ask("link", { userId: quiet.userId, fields: ["goal"] });
  const context: BrowserContext = watch.over(await browser.newContext({ javaScriptEnabled: false, viewport }));
  const page = await context.newPage();

  await page.goto(url);
  await control(page, "passcode").fill("violet harbour");
  await page.getByRole("button", { name: "Open the record" }).click();
  await keep(page, "A. B.");
  // Nobody is signed in: that is said, and what was typed stays.
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Sign in to your own account in another tab");
  await expect(control(page, "label")).toHaveValue("A. B.");
  await signInAs(clinician, context);
  await page.getByRole("button", { name: "Keep it" }).click();
  await page.waitForURL(inCaseload);
  await page.goto(narrow);
  await keep(page, "C. D.");
  await page.waitForURL(inCaseload);
  await expect(entry(page, "A. B.")).toContainText("Nothing new");
  await expect(entry(page, "C. D.")).toContainText("Blood and signs are not shared");

  // The latest session as if it had just been written down, and with blood.
  for (const { userId } of [person, quiet])
    await database.rows(
      `UPDATE logs SET created_at = now(), updated_at = now(), blood = 'spotting' WHERE user_id = $1 AND id =
        (SELECT id FROM logs WHERE user_id = $1 AND kind = 'dilation' AND deleted_at IS NULL ORDER BY "on" DESC LIMIT 1)`,
      [userId],
    );
  await page.goto("/caseload");
  await expect(page.getByRole("main").getByRole("listitem").first()).toContainText("A. B.");
  await expect(entry(page, "A. B.")).toContainText("1 new session");
  await expect(entry(page, "A. B.")).toContainText("Blood or another sign on");
  await expect(entry(page, "C. D.")).toContainText("Nothing new");
  await expect(entry(page, "C. D.")).not.toContainText(/session|sign on/);

  // In a browser that never gave the passcode.
  const other = watch.over(await browser.newContext({ javaScriptEnabled: false, viewport }));
  await signInAs(clinician, other);
  const elsewhere = await other.newPage();
  await elsewhere.goto("/more");
  await elsewhere.getByRole("link", { name: "Shared with you" }).click();
  await entry(elsewhere, "A. B.").getByRole("button", { name: "Open" }).click();
  await expect(elsewhere.getByRole("heading", { level: 1, name: "Practice record" })).toBeVisible();
  await page.goto("/caseload");
  await expect(entry(page, "A. B.")).toContainText("Nothing new");

  await entry(page, "C. D.").getByRole("button", { name: "Take out of your list" }).click();
  await expect(entry(page, "C. D.")).toHaveCount(0);
  await expect(entry(page, "A. B.")).toBeVisible();
  await other.close();
  await context.close();
});

test("a link for one opening and one's own are not kept, and say why", async ({ page, person, make, factory }) => {
  const { url: own } = await factory.ask("link", { userId: person.userId });
  await page.goto(own);
  await keep(page, "Me");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("This is the record of the account that you are signed in with.");
  const { url: once } = await factory.ask("link", { userId: (await make("screened")).userId, oneTime: true, hours: 8 });
  await page.goto(once);
  await page.getByRole("button", { name: "Open the record" }).click();
  await keep(page, "Once");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("This link was made for one opening.");
});
