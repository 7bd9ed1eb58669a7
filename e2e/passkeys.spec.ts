import type { CDPSession, Page, Request } from "@playwright/test";
import type { Made } from "./factories/asks";
import { expect, onlyOnce, sessionCookie, test } from "./fixtures";
import { send } from "./raw";
import { control, fill } from "./steps";

const settings = "/settings/passkeys";
const use = (page: Page) => page.getByRole("button", { name: "Use a passkey" });
const alert = (page: Page) => page.getByRole("main").getByRole("alert");

type Device = { cdp: CDPSession; authenticatorId: string };

/** A phone's own passkeys, as Chromium plays them: there at once, or only when `answering` is switched on. */
async function deviceOf(page: Page, { answering = true } = {}): Promise<Device> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true } as const;
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", { options: { ...options, automaticPresenceSimulation: answering } });
  return { cdp, authenticatorId };
}

/** A browser without a list of passkeys at the user name: there the button is all there is. */
async function withoutList(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(PublicKeyCredential, { isConditionalMediationAvailable: async () => false });
  });
}

async function add(page: Page, name: string): Promise<void> {
  await page.goto(settings);
  const form = page.locator("main form", { has: page.getByRole("button", { name: "Add a passkey" }) });
  await form.locator("[name=name]").fill(name);
  await form.getByRole("button").click();
  await page.waitForURL("**/settings/passkeys?done=added");
}

async function signOut(page: Page): Promise<void> {
  await page.context().clearCookies({ name: sessionCookie });
  await page.goto("/sign-in");
}

const signedIn = async (page: Page) => (await page.context().cookies()).some(({ name }) => name === sessionCookie);
const provedLongAgo = "UPDATE sessions SET proven_at = now() - interval '2 hours' WHERE user_id = $1";

test("a passkey is added, signs in without a name, is renamed and removed, and then opens nothing (security 10, 14)", async ({
  page,
  make,
  signInAs,
  database,
}) => {
  await withoutList(page);
  const { cdp, authenticatorId } = await deviceOf(page);
  const person = await make("new");
  await signInAs(person);
  await page.goto(settings);
  await expect(page.getByRole("heading", { name: "You have no passkey yet" })).toBeVisible();
  await expect(page.locator("main [name=name]")).toHaveValue(/Chrome on/);
  await add(page, "The blue phone");
  await expect(page.getByRole("heading", { name: "The blue phone" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText("not used yet");
  const { credentials } = await cdp.send("WebAuthn.getCredentials", { authenticatorId });
  expect(credentials.map(({ isResidentCredential, rpId }) => [isResidentCredential, rpId])).toEqual([[true, new URL(page.url()).hostname]]);
  // The device itself says that it has one.
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(alert(page)).toContainText("has a passkey for Gradual already");

  await signOut(page);
  await use(page).click();
  await page.waitForURL("**/today");
  const methods = await database.rows("SELECT method FROM sign_ins WHERE user_id = $1 AND method = 'passkey'", [person.userId]);
  expect(methods).toHaveLength(1);

  await page.goto(settings);
  await expect(page.getByRole("main")).toContainText("last used");
  await page.getByText("Rename or remove The blue phone").click();
  await control(page, "name").first().fill("The green phone");
  await page.getByRole("button", { name: "Save name" }).click();
  await page.waitForURL("**/settings/passkeys?done=renamed");
  await page.getByText("Rename or remove The green phone").click();
  await page.getByRole("button", { name: "Remove this passkey" }).click();
  await expect(page.getByText("This is not your password, or it has fewer than 15 characters")).toBeVisible();
  await control(page, "password").fill(person.password);
  await page.getByRole("button", { name: "Remove this passkey" }).click();
  await page.waitForURL("**/settings/passkeys?done=removed");
  await expect(page.getByRole("heading", { name: "You have no passkey yet" })).toBeVisible();

  await signOut(page);
  await use(page).click();
  await expect(alert(page)).toContainText("does not open an account here");
  expect(await signedIn(page)).toBe(false);
  const noted = await database.rows<{ action: string }>("SELECT action FROM audit_events WHERE user_id = $1 AND action LIKE 'passkeys.%'", [
    person.userId,
  ]);
  expect(noted.map(({ action }) => action).sort()).toEqual(["passkeys.added", "passkeys.changed", "passkeys.removed"]);
});

test("a passkey is offered in the browser's own list at the user name, and needs no second factor", async ({ page, make, signInAs, factory }) => {
  const device = await deviceOf(page);
  const person = await make("new");
  await factory.ask("secondFactor", { userId: person.userId });
  await signInAs(person);
  await add(page, "This browser");
  await device.cdp.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId: device.authenticatorId, enabled: false });
  await signOut(page);
  await expect(control(page, "userName")).toHaveAttribute("autocomplete", "username webauthn");
  // Nobody has chosen anything yet: the page waits, and says nothing.
  await expect(use(page)).toBeEnabled();
  await page.waitForTimeout(1_000);
  await expect(alert(page)).toHaveCount(0);
  expect(await signedIn(page)).toBe(false);
  await device.cdp.send("WebAuthn.setAutomaticPresenceSimulation", { authenticatorId: device.authenticatorId, enabled: true });
  // Chosen in the list, as Chromium plays it: nothing on the page is pressed.
  await page.goto("/sign-in");
  await page.waitForURL("**/today");
});

/** The post that would have signed in, caught on its way: it is not sent. */
async function caught(page: Page): Promise<{ headers: Record<string, string>; body: Buffer }> {
  const answered = (request: Request) => request.method() === "POST" && (request.postData() ?? "").includes("authenticatorData");
  const catching = new Promise<Request>((resolve) => {
    void page.route("**/sign-in", async (route, request) => {
      if (!answered(request)) return route.continue();
      resolve(request);
      return route.abort();
    });
  });
  await page.goto("/sign-in");
  await use(page).click();
  const request = await catching;
  const { "next-action": action = "", "content-type": type = "" } = request.headers();
  return { headers: { "next-action": action, "content-type": type, accept: "text/x-component" }, body: request.postDataBuffer() ?? Buffer.alloc(0) };
}

/** The same answer with what the browser said of itself changed: base64url of JSON within JSON within a form. */
function saying(body: Buffer, change: (clientData: string) => string): Buffer {
  const text = body.toString("latin1");
  const encoded = /"clientDataJSON":"([\w-]+)"/.exec(text)?.[1] ?? "";
  const changed = Buffer.from(change(Buffer.from(encoded, "base64url").toString())).toString("base64url");
  expect(changed).not.toBe(encoded);
  return Buffer.from(text.replace(encoded, changed), "latin1");
}

const sentTo = (body: Buffer, headers: Record<string, string>) => send("/sign-in", "POST", new Uint8Array(body), headers);
const opened = (answer: { headers: Headers }) => /gradual-session=[\w-]{20}/.test(answer.headers.get("set-cookie") ?? "");

test("a captured answer signs in once; from another origin, changed or again it does not (security 10)", async ({
  page,
  make,
  signInAs,
  watch,
  viewport,
}) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  watch.allow(/ERR_FAILED|Failed to (?:load|fetch)/);
  await withoutList(page);
  await deviceOf(page);
  const person: Made = await make("new");
  await signInAs(person);
  await add(page, "The blue phone");
  await page.context().clearCookies({ name: sessionCookie });

  const first = await caught(page);
  const foreign = await sentTo(first.body, { ...first.headers, origin: "https://elsewhere.example" });
  expect([foreign.status, opened(foreign)]).toEqual([403, false]);
  expect(opened(await sentTo(first.body, first.headers))).toBe(true);
  const again = await sentTo(first.body, first.headers);
  expect(opened(again)).toBe(false);
  expect(again.body).toContain("That took too long");

  for (const change of [
    (said: string) => said.replace(/"origin":"[^"]*"/, '"origin":"https://elsewhere.example"'),
    (said: string) => said.replace("webauthn.get", "webauthn.create"),
  ]) {
    const other = await caught(page);
    const changed = await sentTo(saying(other.body, change), other.headers);
    expect(opened(changed)).toBe(false);
    expect(changed.body).toContain("does not open an account here");
    // Its challenge went with the try: the right answer comes too late.
    expect((await sentTo(other.body, other.headers)).body).toContain("That took too long");
  }
});

test("a device that does not unlock is told in plain words, and the password goes on working", async ({ page, make, signInAs }) => {
  await withoutList(page);
  const { cdp, authenticatorId } = await deviceOf(page);
  const person = await make("new");
  await signInAs(person);
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await page.goto(settings);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(alert(page)).toContainText("No passkey was made");
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.waitForURL("**/settings/passkeys?done=added");
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await signOut(page);
  await use(page).click();
  await expect(alert(page)).toContainText("Nothing was chosen");
  await fill(page, { userName: person.userName, password: person.password });
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("**/today");
});

test("what changes how one signs in asks for a proof first, and a passkey is one (security 3)", async ({ page, make, signInAs, database }) => {
  await deviceOf(page);
  const person = await make("new");
  await signInAs(person);
  await add(page, "The blue phone");
  await page.getByText("Rename or remove The blue phone").click();
  await database.rows(provedLongAgo, [person.userId]);
  await page.getByRole("button", { name: "Remove this passkey" }).click();
  await expect(alert(page)).toContainText("Confirm");
  await page.goto(settings);
  await page.waitForURL("**/confirm?to=*");
  await use(page).click();
  await page.waitForURL(`**${settings}`);
  await expect(page.getByRole("heading", { name: "The blue phone" })).toBeVisible();
});

test("where a browser has no passkeys there is no button, and the page says what is needed", async ({ page, make, signInAs }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "PublicKeyCredential");
  });
  await page.goto("/sign-in");
  await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
  await signInAs(await make("new"));
  await page.goto(settings);
  await expect(page.getByRole("main")).toContainText("can not make passkeys here");
  await expect(page.getByRole("button", { name: "Add a passkey" })).toHaveCount(0);
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.waitForTimeout(500);
  await expect(use(page)).toHaveCount(0);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("without script: the list is there, a passkey is renamed and removed, and the page says what adding one needs", async ({
    page,
    make,
    signInAs,
    factory,
  }) => {
    const person = await make("new");
    await signInAs(person);
    await factory.ask("passkey", { userId: person.userId, name: "The blue phone" });
    await page.goto(settings);
    await expect(page.locator("main noscript p")).toBeVisible();
    await expect(page.locator("main noscript p")).toContainText("switch JavaScript on");
    await page.getByText("Rename or remove The blue phone").click();
    await control(page, "name").fill("The green phone");
    await page.getByRole("button", { name: "Save name" }).click();
    await expect(page.getByRole("heading", { name: "The green phone" })).toBeVisible();
    await page.getByText("Rename or remove The green phone").click();
    await page.getByRole("button", { name: "Remove this passkey" }).click();
    await expect(page.getByText("This is not your password, or it has fewer than 15 characters")).toBeVisible();
    await control(page, "password").fill(person.password);
    await page.getByRole("button", { name: "Remove this passkey" }).click();
    await expect(page.getByRole("heading", { name: "You have no passkey yet" })).toBeVisible();
    await page.context().clearCookies();
    await page.goto("/sign-in");
    await expect(use(page)).toHaveCount(0);
  });
});
