import { expect, sessionCookie, test } from "./fixtures";
import { get } from "./raw";

const phone = { agent: "Samsung Internet on Android", place: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, United Kingdom" };

test("one browser is signed out from another: its next request leads to sign-in (security 14, 15)", async ({
  page,
  make,
  factory,
  signInAs,
  browser,
}) => {
  const person = await make("active");
  await signInAs(person);
  const other = await factory.ask("signIn", { userId: person.userId, ...phone, daysAgo: 3 });
  const elsewhere = await browser.newContext();
  await signInAs({ ...person, cookie: other.cookie }, elsewhere);
  const there = await elsewhere.newPage();
  await there.goto("/today");
  await expect(there.getByRole("heading", { level: 1 })).toBeVisible();

  await page.goto("/settings/sessions");
  const row = page.getByRole("main").getByRole("listitem").filter({ hasText: phone.agent });
  await expect(row).toContainText("Last seen");
  await expect(row).toContainText(phone.place);
  await expect(page.getByRole("main").getByRole("listitem").first()).toContainText("This browser");
  await row.getByRole("button").click();
  await page.waitForURL("**/settings/sessions?ended=one");
  await expect(row).toHaveCount(0);

  await there.reload();
  await there.waitForURL("**/sign-in");
  // The cookie as it was, replayed.
  expect((await get("/today", other.cookie)).location).toContain("/sign-in");
  expect((await get("/today", person.cookie)).status).toBe(200);
  await elsewhere.close();
});

test("every other browser is signed out at once, this one not (security 14, 15)", async ({ page, make, factory, signInAs, database }) => {
  const person = await make("active");
  await signInAs(person);
  const others = [];
  for (let n = 0; n < 3; n += 1) others.push(await factory.ask("signIn", { userId: person.userId, ...phone, daysAgo: n }));
  await page.goto("/settings/sessions");
  await page.getByRole("button", { name: "Sign out every other browser" }).click();
  await page.waitForURL("**/settings/sessions?ended=others");
  await expect(page.getByRole("main")).toContainText("signed in nowhere else");
  for (const { cookie } of others) expect((await get("/today", cookie)).location).toContain("/sign-in");
  expect((await get("/today", person.cookie)).status).toBe(200);
  for (const table of ["sessions", "sign_ins"]) {
    expect(await database.rows(`SELECT 1 FROM ${table} WHERE user_id = $1`, [person.userId])).toHaveLength(1);
  }
});

test("sixty browsers of long names make a long page, not a wide one", async ({ page, make, factory, signInAs, context }) => {
  const person = await make("screened");
  await signInAs(person);
  for (let n = 0; n < 60; n += 1) await factory.ask("signIn", { userId: person.userId, ...phone, daysAgo: n % 29 });
  await page.goto("/settings/sessions");
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(61);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  expect((await context.cookies()).some(({ name }) => name === sessionCookie)).toBe(true);
});
