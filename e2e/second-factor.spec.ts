import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { password } from "./factories/factory";
import { test as base, expect } from "./fixtures";
import { control, fill, hydrated, unfold } from "./steps";

// On the phone without script: the way in must not need any.
const test = base.extend({ javaScriptEnabled: async ({ viewport }, use) => use(viewport?.width === 1280) });

const newPassword = "eight quiet rivers run";
/** What the person's app shows, now or so many half minutes from now. */
const codeOf = (secret: string, later = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + later * 30_000 });

const main = (page: Page) => page.getByRole("main");

async function signIn(page: Page, userName: string, typed = password): Promise<void> {
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await fill(page, { userName, password: typed });
  await main(page).getByRole("button", { name: "Sign in", exact: true }).click();
}

async function giveCode(page: Page, code: string): Promise<void> {
  await control(page, "code").fill(code);
  await main(page).getByRole("button", { name: "Sign in" }).click();
}

async function giveRecoveryCode(page: Page, code: string): Promise<void> {
  await unfold(control(page, "recoveryCode"));
  await fill(page, { code: "", recoveryCode: code });
  await main(page).getByRole("button", { name: "Sign in" }).click();
}

test("set up by its key, asked for at the next sign-in, and each code good once (security 7)", async ({ page, make, signInAs, database }) => {
  const person = await make("screened");
  await signInAs(person);
  await page.goto("/settings/second-factor");
  await main(page).getByRole("button", { name: "Set it up" }).click();
  await expect(main(page).getByRole("img", { name: /square/ })).toBeVisible();
  const address = new URL(
    (await main(page)
      .getByRole("link", { name: /app on this device/ })
      .getAttribute("href")) ?? "",
  );
  const secret = address.searchParams.get("secret") ?? "";
  expect(decodeURIComponent(address.pathname)).toContain(`Gradual:${person.userName}`);
  await expect(main(page)).toContainText(secret.match(/.{1,4}/g)?.join(" ") ?? "-");
  // Not on before its first right code.
  await control(page, "code").fill("12 34 5");
  await main(page).getByRole("button", { name: "Turn on" }).click();
  await expect(page.locator("#code-error")).toContainText("six digits");
  const [row] = await database.rows("SELECT confirmed_at FROM totp_secrets WHERE user_id = $1", [person.userId]);
  expect(row?.confirmed_at).toBeNull();
  const first = codeOf(secret);
  await control(page, "code").fill(`${first.slice(0, 3)} ${first.slice(3)}`);
  await main(page).getByRole("button", { name: "Turn on" }).click();
  await page.waitForURL("**/settings/second-factor?now=on");
  await expect(main(page).getByRole("link", { name: "Make recovery codes" })).toBeVisible();

  await signIn(page, person.userName);
  await page.waitForURL("**/sign-in/second");
  // The first factor alone opens nothing.
  await page.goto("/today");
  await page.waitForURL("**/sign-in");
  await page.goto("/sign-in/second");
  await giveCode(page, first);
  await expect(page.locator("#code-error")).toContainText("has been used");
  await giveCode(page, codeOf(secret, 1));
  await page.waitForURL("**/today");
});

test("recovery codes: made once, forgiving in how they are typed, one for each way back; a reset still asks for the factor (security 6)", async ({
  page,
  make,
  factory,
  signInAs,
  database,
}) => {
  const person = await make("screened");
  const { codes: before } = await factory.ask("secondFactor", { userId: person.userId });
  await signInAs(person);
  await page.goto("/settings/recovery");
  await main(page).getByRole("button", { name: "Make new codes" }).click();
  await expect(page.locator("#replace-error")).toContainText("may stop working");
  await control(page, "replace").check();
  await main(page).getByRole("button", { name: "Make new codes" }).click();
  await expect(main(page).locator("ol code")).toHaveCount(10);
  const codes = (await main(page).locator("ol code").allTextContents()).map((code) => code.trim());
  await page.goto("/settings/recovery");
  await expect(main(page)).toContainText("10 codes are left.");
  for (const code of codes) expect(await page.content()).not.toContain(code);

  await page.context().clearCookies();
  await page.goto("/sign-in/recovery");
  const reset = async (recoveryCode: string) => {
    await fill(page, { userName: person.userName, recoveryCode, newPassword });
    await main(page).getByRole("button", { name: "Set the password" }).click();
  };
  await reset(before[0] ?? "");
  await expect(main(page).getByRole("alert")).toContainText("do not go together");
  await reset((codes[0] ?? "").toLowerCase().replaceAll(" ", "-"));
  await page.waitForURL("**/sign-in/second");
  expect(await database.rows("SELECT 1 FROM sessions WHERE user_id = $1", [person.userId])).toEqual([]);
  await giveRecoveryCode(page, codes[0] ?? "");
  await expect(page.locator("#recoveryCode-error")).toContainText("has been used");
  await giveRecoveryCode(page, (codes[1] ?? "").replaceAll("0", "o").replaceAll("1", "l"));
  await page.waitForURL("**/today");
  await signIn(page, person.userName);
  await expect(main(page).getByRole("alert")).toContainText("do not go together");
  await signIn(page, person.userName, newPassword);
  await page.waitForURL("**/sign-in/second");
});

test("who has the password has five tries at the code in a quarter of an hour; a recovery code still lets its person in", async ({
  page,
  make,
  factory,
}) => {
  const person = await make("screened");
  const { secret, codes } = await factory.ask("secondFactor", { userId: person.userId });
  await signIn(page, person.userName);
  await page.waitForURL("**/sign-in/second");
  for (let n = 0; n < 5; n += 1) {
    // The error before stands until the next: only the answer tells that this code was taken.
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await giveCode(page, String(100_000 + n));
    await answered;
    await expect(main(page).getByRole("button", { name: "Sign in", disabled: false })).toBeVisible();
    await expect(page.locator("#code-error")).toBeVisible();
  }
  await giveCode(page, codeOf(secret));
  await expect(main(page).getByRole("alert")).toContainText("Too many tries");
  // Signing in again by password gives no new ones.
  await signIn(page, person.userName);
  await page.waitForURL("**/sign-in/second");
  await giveCode(page, codeOf(secret));
  await expect(main(page).getByRole("alert")).toContainText("Too many tries");
  await giveRecoveryCode(page, codes[0] ?? "");
  await page.waitForURL("**/today");
});

test("the second step: nobody there is led to sign-in, and one that is over says so", async ({ page, make, factory, database }) => {
  await page.goto("/sign-in/second");
  await page.waitForURL((url) => url.pathname === "/sign-in");
  const person = await make("screened");
  const { secret } = await factory.ask("secondFactor", { userId: person.userId });
  await signIn(page, person.userName);
  await page.waitForURL("**/sign-in/second");
  await database.rows("UPDATE one_time_tokens SET expires_at = now() - interval '1 second' WHERE user_id = $1", [person.userId]);
  await giveCode(page, codeOf(secret));
  // Without script the whole page says so.
  await expect(main(page)).toContainText("Begin again");
  await page.goto("/sign-in/second");
  await expect(main(page)).toContainText("Nobody was signed in.");
  await main(page).getByRole("link", { name: "Begin again" }).click();
  await page.waitForURL((url) => url.pathname === "/sign-in");
  expect(await database.rows("SELECT 1 FROM audit_events WHERE user_id = $1 AND action = 'sign_ins.added'", [person.userId])).toHaveLength(1);
});

test("turned off with a password that is long enough to stand alone; the key on paper works no more", async ({
  page,
  make,
  factory,
  signInAs,
  javaScriptEnabled,
}) => {
  const person = await make("screened");
  await factory.ask("secondFactor", { userId: person.userId });
  await signInAs(person);
  await page.goto("/settings/second-factor");
  if (javaScriptEnabled) await hydrated(page);
  await unfold(control(page, "password"));
  await control(page, "password").fill("not the one at all");
  await main(page).getByRole("button", { name: "Turn off" }).click();
  // What is wrong is not folded away, without script neither.
  await expect(page.locator("#password-error")).toBeVisible();
  await control(page, "password").fill(person.password);
  await main(page).getByRole("button", { name: "Turn off" }).click();
  await page.waitForURL("**/settings/second-factor?now=off");
  await signIn(page, person.userName);
  await page.waitForURL("**/today");
});
