import type { Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import { memberPages, memberRoutes, recentActions, recentPages } from "./app-folder";
import { actionEntries } from "./build-entries";
import type { Database } from "./database";
import { test as base, expect, onlyOnce, sessionCookie } from "./fixtures";
import { type Answer, formIn, get, post, send } from "./raw";
import { control, fill, unfold } from "./steps";

// On the phone without script.
const test = base.extend({ javaScriptEnabled: async ({ viewport }, use) => use(viewport?.width === 1280) });

/** What changes how one signs in, lets data out or somebody in (ASVS 7.5.1), by the actions that do it. */
const needing = {
  password: ["changePassword", "doWithoutPassword"],
  "user name": ["changeName"],
  "e-mail": ["changeEmail", "confirmEmail", "cancelEmail", "removeEmail"],
  "second factor": ["beginSecondFactor", "turnOnSecondFactor", "turnOffSecondFactor"],
  "recovery codes": ["makeCodes"],
  passkeys: ["offerNewPasskey", "addNewPasskey", "nameOwnPasskey", "removeOwnPasskey"],
  providers: ["linkProvider", "unlink"],
  deletion: ["deleteEverything"],
  consent: ["withdraw"],
  "a new share link": ["makeLink"],
  "every other session": ["endOtherSessions"],
};

/** Two hours since the person showed who they are. */
const letPass = (database: Database, userId: string) =>
  database.rows("UPDATE sessions SET proven_at = now() - interval '2 hours' WHERE user_id = $1", [userId]);

const leadsTo = ({ location }: Answer) => new URL(location || "/none", "http://localhost");

test("whatever changes how one signs in, lets data out or somebody in asks for a proof of minutes ago (security 3)", () => {
  const recent = recentActions();
  for (const [what, names] of Object.entries(needing)) for (const name of names) expect.soft(recent, what).toContain(name);
  expect(recent.filter((name) => !Object.values(needing).flat().includes(name))).toEqual([]);
});

test("each of these actions refuses a session that is two hours old, and nothing changes (security 3)", async ({
  make,
  factory,
  database,
  viewport,
}) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  const person = await make("active");
  // Somewhere else, so that there is something to end.
  await factory.ask("signIn", { userId: person.userId });
  await letPass(database, person.userId);
  const before = await database.everythingOf(person.userId);
  const entries = actionEntries().filter(({ name }) => recentActions().includes(name));
  expect(entries.map(({ name }) => name).sort()).toEqual(recentActions().sort());
  for (const { id, name, page } of entries) {
    const path = page.replaceAll(/\[[^\]]+\]/g, "A".repeat(43));
    const scripted = new FormData();
    scripted.append("0", '[{"status":"idle"},"$K1"]');
    const answer = await send(path, "POST", scripted, { "next-action": id, accept: "text/x-component" }, person.cookie);
    expect.soft(answer.body, name).toContain('"confirm":true');
    // Without script: the page itself is not open, or its form comes back with the way to the proof.
    const there = await get(path, person.cookie);
    const noScript = there.body.includes(id) ? await post(path, formIn(there.body, id), person.cookie) : there;
    expect.soft(`${noScript.location} ${noScript.body.match(/href="\/confirm"/)?.[0]}`, name).toMatch(/\/confirm/);
  }
  expect(await database.everythingOf(person.userId)).toEqual(before);
});

test("each of their pages leads to the proof first, and is there after it (security 3)", async ({ make, database, viewport }) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  const person = await make("active");
  const pages = recentPages();
  const settings = ["password", "name", "email", "second-factor", "recovery", "passkeys", "providers", "data", "data/delete", "data/export"];
  for (const page of settings.map((name) => `/settings/${name}`)) expect.soft(pages.map(({ page }) => page)).toContain(page);
  expect(pages.map(({ page }) => page)).toContain("/share/new");
  expect(pages.filter(({ page }) => ![...memberPages(), ...memberRoutes()].includes(page))).toEqual([]);
  await letPass(database, person.userId);
  for (const { page, asks } of pages) {
    const answer = await get(page.replaceAll(/\[[^\]]+\]/g, "A".repeat(43)), person.cookie);
    const way = leadsTo(answer);
    expect.soft([answer.status, way.pathname, way.searchParams.get("to")], page).toEqual([307, "/confirm", asks]);
    expect.soft(answer.body, page).not.toMatch(/<h1|<form/);
    expect.soft((await get(way.pathname + way.search, person.cookie)).status, page).toBe(200);
  }
  await database.rows("UPDATE sessions SET proven_at = now() WHERE user_id = $1", [person.userId]);
  for (const { page } of pages.filter(({ page }) => !page.includes("["))) {
    const { status, location } = await get(page, person.cookie);
    expect.soft([status, location.includes("/confirm")], page).toEqual([status < 400 ? status : 0, false]);
  }
});

const main = (page: Page) => page.getByRole("main");

test("the password opens what was asked for, under a new cookie; the one before opens nothing (security 3, 13)", async ({
  page,
  person,
  database,
  context,
}) => {
  await letPass(database, person.userId);
  await page.goto("/share/new");
  await page.waitForURL("**/confirm?to=%2Fshare%2Fnew");
  await control(page, "password").fill("not the one at all");
  await main(page).getByRole("button", { name: "Confirm" }).click();
  await expect(page.locator("#password-error")).toContainText("not your password");
  await control(page, "password").fill(person.password);
  await main(page).getByRole("button", { name: "Confirm" }).click();
  await page.waitForURL((url) => url.pathname === "/share/new");
  const cookie = (await context.cookies()).find(({ name }) => name === sessionCookie)?.value;
  expect(cookie).not.toBe(person.cookie);
  expect((await get("/today", cookie)).status).toBe(200);
  expect(leadsTo(await get("/today", person.cookie)).pathname).toBe("/sign-in");
  expect(await database.rows("SELECT 1 FROM sign_ins WHERE user_id = $1", [person.userId])).toHaveLength(1);
  expect(await database.rows("SELECT 1 FROM audit_events WHERE user_id = $1 AND action = 'identity.confirmed'", [person.userId])).toHaveLength(1);
});

test("with the second factor on the password alone does not prove it", async ({ page, person, database, factory }) => {
  const { secret, codes } = await factory.ask("secondFactor", { userId: person.userId });
  for (const give of ["code", "recoveryCode"] as const) {
    await letPass(database, person.userId);
    await page.goto("/confirm?to=/settings/recovery");
    await control(page, "password").fill(person.password);
    await main(page).getByRole("button", { name: "Confirm" }).click();
    await expect(page.locator("#code-error")).toContainText("six digits");
    await control(page, "password").fill(person.password);
    await unfold(control(page, give));
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    await fill(page, { [give]: give === "code" ? totp.generate() : (codes[0] ?? "") });
    await main(page).getByRole("button", { name: "Confirm" }).click();
    await page.waitForURL((url) => url.pathname === "/settings/recovery");
  }
});

test("a form that waited too long keeps what was typed; the proof beside it lets it be sent again", async ({
  page,
  person,
  database,
  context,
  javaScriptEnabled,
}) => {
  test.skip(!javaScriptEnabled, "without script its page leads to the proof and back");
  await page.goto("/share/new");
  await control(page, "recipient").fill("Dr Meyer");
  await letPass(database, person.userId);
  await page.getByRole("button", { name: "Make the link" }).click();
  await expect(main(page).getByRole("alert")).toContainText("It is a while since");
  await expect(control(page, "recipient")).toHaveValue("Dr Meyer");
  const [beside] = await Promise.all([context.waitForEvent("page"), page.getByRole("link", { name: /Confirm that it is you/ }).click()]);
  await control(beside, "password").fill(person.password);
  await main(beside).getByRole("button", { name: "Confirm" }).click();
  await expect(beside.getByRole("heading", { level: 1, name: "Confirmed" })).toBeVisible();
  await beside.close();
  await page.getByRole("button", { name: "Make the link" }).click();
  await expect(page.getByLabel("Address of the link")).toBeVisible();
});

/** The whole corpus is in lib/accounts/confirm/safe-way.test.ts; these go through the page and its form. */
const elsewhere = [
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
  "https:evil.example",
  "%2f%2fevil.example",
  "/%2fevil.example",
  "/settings//evil.example",
  "/settings@evil.example",
  "javascript:alert(1)",
  "/settings\r\nLocation: https://evil.example",
  "/\t/evil.example",
  "/sign-in",
];

test("what the address asks for can not lead away from us, before the proof or after it (security 36)", async ({
  page,
  person,
  database,
  viewport,
}) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  for (const to of elsewhere) {
    // Proven already: the page would lead on by itself.
    const { status, location, headers } = await get(`/confirm?to=${encodeURIComponent(to)}`, person.cookie);
    expect.soft([status, location, headers.get("refresh")], to).toEqual([200, "", null]);
  }
  expect((await get(`/confirm?to=/settings&to=${encodeURIComponent("//evil.example")}`, person.cookie)).status).toBe(200);
  for (const to of elsewhere.slice(0, 4)) {
    await letPass(database, person.userId);
    await page.goto("/confirm?to=/share/new");
    await page.locator("main input[name=to]").evaluate((field, value) => field.setAttribute("value", value), to);
    await control(page, "password").fill(person.password);
    await main(page).getByRole("button", { name: "Confirm" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Confirmed" })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe("/confirm");
  }
});
