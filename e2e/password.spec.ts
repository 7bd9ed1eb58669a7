import type { Page } from "@playwright/test";
import { newName, password } from "./factories/factory";
import { expect, onlyOnce, sessionCookie, test } from "./fixtures";
import { comparable, formIn, get, parting, post } from "./raw";
import { control, fill, hydrated, signOut } from "./steps";
import { client, wire } from "./wire";

test.skip(({ viewport }) => onlyOnce(viewport?.width), "no size is involved");

const newPassword = "four quiet rivers run";
const doorButton = (page: Page) => page.getByRole("main").getByRole("button", { name: "Sign in", exact: true });
const tokenOf = async (page: Page) => (await page.context().cookies()).find(({ name }) => name === sessionCookie)?.value ?? "";
const opens = async (token: string) => (await get("/today", token)).status === 200;

async function signIn(page: Page, userName: string, secret = password): Promise<void> {
  await page.goto("/sign-in");
  await fill(page, { userName, password: secret });
  await doorButton(page).click();
  await page.waitForURL("**/today");
}

test("a cookie planted before signing in is replaced, and opens nothing afterwards (security 13)", async ({ page, make, signInAs }) => {
  const [person, attacker] = [await make("new"), await make("new")];
  for (const planted of [attacker.cookie, "A".repeat(43)]) {
    await signInAs({ ...person, cookie: planted });
    await signIn(page, person.userName);
    const own = await tokenOf(page);
    expect(own).not.toBe(planted);
    expect([await opens(own), await opens(planted)]).toEqual([true, false]);
    await page.context().clearCookies();
  }
});

test("a new password signs out every other browser, and this one goes on under a new token (security 13, 14)", async ({
  page,
  make,
  signInAs,
  factory,
  database,
}) => {
  const person = await make("new");
  await signInAs(person);
  const { cookie: elsewhere } = await factory.ask("signIn", { userId: person.userId });
  await page.goto("/settings/password");
  await hydrated(page);
  const field = control(page, "newPassword");
  await field.fill(newPassword);
  await page.getByRole("button", { name: "Show: New password" }).click();
  await expect(field).toHaveAttribute("type", "text");
  await page.getByRole("button", { name: "Hide: New password" }).click();
  await expect(field).toHaveAttribute("type", "password");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByRole("status")).toContainText("Your password is changed.");
  const own = await tokenOf(page);
  expect([await opens(own), await opens(person.cookie), await opens(elsewhere)]).toEqual([true, false, false]);
  expect(await database.rows("SELECT 1 FROM sessions WHERE user_id = $1", [person.userId])).toHaveLength(1);
  await signOut(page);
  expect(await opens(own)).toBe(false);
  await page.goto("/sign-in");
  await fill(page, { userName: person.userName, password });
  await doorButton(page).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("do not go together");
  await signIn(page, person.userName, newPassword);
});

test("a session that was proven long ago changes neither password nor name (security 3)", async ({ make, database }) => {
  const person = await make("new");
  const { userId, cookie } = person;
  const forms = {
    "/settings/password": { form: /name="newPassword"/, answer: { newPassword } },
    "/settings/name": { form: /name="userName"/, answer: { userName: newName() } },
  };
  for (const [path, { form, answer }] of Object.entries(forms)) {
    const fields = { ...formIn((await get(path, cookie)).body, form), ...answer };
    const before = await database.everythingOf(userId, { except: ["sessions"] });
    await database.rows("UPDATE sessions SET proven_at = now() - interval '26 minutes' WHERE user_id = $1", [userId]);
    const { status, location } = await get(path, cookie);
    expect([status, location]).toEqual([307, `/confirm?to=${encodeURIComponent(path)}`]);
    expect((await post(path, fields, cookie)).status).toBe(307);
    expect(await database.everythingOf(userId, { except: ["sessions"] })).toEqual(before);
    await database.rows("UPDATE sessions SET proven_at = now() WHERE user_id = $1", [userId]);
  }
});

/** Sends the form of a page as somebody from an address of their own. */
async function sendFrom(from: string | undefined, path: string, form: RegExp, answers: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...formIn((await get(path)).body, form), ...answers })) data.append(name, value);
  const whole = new Response(data);
  const body = Buffer.from(await whole.arrayBuffer());
  const origin = new URL(process.env.E2E_BASE_URL ?? "").origin;
  const headers = {
    host: new URL(origin).host,
    origin,
    "content-type": whole.headers.get("content-type") ?? "",
    "content-length": String(body.length),
  };
  const { status, headers: heard, body: text } = await wire({ method: "POST", path, headers, body, from });
  return { status, location: String(heard.location ?? ""), cookies: [heard["set-cookie"] ?? []].flat(), body: text, headers: new Headers() };
}

test("signing in says the same of a wrong password, an unknown name and an unknown address, in word and in header (security 5)", async ({ make }) => {
  const person = await make("new");
  const names = [person.userName, newName(), `${newName()}@example.org`];
  const from = client();
  for (let n = 0; n < 7; n += 1) {
    const answers = [];
    for (const userName of names) answers.push(await sendFrom(from, "/sign-in", /name="password"/, { userName, password: "surely not this one" }));
    const [first, ...others] = answers.map((answer, at) => comparable(answer, names[at] ?? ""));
    for (const other of others) {
      expect([other.status, other.location]).toEqual([first?.status, first?.location]);
      expect(parting(first?.body ?? "", other.body)).toBe("");
    }
    expect(answers.flatMap(({ cookies }) => cookies)).toEqual([]);
    // The sixth from here is one too many, for all of them.
    expect(first?.body).toContain(n < 5 ? "do not go together" : "Too many tries");
  }
});

test("signing up has to say that a name is taken, since names are unique: after the same work, and 60 times an hour for one address (security 5)", async ({
  make,
  database,
}) => {
  test.skip(client() === undefined, "on this system every client has the same address");
  const person = await make("new");
  const from = client();
  const answers = { password, timeZone: "Europe/London", adult: "on", consent: "on" };
  const ask = (userName: string) => sendFrom(from, "/sign-up", /name="consent"/, { ...answers, userName });
  const said: string[] = [];
  for (let n = 0; n < 62; n += 1) {
    const { body } = await ask(person.userName);
    said.push(/can not be had|Too many tries/.exec(body)?.[0] ?? body.slice(0, 200));
  }
  expect(said).toEqual([...Array(60).fill("can not be had"), "Too many tries", "Too many tries"]);
  // Then nothing is told of a free name either, and none is made.
  const free = newName();
  expect((await ask(free)).body).toContain("Too many tries");
  await expect(database.userIdOf(free)).rejects.toThrow();
});

test("the list of common passwords stays with the server", async ({ page }) => {
  const scripts: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.text());
  });
  await page.goto("/sign-up");
  await hydrated(page);
  for (const script of await Promise.all(scripts)) expect(script).not.toContain("1qaz2wsx3edc4rfv");
  await fill(page, { userName: newName(), password: "1qaz2wsx3edc4rfv", timeZone: "Europe/London", adult: true, consent: true });
  await page.getByRole("button", { name: "Make account" }).click();
  await expect(page.getByText("Many people use this password")).toBeVisible();
});

test("every cookie that is set is out of a script's reach and goes to us alone (security 16)", async ({ page, factory, database }) => {
  const set: string[] = [];
  page.on("response", async (response) => {
    for (const { name, value } of await response.headersArray().catch(() => []))
      if (name.toLowerCase() === "set-cookie") set.push(...value.split("\n"));
  });
  const userName = newName();
  try {
    await page.goto("/sign-up");
    await fill(page, { userName, password, timeZone: "Europe/London", adult: true, consent: true });
    await page.getByRole("button", { name: "Make account" }).click();
    await page.waitForURL("**/screening");
    const userId = await database.userIdOf(userName);
    await page.goto("/settings/name");
    await page.getByRole("button", { name: "Save name" }).click();
    await page.waitForURL("**/settings/name?saved=yes");
    const { url } = await factory.ask("link", { userId, passcode: "violet harbour" });
    await page.goto(url);
    await control(page, "passcode").fill("violet harbour");
    await page.getByRole("button", { name: "Open the record" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Practice record" })).toBeVisible();
    await factory.ask("secondFactor", { userId });
    await signOut(page);
    await page.goto("/sign-in");
    await fill(page, { userName, password });
    await doorButton(page).click();
    await page.waitForURL("**/sign-in/second");
  } finally {
    await database.forget(await database.userIdOf(userName)).catch(() => {});
  }
  const names = new Set(set.map((line) => line.split("=", 1)[0]));
  for (const name of ["gradual-session", "gradual-known", "gradual-share", "gradual-second-step"]) expect(names).toContain(name);
  for (const line of set) {
    expect(line).toMatch(/; ?HttpOnly/i);
    expect(line).toMatch(/; ?SameSite=lax/i);
    expect(line).toMatch(line.startsWith("gradual-share=") ? /; ?Path=\/s\/[\w-]{43}(?:;|$)/i : /; ?Path=\/(?:;|$)/i);
    expect(line).not.toMatch(/; ?Domain=/i);
  }
});

test("a password is added, done without and added again, as long as there is another way in", async ({ page, make, signInAs, database }) => {
  const person = await make("new");
  await signInAs(person);
  await page.goto("/settings/password");
  await expect(page.getByText("The password is the only way into your account now.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Remove password" })).toHaveCount(0);
  await database.rows("INSERT INTO emails (user_id, address, confirmed_at) VALUES ($1, 'sealed', now())", [person.userId]);
  await page.reload();
  await page.getByRole("button", { name: "Remove password" }).click();
  await expect(page.getByRole("status")).toContainText("Your password is removed.");
  expect(await database.rows("SELECT 1 FROM passwords WHERE user_id = $1", [person.userId])).toEqual([]);
  await control(page, "newPassword").fill(newPassword);
  await page.getByRole("button", { name: "Add password" }).click();
  await expect(page.getByRole("status")).toContainText("has a password now");
  await page.context().clearCookies();
  await signIn(page, person.userName, newPassword);
});

test("a new user name signs in, also in other capitals, and one that is taken is told", async ({ page, make, signInAs }) => {
  const [person, other] = [await make("new"), await make("new")];
  await signInAs(person);
  const userName = newName();
  await page.goto("/settings/name");
  await control(page, "userName").fill(other.userName.toUpperCase());
  await page.getByRole("button", { name: "Save name" }).click();
  await expect(page.getByText("That name can not be had.")).toBeVisible();
  await control(page, "userName").fill(userName);
  await page.getByRole("button", { name: "Save name" }).click();
  await expect(page.getByRole("status")).toContainText("Your user name is saved.");
  await page.context().clearCookies();
  await signIn(page, userName.toUpperCase());
});

test("the line that there is no way back stands until there is one", async ({ page, make, signInAs, factory }) => {
  const person = await make("screened");
  await signInAs(person);
  for (const path of ["/today", "/screening"]) {
    await page.goto(path);
    await expect(page.getByRole("link", { name: "Save recovery codes" })).toHaveAttribute("href", "/settings/recovery");
  }
  await factory.ask("passkey", { userId: person.userId, name: "A phone" });
  for (const path of ["/today", "/screening"]) {
    await page.goto(path);
    await expect(page.getByRole("link", { name: "Save recovery codes" })).toHaveCount(0);
  }
});
