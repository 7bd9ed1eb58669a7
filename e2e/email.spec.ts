import { randomUUID } from "node:crypto";
import { type IncomingHttpHeaders, request } from "node:http";
import type { Page } from "@playwright/test";
import { lettersTo, type Received } from "../lib/core/testing/outbox";
import type { Database } from "./database";
import { password } from "./factories/factory";
import { test as base, expect, onlyOnce, sessionCookie } from "./fixtures";
import { comparable, formIn, get, parting, post, postFromElsewhere } from "./raw";
import { fill } from "./steps";

// On the phone without script: a way back in must not need any.
const test = base.extend({ javaScriptEnabled: async ({ viewport }, use) => use(viewport?.width === 1280) });

const newAddress = () => `p-${randomUUID()}@example.org`;
const main = (page: Page) => page.getByRole("main");
const press = (page: Page, name: string) => main(page).getByRole("button", { name }).click();
const over = (page: Page) => page.getByRole("heading", { level: 1, name: "This link no longer works" });
const sessionOf = async (page: Page) => (await page.context().cookies()).find(({ name }) => name === sessionCookie)?.value;

/** The newest letter to an address; it is written when the answer has gone. */
async function letterTo(address: string, count = 1): Promise<Received & { path: string }> {
  await expect.poll(() => lettersTo(address).length).toBe(count);
  const letter = lettersTo(address).at(-1) as Received;
  return { ...letter, path: letter.path ?? "" };
}

async function ask(page: Page, address: string, button: string): Promise<void> {
  await page.goto("/sign-in/other");
  await fill(page, { email: address });
  await press(page, button);
  await page.waitForURL("**/sign-in/other?asked=yes");
}

/** Letters are counted by address and by client; whoever tests more than a person asks for starts the count again. */
const forgetCounts = (database: Database) => database.rows("DELETE FROM rate_limits WHERE key LIKE 'letter-%' OR key LIKE 'ask-letter:%'");

test("a link that scanners opened five times lets its person in, once (security 9, 12)", async ({ page, make, factory, database, clinicianPage }) => {
  const [person, address] = [await make("new"), newAddress()];
  await factory.ask("address", { userId: person.userId, address });
  await forgetCounts(database);
  await ask(page, address, "Send me a sign-in link");
  await expect(page.getByText("a letter is on its way")).toBeVisible();
  const { path } = await letterTo(address);
  const token = path.split("/").at(-1) ?? "";
  const before = await database.everythingOf(person.userId);
  const url = new URL(path, process.env.E2E_BASE_URL);
  await fetch(url, { method: "HEAD", headers: { "user-agent": "Mail scanner" } });
  await fetch(url, { headers: { "user-agent": "facebookexternalhit/1.1" } });
  await get(path, undefined, { RSC: "1", "next-router-prefetch": "1", "sec-purpose": "prefetch" });
  const seen = await get(path);
  // One that runs scripts, and stays a while.
  await clinicianPage.goto(path);
  await clinicianPage.waitForLoadState("networkidle");
  expect(await database.everythingOf(person.userId)).toEqual(before);
  for (const secret of [person.userId, person.userName, address]) expect(seen.body).not.toContain(secret);

  await page.goto(path);
  await press(page, "Sign in");
  await page.waitForURL("**/today");
  const dump = await database.dump();
  for (const secret of [token, (await sessionOf(page)) ?? "", address]) {
    expect(secret.length).toBeGreaterThan(20);
    expect(dump.includes(secret)).toBe(false);
  }
  await page.goto(path);
  await expect(over(page)).toBeVisible();
});

test("a spent link, one too old and one that never was look the same, and are stored and listed nowhere (security 8, 28)", async ({
  make,
  factory,
  database,
  viewport,
}) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  const [person, address] = [await make("new"), newAddress()];
  await factory.ask("address", { userId: person.userId, address });
  for (const [kind, folder] of [
    ["link", "/sign-in/link"],
    ["reset", "/reset"],
  ] as const) {
    await forgetCounts(database);
    const fields = formIn((await get("/sign-in/other")).body, 'name="email"');
    const written = lettersTo(address).length;
    await post("/sign-in/other", { ...fields, email: address, kind });
    const { path } = await letterTo(address, written + 1);
    const live = await get(path);
    expect(live.body).toContain('name="token"');
    const send = { ...formIn(live.body, 'name="token"'), ...(kind === "reset" && { newPassword: "nine other rivers ran by" }) };
    await database.rows("UPDATE one_time_tokens SET expires_at = expires_at - interval '601 seconds' WHERE user_id = $1", [person.userId]);
    const never = `${folder}/${"A".repeat(43)}`;
    const [old, unknown, odd] = [await get(path), await get(never), await get(`${folder}/x`)];
    const token = path.split("/").at(-1) ?? "";
    const even = (answer: typeof old, own: string) => comparable(answer, own);
    expect(parting(even(old, token).body, even(unknown, "A".repeat(43)).body)).toBe("");
    expect([old.status, odd.status]).toEqual([unknown.status, unknown.status]);
    const refused = await post(path, send);
    expect(refused.headers.get("set-cookie")).toBeNull();
    expect([refused.status, new URL(refused.location, "http://localhost").pathname]).toEqual([303, path]);
    for (const { headers, body } of [live, old, unknown]) {
      expect(headers.get("cache-control")).toContain("no-store");
      expect(body.match(/<meta name="robots" content="([^"]*)"/)?.[1] ?? headers.get("x-robots-tag")).toContain("noindex");
      expect(headers.get("referrer-policy")).toMatch(/same-origin|no-referrer$/);
      expect(body).not.toContain("http-equiv");
    }
  }
});

test("fifty posts of one link at once make one session (security 22)", async ({ make, factory, database, viewport }) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  const [person, address] = [await make("new"), newAddress()];
  await factory.ask("address", { userId: person.userId, address });
  await forgetCounts(database);
  const fields = formIn((await get("/sign-in/other")).body, 'name="email"');
  await post("/sign-in/other", { ...fields, email: address, kind: "link" });
  const { path } = await letterTo(address);
  const form = formIn((await get(path)).body, 'name="token"');
  const answers = await Promise.all(Array.from({ length: 50 }, () => post(path, form)));
  expect(answers.filter(({ headers }) => headers.get("set-cookie")?.includes(sessionCookie))).toHaveLength(1);
  expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
});

test("an unknown address gets the same answer in the same time as a known one (security 5)", async ({ make, factory, database, viewport }) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  test.setTimeout(180_000);
  const [person, address] = [await make("new"), newAddress()];
  await factory.ask("address", { userId: person.userId, address });
  const fields = formIn((await get("/sign-in/other")).body, 'name="email"');
  const [warm, samples] = [10, 200];
  for (const kind of ["link", "reset"]) {
    const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
    const bodies = new Set<string>();
    for (let n = 0; n < warm + samples; n += 1) {
      await forgetCounts(database);
      // Either may come first, so that what one leaves to do does not always fall to the other.
      for (const who of n % 2 ? (["known", "unknown"] as const) : (["unknown", "known"] as const)) {
        const began = performance.now();
        const answer = await postFromElsewhere("/sign-in/other", { ...fields, email: who === "known" ? address : newAddress(), kind });
        if (n >= warm) times[who].push(performance.now() - began);
        bodies.add(JSON.stringify(comparable(answer)));
      }
    }
    expect(bodies.size, [...bodies].join("\n")).toBe(1);
    const median = (all: number[]) => all.sort((a, b) => a - b)[all.length / 2] ?? 0;
    expect.soft(Math.abs(median(times.known) - median(times.unknown)), kind).toBeLessThan(5);
    test.info().annotations.push({ type: "medians", description: `${kind}: known ${median(times.known)}, unknown ${median(times.unknown)} ms` });
  }
  // Every time there was a letter to write, and it was written.
  await expect.poll(() => lettersTo(address).length).toBe(2 * (warm + samples));
});

/** A post with whatever host it says it has. */
const sendAs = (headers: Record<string, string>, path: string, fields: Record<string, string>) =>
  new Promise<{ status: number; headers: IncomingHttpHeaders }>((resolve, reject) => {
    const { port, origin } = new URL(process.env.E2E_BASE_URL ?? "http://localhost:3000");
    const edge = randomUUID();
    const parts = Object.entries(fields).map(([name, value]) => `--${edge}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
    const type = { "content-type": `multipart/form-data; boundary=${edge}`, origin };
    request({ host: "localhost", port, path, method: "POST", headers: { ...type, ...headers } }, (answer) => {
      answer.resume();
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }));
    })
      .on("error", reject)
      .end(`${parts.join("")}--${edge}--\r\n`);
  });

test("a letter's link names the configured address, whatever host a request claims (security 37)", async ({ make, factory, database, viewport }) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  const [person, address] = [await make("new"), newAddress()];
  await factory.ask("address", { userId: person.userId, address });
  const fields = formIn((await get("/sign-in/other")).body, 'name="email"');
  const spoofs: Record<string, string>[] = [
    {},
    { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" },
    { host: "evil.example" },
    { host: "evil.example", origin: "http://evil.example", "x-forwarded-host": "evil.example" },
    { forwarded: "host=evil.example;proto=https", "x-forwarded-for": "203.0.113.9", "x-original-host": "evil.example" },
  ];
  for (const spoof of spoofs) {
    await forgetCounts(database);
    const { headers } = await sendAs(spoof, "/sign-in/other", { ...fields, email: address, kind: "link" });
    expect(headers.location ?? "").not.toContain("evil");
  }
  // At least the plain one, and the one that claims nothing that we would refuse.
  await expect.poll(() => lettersTo(address).length).toBeGreaterThanOrEqual(2);
  const links = lettersTo(address).map(({ text }) => new URL(/https?:\S+/.exec(text)?.[0] ?? "http://none").origin);
  expect(new Set(links)).toEqual(new Set([new URL(process.env.E2E_BASE_URL ?? "").origin]));
  expect(lettersTo(address).filter(({ raw }) => raw.includes("evil"))).toEqual([]);
});

test("a new password by a letter ends every session and still asks for the second factor (security 6, 14)", async ({
  page,
  make,
  factory,
  database,
}) => {
  const [person, address] = [await make("new"), newAddress()];
  await factory.ask("address", { userId: person.userId, address });
  await factory.ask("secondFactor", { userId: person.userId });
  await forgetCounts(database);
  await ask(page, address, "I lost my password");
  const { path } = await letterTo(address);
  await page.goto(path);
  await fill(page, { newPassword: "short" });
  await press(page, "Use this password");
  await expect(main(page).getByText("Use at least 8 characters").last()).toBeVisible();
  await fill(page, { newPassword: "nine other rivers ran by" });
  await press(page, "Use this password");
  await page.waitForURL("**/sign-in/second");
  expect(await sessionOf(page)).toBeUndefined();
  expect((await get("/today", person.cookie)).location).toContain("/sign-in");
  expect(await database.rows("SELECT 1 FROM totp_secrets WHERE user_id = $1 AND confirmed_at IS NOT NULL", [person.userId])).toHaveLength(1);
  await page.goto(path);
  await expect(over(page)).toBeVisible();
});

test("an address is added, signs in beside the user name, is changed and is removed", async ({ page, make, signInAs, database }) => {
  const [person, first, second] = [await make("new"), newAddress(), newAddress()];
  await signInAs(person);
  await forgetCounts(database);
  for (const [at, address] of [first, second].entries()) {
    await page.goto("/settings/email");
    await fill(page, { email: address });
    await press(page, "Send the letter");
    await expect(main(page).getByText(`If ${address} can be used`)).toBeVisible();
    const letter = await letterTo(address);
    await page.goto(letter.path);
    await expect(main(page).getByText(address)).toBeVisible();
    await press(page, "Use this address");
    await page.waitForURL("**/settings/email?done=confirmed");
    if (at === 1) expect((await letterTo(first, 2)).subject).toBe("Your address at Gradual was changed");
  }
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await fill(page, { userName: second.toUpperCase(), password });
  await press(page, "Sign in");
  await page.waitForURL("**/today");
  await page.goto("/settings/email");
  await press(page, "Remove the address");
  await page.waitForURL("**/settings/email?done=removed");
  await expect(main(page).getByText("No address is kept.")).toBeVisible();
  expect((await letterTo(second, 2)).subject).toBe("Your address at Gradual was removed");
  expect(await database.rows("SELECT 1 FROM emails WHERE user_id = $1", [person.userId])).toEqual([]);
});

test("who asks for an address that is somebody else's sees what everybody sees (security 5)", async ({ page, make, factory, signInAs, database }) => {
  const [holder, asker, address, free] = [await make("new"), await make("new"), newAddress(), newAddress()];
  await factory.ask("address", { userId: holder.userId, address });
  await signInAs(asker);
  await forgetCounts(database);
  const shown: string[] = [];
  for (const one of [address, free]) {
    await page.goto("/settings/email");
    await fill(page, { email: one });
    await press(page, "Send the letter");
    await expect(main(page).getByText(`If ${one} can be used`)).toBeVisible();
    shown.push(((await main(page).textContent()) ?? "").replaceAll(one, "(address)"));
  }
  expect(shown[0]).toBe(shown[1]);
  expect((await letterTo(address)).path).toBe("");
  expect((await letterTo(free)).path).toContain("/settings/email/");
  // Nobody can be made to confirm their address for another's account.
  await signInAs(holder);
  await page.goto((await letterTo(free)).path);
  await expect(over(page)).toBeVisible();
});

test("an account with neither password nor passkey shows by a letter that it is they, in the browser that asked", async ({
  page,
  make,
  factory,
  signInAs,
  database,
}) => {
  const [person, address] = [await make("new"), newAddress()];
  await factory.ask("address", { userId: person.userId, address });
  await database.rows("DELETE FROM passwords WHERE user_id = $1", [person.userId]);
  await database.rows("UPDATE sessions SET proven_at = now() - interval '2 hours' WHERE user_id = $1", [person.userId]);
  await forgetCounts(database);
  await signInAs(person);
  await page.goto("/settings/email");
  await page.waitForURL("**/confirm?to=**");
  await press(page, "Send me the letter");
  await expect(main(page).getByText("A letter is on its way.")).toBeVisible();
  const { path } = await letterTo(address);
  const elsewhere = await factory.ask("signIn", { userId: person.userId });
  expect((await get(path, elsewhere.cookie)).body).toContain("This link no longer works");
  await page.goto(path);
  await press(page, "Yes, it is me");
  await page.waitForURL("**/confirm");
  await page.goto("/settings/email");
  await expect(page).toHaveURL(/\/settings\/email$/);
  await press(page, "Remove the address");
  await expect(main(page).getByText("This is the last way into your account.")).toBeVisible();
});

test("a change of how one signs in is told to the confirmed address, and to no other", async ({ page, make, factory, signInAs }) => {
  const [person, address] = [await make("new"), newAddress()];
  await factory.ask("address", { userId: person.userId, address });
  await signInAs(person);
  await page.goto("/settings/password");
  await fill(page, { newPassword: `${password}, twice over` });
  await press(page, "Change password");
  await page.waitForURL("**/settings/password?done=changed");
  const { subject, text, path } = await letterTo(address);
  expect([subject, path]).toEqual(["How your account at Gradual is opened was changed", ""]);
  expect(text).not.toContain(password);
});
