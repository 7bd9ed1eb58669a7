import type { Page } from "@playwright/test";
import { cases as accounts } from "./cases/accounts";
import { cases as answers } from "./cases/answers";
import type { BadInput } from "./cases/bad-input";
import { cases as data } from "./cases/data";
import { cases as devices } from "./cases/devices";
import { cases as email } from "./cases/email";
import { cases as exercises } from "./cases/exercises";
import { cases as passkeys } from "./cases/passkeys";
import { cases as password } from "./cases/password";
import { cases as programs } from "./cases/programs";
import { cases as screening } from "./cases/screening";
import { cases as secondFactor } from "./cases/second-factor";
import { cases as sessions } from "./cases/sessions";
import { cases as sharing } from "./cases/sharing";
import type { Made, State } from "./factories/asks";
import { test as base, expect } from "./fixtures";
import { control, fill, hydrated, sendButton } from "./steps";

// On the phone without script: the same sentence has to come from the server's page alone.
const test = base.extend({ javaScriptEnabled: async ({ viewport }, use) => use(viewport?.width === 1280) });

const forms = { accounts, answers, password, data, devices, email, exercises, passkeys, programs, screening, secondFactor, sessions, sharing };
/** Who sends a form unless its case says so: where nothing is filled in from before. */
const usual: Record<string, State> = { devices: "new", passkeys: "new", screening: "new", sessions: "screened" };
const states: Record<NonNullable<BadInput["person"]>, State> = {
  screened: "screened",
  fissure: "fissure",
  ready: "ready",
  practised: "active",
  nobody: "active",
};

/** Takes the fields of these names out of the form of `beside` and puts hidden ones in their place. */
async function force(page: Page, fields: Record<string, string>): Promise<void> {
  await page.evaluate((forced) => {
    const form = [...document.querySelectorAll<HTMLFormElement>("main form")].find(({ elements }) => elements.length > 1);
    for (const [name, value] of Object.entries(forced)) {
      for (const old of form?.querySelectorAll(`[name="${name}"]`) ?? []) old.removeAttribute("name");
      const field = Object.assign(document.createElement("input"), { type: "hidden", name, value });
      form?.append(field);
    }
  }, fields);
}

/** Lifts what the browser alone forbids, so that the server is asked. */
async function lift(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const input of document.querySelectorAll("main input, main textarea")) {
      for (const limit of ["maxlength", "min", "max", "step"]) input.removeAttribute(limit);
      if (input.getAttribute("type") === "date" || input.getAttribute("type") === "time") input.setAttribute("type", "text");
    }
  });
}

/** "name=*" as the first answer that is one. */
async function named(page: Page, fields: BadInput["fill"]): Promise<BadInput["fill"]> {
  const named: BadInput["fill"] = {};
  for (const [name, answer] of Object.entries(fields)) {
    if (!name.endsWith("=*")) named[name] = answer;
    else {
      const field = name.slice(0, -2);
      const value = await page
        .locator(`main select[name="${field}"] option, main input[name="${field}"]`)
        .evaluateAll((all) => all.map((one) => one.getAttribute("value") ?? "").find((value) => value !== "") ?? "");
      const isSelect = (await page.locator(`main select[name="${field}"]`).count()) > 0;
      named[isSelect ? field : `${field}=${value}`] = isSelect ? value : true;
    }
  }
  return named;
}

/** Where a form says what is wrong: beside a control, or at its head. Not hints, nor options. */
const sentences = (page: Page) => page.locator("main [id$='-error'], main [role=alert]");

/** The control whose sentence it is says so to those who do not see it. */
async function expectBeside(page: Page, sentence: RegExp): Promise<void> {
  const id = (await page.locator("main [id$='-error']").filter({ hasText: sentence }).first().getAttribute("id")) ?? "";
  const of = page.locator(`main [aria-describedby~="${id}"]`);
  expect(await of.count(), `something is described by ${id}`).toBeGreaterThan(0);
  const isGroup = await of.first().evaluate((element) => element.tagName === "FIELDSET");
  if (!isGroup) await expect(of.first()).toHaveAttribute("aria-invalid", "true");
}

async function expectKept(page: Page, fields: BadInput["fill"], taken: BadInput["force"]): Promise<void> {
  for (const [name, answer] of Object.entries(fields)) {
    if (/password|passcode/i.test(name) || (name.split("=")[0] ?? "") in (taken ?? {})) continue;
    const field = control(page, name).first();
    if (answer === true) await expect.soft(field, name).toBeChecked();
    else await expect.soft(field, name).toHaveValue(answer);
  }
}

async function tryIt(page: Page, bad: BadInput, path: string, { script }: { script: boolean }): Promise<void> {
  const answers: number[] = [];
  const listen = (response: { status: () => number }) => void answers.push(response.status());
  page.on("response", listen);
  await page.goto(path);
  if (script) await hydrated(page);
  if (bad.raw) await lift(page);
  const fields = await named(page, bad.fill);
  await fill(page, fields);
  if (bad.force) await force(page, bad.force);
  const send = page.locator("main form button:not([type=button]):not([formaction])").first();
  const first = Object.keys(fields)[0];
  await (first ? sendButton(page, first) : send).click();
  const sentence = sentences(page).filter({ hasText: bad.expect });
  // What has no control to stand beside is told by the form as a whole.
  await expect((bad.whole ? sentence.or(page.locator("main [role=alert]")) : sentence).first()).toBeVisible();
  if (!bad.whole && !bad.force) await expectBeside(page, bad.expect);
  // A day that no date field can hold comes back as an empty one: the sentence says what was wrong.
  await expectKept(
    page,
    bad.raw ? Object.fromEntries(Object.entries(fields).filter(([, value]) => !/^\d{4}-02-30$/.test(String(value)))) : fields,
    bad.force,
  );
  await expectKept(page, bad.kept ?? {}, bad.force);
  expect(answers.filter((status) => status >= 500)).toEqual([]);
  page.off("response", listen);
}

test("there are at least 60 cases, with different names in each form", () => {
  const all = Object.values(forms).flat();
  expect(all.length).toBeGreaterThanOrEqual(60);
  for (const cases of Object.values(forms)) expect(new Set(cases.map(({ path, name }) => `${path} ${name}`)).size).toBe(cases.length);
});

for (const [form, cases] of Object.entries(forms)) {
  const groups = Object.groupBy(cases, ({ person = "" }) => person);
  for (const [who, some = []] of Object.entries(groups)) {
    test(`${form}: ${some.length} bad inputs${who ? ` (${who})` : ""} each get a sentence, keep what was typed and leave no row`, async ({
      page,
      make,
      factory,
      signInAs,
      database,
      javaScriptEnabled,
    }) => {
      test.setTimeout(180_000);
      const person = await make(states[who as keyof typeof states] ?? usual[form] ?? "active");
      const { url } = await factory.ask("link", { userId: person.userId, passcode: "violet harbour" });
      const { url: open } = await factory.ask("link", { userId: person.userId });
      if (form === "passkeys") await factory.ask("passkey", { userId: person.userId, name: "The blue phone" });
      if (who !== "nobody") await signInAs(person);
      const address = (path: string) => placed(path, person, { url, open });
      // That a shared record is looked at is written down, and is no row of the form.
      const counts = async () => ({ ...(await database.countsOf(person.userId)), ...(form === "answers" && { share_views: 0, audit_events: 0 }) });
      const before = await counts();
      const people = await database.rows("SELECT count(*) FROM users WHERE user_name IN ('somebody-new', 'ab')");
      for (const bad of some)
        await test.step(`${bad.path}: ${bad.name}`, () => tryIt(page, bad, address(bad.path), { script: javaScriptEnabled ?? true }));
      expect(await counts()).toEqual(before);
      expect(await database.rows("SELECT count(*) FROM users WHERE user_name IN ('somebody-new', 'ab')")).toEqual(people);
    });
  }
}

const placed = (path: string, { ids }: Made, { url, open }: { url: string; open: string }): string =>
  path
    .replace("(log)", ids.logs[0] ?? "")
    .replace("(device)", ids.devices[0] ?? "")
    .replace("/s/(open)", new URL(open).pathname)
    .replace("/s/(token)", new URL(url).pathname);
