import type { Browser, Page } from "@playwright/test";
import type { Made } from "./factories/asks";
import { expect, onlyOnce, test, type Watch } from "./fixtures";
import { formIn, get, post } from "./raw";
import { control, fill } from "./steps";

/** A clinician's phone that knows nobody. */
async function phone(browser: Browser, watch: Watch, { script = true } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB", javaScriptEnabled: script });
  return watch.over(context).newPage();
}

type Send = "Leave the comment" | "Send the proposal";
const forms = { "Leave the comment": ["about", "Leave a comment"], "Send the proposal": ["agrees", "Propose a change"] } as const;
const form = (page: Page, button: Send) => page.locator(`form:has([name="${forms[button][0]}"])`);

/** The form is there once it is asked for. */
async function askFor(page: Page, button: Send): Promise<void> {
  if ((await form(page, button).count()) === 0) await page.getByRole("link", { name: forms[button][1], exact: true }).click();
  await form(page, button).waitFor();
}

/** Fills one of the two forms. `true` takes a radio. */
async function write(page: Page, button: Send, answers: Record<string, string | true>): Promise<void> {
  const within = form(page, button);
  await askFor(page, button);
  for (const [name, answer] of Object.entries(answers)) {
    const [field = "", value] = name.split("=");
    const target = within.locator(value === undefined ? `[name="${field}"]` : `[name="${field}"][value="${value}"]`);
    if (answer === true) await target.check();
    else if ((await target.evaluate((element) => element.tagName)) === "SELECT") await target.selectOption(answer);
    else await target.fill(answer);
  }
}
const send = (page: Page, button: Send) => page.getByRole("button", { name: button, exact: true }).click();
const me = { name: "Dr Ada Quiet", role: "physiotherapist" };

/** The size in force, its set, and how often. */
async function standing(database: { rows: <R extends Record<string, unknown>>(sql: string, values: unknown[]) => Promise<R[]> }, { userId }: Made) {
  const [row] = await database.rows<{ mm: number | null; start: number | null; week: number | null }>(
    `SELECT (state -> 'size' ->> 'mm')::float AS mm, (state -> 'clinician' -> 'parameters' ->> 'startDiameterMm')::float AS start,
      (state -> 'clinician' -> 'parameters' ->> 'sessionsPerWeek')::int AS week FROM standing_snapshots WHERE user_id = $1`,
    [userId],
  );
  return row;
}

test("a person shares; a clinician on a phone keeps it, comments and proposes a smaller size and fewer days; the person accepts; the link ends", async ({
  page,
  make,
  signInAs,
  browser,
  watch,
  database,
}) => {
  test.setTimeout(120_000);
  const person = await make("long");
  await signInAs(person);
  const before = await standing(database, person);
  expect(before?.mm).toBeGreaterThan(18);

  await page.goto("/share/new");
  await fill(page, { recipient: "Dr Meyer" });
  const passcode = await control(page, "passcode").inputValue();
  await page.getByRole("button", { name: "Make the link" }).click();
  const url = await page.getByLabel("Address of the link").inputValue();

  const clinician = await phone(browser, watch);
  await clinician.goto(url);
  await control(clinician, "passcode").fill(passcode);
  await clinician.getByRole("button", { name: "Open the record" }).click();
  await expect(clinician.getByRole("heading", { level: 1, name: "Practice record" })).toBeVisible();
  // What the person calls them is the person's own.
  await expect(clinician.getByRole("main")).not.toContainText("Meyer");

  await test.step("kept under an account of the clinician's own", async () => {
    await signInAs(await make("new"), clinician.context());
    await clinician.getByRole("link", { name: "Keep this record" }).click();
    await control(clinician, "label").fill("A. B.");
    await clinician.getByRole("button", { name: "Keep it" }).click();
    await clinician.waitForURL("**/caseload");
    const kept = clinician.getByRole("listitem").filter({ has: clinician.getByRole("heading", { name: "A. B." }) });
    await expect(kept).toContainText("Nothing new");
    await kept.getByRole("button", { name: "Open" }).click();
    await expect(clinician.getByRole("heading", { level: 1, name: "Practice record" })).toBeVisible();
  });

  await test.step("a comment to a session", async () => {
    await askFor(clinician, "Leave the comment");
    const session = await form(clinician, "Leave the comment").locator('option[value*="."]').first().getAttribute("value");
    await write(clinician, "Leave the comment", { ...me, about: session ?? "", text: "Breathe out longer.\nThe rest is fine." });
    await send(clinician, "Leave the comment");
    await expect(clinician.locator("#answers").getByText("To the session of")).toBeVisible();
    await expect(clinician.locator("#answers")).toContainText("Breathe out longer.");
    // The keyboard goes on from where it is seen.
    await clinician.keyboard.press("Tab");
    await expect(clinician.locator("#answers :focus")).toBeVisible();
  });

  await test.step("a proposal past a hard rule is refused with its reason, and keeps what was typed", async () => {
    await write(clinician, "Send the proposal", {
      ...me,
      "agrees=true": true,
      "parameters.dilationMinutes": "16",
      "parameters.sessionsPerWeek": "2",
    });
    await send(clinician, "Send the proposal");
    await expect(clinician.locator("#proposal-dilationMinutes-error")).toContainText("PRG-MINUTES-CLINICIAN-15");
    const within = form(clinician, "Send the proposal");
    await expect(within.locator('[name="parameters.sessionsPerWeek"]')).toHaveValue("2");
    await expect(within.locator('[name="agrees"][value="true"]')).toBeChecked();
    await write(clinician, "Send the proposal", { "parameters.dilationMinutes": "", "parameters.startDiameterMm": "40" });
    await send(clinician, "Send the proposal");
    await expect(clinician.locator("#proposal-startDiameterMm-error")).toContainText("PRG-PROPOSED-UP");
  });

  await test.step("a proposal that stands", async () => {
    await write(clinician, "Send the proposal", { "parameters.startDiameterMm": "18", text: "Slower for now." });
    await send(clinician, "Send the proposal");
    await expect(clinician.locator("#answers").getByText("Not decided yet")).toBeVisible();
    await expect(clinician.locator("#answers")).toContainText("Only a clinician may set this");
    expect(await standing(database, person)).toEqual(before);
  });

  await test.step("its person reads and decides", async () => {
    await page.goto("/today");
    await expect(page.getByRole("main")).not.toContainText("Quiet");
    await page.getByText("Somebody you shared with has written to you.").click();
    await page.waitForURL("**/share/answers");
    const main = page.getByRole("main");
    await expect(main).toContainText("2 are new to you.");
    await expect(main).toContainText("Through your link for Dr Meyer");
    await expect(main.getByRole("link", { name: "Open the session" })).toHaveAttribute("href", /^\/log\/[0-9a-f-]{36}$/);
    const table = main.getByRole("table", { name: "What would change" });
    // On a phone each value stands under its column's name.
    const cells = async (row: string) =>
      (await table.locator("tr", { hasText: row }).locator("td").allInnerTexts()).map((text) => text.replace(/^(?:Now|Then)\s+/, "").trim());
    expect(await cells("Sessions a week")).toEqual(["3", "2"]);
    expect(await cells("Your size")).toEqual([`${before?.mm} mm`, "18 mm"]);
    await expect(table).toContainText("PRG-WEEK-3");
    await expect(table).toContainText("Only a clinician may set this");
    await page.getByRole("button", { name: "Accept the change" }).click();
    await expect(main.getByText("Tick this only if you want your program to change like this.")).toBeVisible();
    await page.getByLabel("I want my program to change like this").check();
    await page.getByRole("button", { name: "Accept the change" }).click();
    await expect(main.getByText(/Accepted on/)).toBeVisible();
    await page.getByRole("button", { name: "I have read it" }).click();
    await expect(main.getByText(/new to you/)).toHaveCount(0);
  });

  await test.step("the plan follows, as a version with its author", async () => {
    expect(await standing(database, person)).toEqual({ mm: null, start: 18, week: 2 });
    await page.goto("/program");
    const versions = page.locator("#versions");
    await expect(versions).toContainText("Dr Ada Quiet, physiotherapist");
    await expect(versions).toContainText("Proposed through a link, accepted by you");
    await expect(versions).toContainText("Sessions in a week: 2 a week");
    await page.goto("/plan");
    await expect(page.getByRole("main")).toContainText("18 mm");
    await page.goto("/settings/activity");
    for (const said of ["A change was proposed through a link you made", "A comment was left through a link you made", "You accepted a change"])
      await expect(page.getByRole("main")).toContainText(said);
    await clinician.reload();
    await expect(clinician.locator("#answers").getByText(/Accepted on/)).toBeVisible();
    await clinician.goto("/caseload");
    await expect(clinician.getByRole("main")).toContainText("One proposal decided");
    await clinician.goBack();
  });

  await test.step("the link ends, and shows nothing any more", async () => {
    await page.goto("/share");
    await expect(page.getByRole("main")).toContainText("Proposed a change");
    await expect(page.getByRole("main")).toContainText("Kept under an account");
    await page.getByRole("button", { name: "End all links now" }).click();
    await expect(page.getByRole("heading", { name: "No link is open" })).toBeVisible();
    watch.allow(/status of 404/);
    expect((await clinician.reload())?.status()).toBe(404);
    await expect(clinician.getByRole("heading", { level: 1 })).toHaveText("This link does not open anything");
    await clinician.goto("/caseload");
    await expect(clinician.getByRole("heading", { name: "Nothing is kept here" })).toBeVisible();
    await page.goto("/share/answers");
    await expect(page.getByRole("main")).toContainText("Breathe out longer.");
  });
  await clinician.context().close();
});

test("what an accepted proposal changed is taken back on its day; a declined one changes nothing and says so to its author", async ({
  page,
  person,
  factory,
  clinicianPage,
  database,
}) => {
  const { url } = await factory.ask("link", { userId: person.userId });
  const before = await standing(database, person);
  const propose = async (week: string) => {
    await clinicianPage.goto(url);
    await write(clinicianPage, "Send the proposal", { ...me, "agrees=true": true, "parameters.sessionsPerWeek": week });
    await send(clinicianPage, "Send the proposal");
    await expect(clinicianPage.locator("#answers").getByText("Not decided yet")).toBeVisible();
  };
  await propose("2");
  await page.goto("/share/answers");
  await page.getByLabel("I want my program to change like this").check();
  await page.getByRole("button", { name: "Accept the change" }).click();
  await expect(page.getByText(/Accepted on/)).toBeVisible();
  expect((await standing(database, person))?.week).toBe(2);
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText(/Accepted, then taken back on/)).toBeVisible();
  expect(await standing(database, person)).toEqual(before);
  await propose("1");
  await page.goto("/share/answers");
  await page.getByRole("button", { name: "Decline" }).click();
  await expect(page.getByText(/Declined on/)).toBeVisible();
  expect(await standing(database, person)).toEqual(before);
  await clinicianPage.reload();
  await expect(clinicianPage.locator("#answers").getByText(/Declined on/)).toBeVisible();
  await expect(clinicianPage.locator("#answers").getByText(/Accepted, then taken back on/)).toBeVisible();
});

test("a refusal tells a clinician nothing that is not shared; the person is told why they can not accept it", async ({
  page,
  person,
  factory,
  clinicianPage,
}) => {
  const { url } = await factory.ask("link", { userId: person.userId, fields: ["pain"] });
  await clinicianPage.goto(url);
  await askFor(clinicianPage, "Leave the comment");
  await expect(form(clinicianPage, "Leave the comment").locator('option[value*="."]')).toHaveCount(0);
  await write(clinicianPage, "Send the proposal", { ...me, "agrees=true": true, "parameters.startDiameterMm": "40" });
  await send(clinicianPage, "Send the proposal");
  await expect(clinicianPage.locator("#answers").getByText("Not decided yet")).toBeVisible();
  await page.goto("/share/answers");
  await expect(page.getByText("You can not accept this now")).toBeVisible();
  await expect(page.getByRole("main")).toContainText("PRG-PROPOSED-UP");
  await expect(page.getByRole("button", { name: "Accept the change" })).toHaveCount(0);
  await page.getByRole("button", { name: "Decline" }).click();
  await expect(page.getByText(/Declined on/)).toBeVisible();
});

test("without script: a comment to a day, bad input kept with its sentence, a proposal, and their person's answer", async ({
  make,
  factory,
  browser,
  watch,
  database,
  signInAs,
}) => {
  const person = await make("active");
  const { url } = await factory.ask("link", { userId: person.userId, passcode: "violet harbour" });
  const clinician = await phone(browser, watch, { script: false });
  await clinician.goto(url);
  await control(clinician, "passcode").fill("violet harbour");
  await clinician.getByRole("button", { name: "Open the record" }).click();
  const today = new Date().toISOString().slice(0, 10);
  await write(clinician, "Leave the comment", { ...me, about: "day", text: "Kept without script." });
  await send(clinician, "Leave the comment");
  await expect(clinician.locator("#comment-on-error")).toContainText("Choose the day");
  await expect(form(clinician, "Leave the comment").locator('[name="text"]')).toHaveValue("Kept without script.");
  await write(clinician, "Leave the comment", { on: "1999-01-01" });
  await send(clinician, "Leave the comment");
  await expect(clinician.locator("#comment-on-error")).toContainText("does not show this");
  await write(clinician, "Leave the comment", { on: today });
  await send(clinician, "Leave the comment");
  await expect(clinician.locator("#answers")).toContainText("Kept without script.");
  await write(clinician, "Send the proposal", { "agrees=false": true, "parameters.sets": "2" });
  await send(clinician, "Send the proposal");
  await expect(clinician.locator("#proposal-agrees-error")).toContainText("leave the numbers");
  await write(clinician, "Send the proposal", { "parameters.sets": "" });
  await send(clinician, "Send the proposal");
  await expect(clinician.locator("#answers").getByText("Not decided yet")).toBeVisible();

  const context = watch.over(await browser.newContext({ javaScriptEnabled: false }));
  await signInAs(person, context);
  const page = await context.newPage();
  await page.goto("/share/answers");
  await page.getByLabel("I want my program to rest until a clinician agrees").check();
  await page.getByRole("button", { name: "Accept the change" }).click();
  await expect(page.getByText(/Accepted on/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Take it back" })).toHaveCount(0);
  const [row] = await database.rows<{ pause: unknown }>("SELECT state -> 'pause' AS pause FROM standing_snapshots WHERE user_id = $1", [
    person.userId,
  ]);
  expect(row?.pause).toMatchObject({ needs: ["clinician"] });
  await clinician.context().close();
  await context.close();
});

test("nothing is left but by a link that is open to its browser: no preview, no guess of a session, no link that has ended", async ({
  make,
  factory,
  database,
  viewport,
}) => {
  test.skip(onlyOnce(viewport?.width), "no size is involved");
  const { userId, ids } = await make("active");
  const open = await factory.ask("link", { userId, fields: ["sessions"], range: "30-days" });
  const closed = await factory.ask("link", { userId, passcode: "violet harbour" });
  const path = new URL(open.url).pathname;
  const fields = formIn((await get(`${path}?write=comment`)).body, /name="about"/);
  const right = { ...fields, name: "Dr", role: "doctor", about: "whole", on: "", text: "x" };
  const everything = () => database.everythingOf(userId, { except: ["share_views", "audit_events"] });
  const before = await everything();
  // Whoever only reads is sent no form.
  expect((await get(path)).body).not.toMatch(/<form/);
  // Whatever asks for the page only looks.
  expect((await get(`${path}?write=comment`, undefined, { "user-agent": "WhatsApp/2.23" })).body).not.toContain("Leave the comment");
  const wrongs: Record<string, string>[] = [
    { about: "1999-01-01.1" },
    { about: "2199-01-01.1" },
    { about: "2026-02-30.1" },
    { about: `${new Date().toISOString().slice(0, 10)}.99` },
    { about: ids.logs[0] ?? "" },
    { about: "day", on: "1999-01-01" },
    { logId: ids.logs[0] ?? "" },
    { token: new URL(closed.url).pathname.split("/").at(-1) ?? "" },
    { token: "A".repeat(43) },
    { role: "friend" },
    { id: "x" },
  ];
  for (const wrong of wrongs) {
    const { status, body } = await post(path, { ...right, ...wrong });
    expect.soft(status, JSON.stringify(wrong)).toBeLessThan(500);
    expect.soft(body, JSON.stringify(wrong)).not.toMatch(/name the code [A-Z0-9]/);
  }
  expect(await everything()).toEqual(before);
  await factory.ask("revoke", { userId, id: open.id });
  const ended = await everything();
  expect((await post(path, right)).status).toBe(404);
  expect(await everything()).toEqual(ended);
});
