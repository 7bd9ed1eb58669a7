import { randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { shareFields } from "../lib/core/scope";
import { lettersTo } from "../lib/core/testing/outbox";
import { memberPages, publicPages } from "./app-folder";
import type { Made } from "./factories/asks";
import { expect, onlyOnce, test } from "./fixtures";
import { control, dayBefore, fill, logSession } from "./steps";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What a title, an address or a file's name must not say to who looks over a shoulder. */
const telling = /dilat|anal|anus|vagin|pelvic|sex|rectal|bowel|dilator|trainer|physio|fissure|continence/i;

/** In the page itself: there are no frames, and another page for each result would take as long again. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true);

/** Colours change over a moment: what is measured is where they end. */
async function paint(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.evaluate(async () => {
    // A test once waited here to its end, on a busy machine: after a while what is there is looked at.
    const within = (wait: Promise<unknown>) => Promise.race([wait, new Promise((late) => setTimeout(late, 1_000))]);
    // They begin with the frame that first shows the other colours; what inherits a colour begins when that has ended.
    for (let [still, rounds] = [0, 0]; still < 3 && rounds < 20; still++, rounds++) {
      await within(new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      const moving = document.getAnimations();
      if (moving.length > 0) still = -1;
      await within(Promise.allSettled(moving.map(({ finished }) => finished)));
    }
  });
}

/** Axe in light; its contrast, and that again in dark, at one size: colours are the same at both. Then what axe does not look at. */
async function expectGood(page: Page, where: string): Promise<void> {
  const colours = !onlyOnce(page.viewportSize()?.width);
  await paint(page, "light");
  const light = await axe(page)
    .options({ resultTypes: ["violations"], runOnly: { type: "tag", values: tags }, rules: { "color-contrast": { enabled: colours } } })
    .analyze();
  let dark: Pick<typeof light, "violations"> = { violations: [] };
  if (colours) {
    await paint(page, "dark");
    dark = await axe(page)
      .options({ resultTypes: ["violations"], runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } })
      .analyze();
  }
  const say = (scheme: string, { violations }: Pick<typeof light, "violations">) =>
    violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${where} ${scheme} ${id} ${target} ${failureSummary?.split("\n").slice(1).join(" ")}`),
    );
  expect.soft([...say("light", light), ...say("dark", dark)]).toEqual([]);
  const seen = await page.evaluate(look);
  expect.soft(seen.headings, `${where}: one h1`).toBe(1);
  expect.soft(seen.wider, `${where}: no sideways scroll`).toBe(0);
  expect.soft(seen.small, `${where}: targets of 44 px`).toEqual([]);
  const title = await page.title();
  expect.soft(title, `${where}: title`).toMatch(/Gradual/);
  expect.soft(title, `${where}: title`).not.toMatch(telling);
  expect
    .soft(
      // The build's own files are named by their hash, which spells what it likes.
      seen.files.filter((name) => !name.startsWith("/_next/static/") && telling.test(name)),
      `${where}: names of files`,
    )
    .toEqual([]);
}

/** Runs in the page. Links in a sentence are as high as their line; a box or a radio counts with its label. */
function look() {
  const small: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>("a[href], button, input:not([type=hidden]), select, textarea, summary")) {
    if (!element.checkVisibility({ opacityProperty: false, visibilityProperty: true })) continue;
    const inSentence = element.matches("p a, dd a, td a, th a, li a, figcaption a, label a");
    if (inSentence && getComputedStyle(element).display === "inline") continue;
    // A link that stands in a paragraph has WCAG's own least size; everything else a thumb's.
    const least = element.matches("p a") ? 24 : 44;
    const target = element.matches("input[type=radio], input[type=checkbox]") ? (element.closest("label") ?? element) : element;
    const { width, height, bottom } = target.getBoundingClientRect();
    // The skip link stands above the page until it has the focus.
    if (bottom <= 0 && getComputedStyle(element).position === "fixed") continue;
    // Half a pixel is the rounding of the line's height.
    if (height < least - 0.5 || width < 24)
      small.push(
        `${element.tagName} ${(element.textContent || element.getAttribute("name") || "").trim().slice(0, 40)} ${Math.round(width)}×${Math.round(height)}`,
      );
  }
  const files = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
  return {
    small,
    files,
    headings: document.querySelectorAll("h1").length,
    wider: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  };
}

/** Everything folded is opened too: what nobody sees, axe does not see. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
}

async function visit(page: Page, paths: readonly string[], { status = 200 } = {}): Promise<void> {
  for (const path of paths) {
    await test.step(path, async () => {
      const response = await page.goto(path);
      expect.soft(response?.status(), path).toBe(status);
      expect.soft(new URL(page.url()).pathname, path).not.toMatch(telling);
      await openAll(page);
      await expectGood(page, path);
    });
  }
}

const exercise = "/exercises/diaphragmatic-breathing";
const publicOnes: Record<string, string[]> = {
  "/": ["/"],
  "/deleted": ["/deleted"],
  "/exercises": ["/exercises"],
  "/exercises/[id]": [],
  "/exercises/by/[...facets]": ["/exercises/by/relax"],
  "/exercises/search": ["/exercises/search?q=knee", "/exercises/search?q=bath&purpose=stretch", `/exercises/search?q=${"x".repeat(90)}`],
  "/learn/[slug]": ["/learn/self-check"],
  "/routines": ["/routines"],
  "/routines/[id]": ["/routines/before-session"],
  "/safety": ["/safety"],
  "/sign-in": ["/sign-in"],
  "/reset/[token]": [`/reset/${"A".repeat(43)}`],
  "/sign-in/link/[token]": [`/sign-in/link/${"A".repeat(43)}`],
  "/sign-in/other": ["/sign-in/other", "/sign-in/other?asked=yes"],
  "/sign-in/recovery": ["/sign-in/recovery"],
  // Without a first factor it leads to sign-in; below.
  "/sign-in/second": [],
  "/sign-up": ["/sign-up"],
  // Only where a provider is set up: providers.spec.ts.
  "/sign-up/provider": [],
};

test.describe.configure({ timeout: 480_000 });

test("public pages", async ({ page }) => {
  expect(publicPages()).toEqual(Object.keys(publicOnes).sort());
  await page.goto("/exercises");
  const first = await page.locator('main a[href^="/exercises/"]:not([href*="/by/"])').first().getAttribute("href");
  await visit(page, [...Object.values(publicOnes).flat(), first ?? exercise]);
});

/** The member pages that a person in this state has something to see on. Together they are all of them. */
const ofMembers: Record<"new" | "screened" | "clinician" | "blocked" | "paused" | "resting" | "ready" | "active", (person: Made) => string[]> = {
  new: () => [
    "/today",
    "/plan",
    "/program",
    "/readiness",
    "/history",
    "/devices",
    "/devices/new",
    "/log",
    "/share",
    "/screening",
    "/screening/you",
    "/screening/goal",
    "/screening/urgent",
    "/screening/treatment",
  ],
  screened: () => ["/today", "/program", "/screening", "/screening/result", "/plan"],
  clinician: () => ["/session?routine=first-week", "/session", "/today", "/screening/result", "/screening/clinician", "/program"],
  blocked: () => ["/today", "/screening/result", "/program", "/plan"],
  paused: () => ["/today", "/plan", "/readiness", "/program", "/log"],
  resting: ({ ids }) => ["/today", "/plan", `/log/${ids.logs[0]}/decision`],
  ready: () => ["/today", "/readiness", "/log", "/session", "/session?routine=strength-start", "/session?exercise=pf-drop"],
  active: ({ ids }) => [
    "/today",
    "/plan",
    "/program",
    "/history",
    "/history?from=2020-01-01&kind=session&device=none",
    ...["2026-01-01", dayBefore(1)].map((on) => `/history/${on}`),
    "/log?kind=dilation",
    "/log?kind=exercise",
    "/log?kind=daily",
    "/log?kind=skip",
    `/log/${ids.logs[0]}`,
    `/log/${ids.logs[0]}/decision`,
    `/log/${ids.logs[0]}/soreness`,
    "/devices",
    `/devices/${ids.devices[0]}`,
    "/share/new",
    "/share/answers",
    "/caseload",
    "/share/preview?fields=program&fields=pain&range=all",
    "/settings",
    "/settings/display",
    "/settings/name",
    "/settings/password",
    "/settings/activity",
    "/settings/activity?show=security",
    "/settings/consent",
    "/settings/consent/withdraw",
    "/settings/data",
    "/settings/data?format=fhir&from=yesterday&name=on",
    "/settings/data/delete",
    "/settings/data/import",
    "/settings/providers",
    "/settings/passkeys",
    "/settings/email",
    "/settings/email/[token]",
    "/confirm/[token]",
    "/settings/second-factor",
    "/settings/recovery",
    "/settings/sessions",
    "/confirm",
    "/more",
  ],
};

test("every member page is looked at in some state", () => {
  const nobody: Made = { userId: "", userName: "", password: "", cookie: "", ids: { logs: ["[id]"], devices: ["[id]"] } };
  const seen = new Set(
    Object.values(ofMembers)
      .flatMap((paths) => paths(nobody))
      .map((path) =>
        path
          .split("?")[0]
          ?.replace(/screening\/(?!result|clinician|review)\w+/, "screening/[step]")
          .replace(/history\/\d{4}.*/, "history/[on]"),
      ),
  );
  // Own routines, and the review, are looked at there are some, below.
  const below = ["/log/waiting", "/routines/own", "/routines/own/[id]", "/routines/own/[id]/edit", "/routines/own/new", "/screening/review"];
  expect(memberPages().filter((path) => !seen.has(path))).toEqual(below);
});

for (const [state, paths] of Object.entries(ofMembers)) {
  test(`member pages of somebody ${state}`, async ({ page, make, signInAs }) => {
    const person = await make(state as keyof typeof ofMembers);
    await signInAs(person);
    await visit(page, paths(person));
  });
}

test("routines of one's own: none yet, some, closed, deleted", async ({ page, person, factory }) => {
  const { userId } = person;
  await visit(page, ["/routines/own"]);
  const id = await factory.ask("ownRoutine", { userId, name: "An evening for the back and everything that has been held all day long" });
  const gone = await factory.ask("ownRoutine", { userId, name: "Gone", deleted: true });
  await visit(page, [
    "/log/waiting",
    "/routines/own/new?from=strength-start",
    "/routines/own",
    `/routines/own/${id}`,
    `/routines/own/${id}/edit`,
    `/routines/own/${gone}`,
    `/session?routine=${id}`,
  ]);
});

test("sets: steps too wide, many sizes, some put away; Today and the daily check before and after it is done", async ({ page, person, factory }) => {
  const { userId, ids } = person;
  await factory.ask("devices", { userId, sizes: [12, 15.5, 25], use: "vaginal", material: "latex" });
  await factory.ask("devices", { userId, sizes: Array.from({ length: 20 }, (_, index) => 10 + index), use: "anal", material: "glass", label: "Box" });
  await page.goto(`/devices/${ids.devices[1]}`);
  await page.getByRole("button", { name: "Put away" }).click();
  await page.waitForURL("**/devices?retired=*");
  await visit(page, ["/devices", `/devices/${ids.devices[1]}`, `/devices?retired=${ids.devices[1]}`, `/devices/new?after=${ids.devices[2]}&nth=1`]);
  await logSession(page, { on: dayBefore(1), minutes: 3 });
  await visit(page, ["/today", "/log?kind=daily"]);
  await control(page, "sore.nextDaySoreness=3").check();
  await expectGood(page, "the daily check with the hours of soreness");
  await fill(page, { "baselinePain=1": true, "blood=none": true });
  await page.getByRole("button", { name: "Save log" }).click();
  await page.waitForURL("**/decision");
  await expect(page.locator("h1")).toBeVisible();
  await expectGood(page, "a decision that the daily check led to");
  await visit(page, ["/today", "/log?kind=daily"]);
});

test("links, made and opened, the clinician's letter, and a review under way", async ({ page, person, make, factory, clinicianPage }) => {
  const { url } = await factory.ask("link", { userId: person.userId, fields: [...shareFields] });
  const { url: once } = await factory.ask("link", { userId: person.userId, oneTime: true, hours: 8 });
  const { url: few } = await factory.ask("link", { userId: person.userId, range: "30-days", fields: ["comfort", "bleeding", "goal"] });
  const { url: closed } = await factory.ask("link", { userId: person.userId, passcode: "violet harbour" });
  await visit(
    clinicianPage,
    [url, closed, once, few].map((one) => new URL(one).pathname),
  );
  const { userId } = person;
  await factory.ask("answer", { userId, url });
  const parameters = { startDiameterMm: 18, sessionsPerWeek: 5, everyOtherDayWeeks: 2, dilationMinutes: 12 };
  await factory.ask("answer", { userId, url, proposal: { agrees: true, floor: "weak", suggests: "routine:wind-down", parameters } });
  await factory.ask("answer", { userId, url, proposal: { agrees: true, parameters: { startDiameterMm: 40 } } });
  await factory.ask("answer", { userId, url, proposal: { agrees: false } });
  await visit(page, ["/today", "/share", "/share/answers"]);
  await page.getByRole("button", { name: "Accept the change" }).last().click();
  await expect(page.getByText(/Tick this only if/)).toBeVisible();
  await expectGood(page, "a proposal accepted without its tick");
  await page.getByLabel("I want my program to change like this").check();
  await page.getByRole("button", { name: "Accept the change" }).last().click();
  await expect(page.getByText(/Accepted on/)).toBeVisible();
  await visit(page, ["/share/answers", "/program"]);
  await visit(clinicianPage, [new URL(url).pathname]);
  const forms = { comment: "Leave the comment", proposal: "Send the proposal", keep: "Keep it" };
  for (const [form, send] of Object.entries(forms)) {
    await visit(clinicianPage, [`${new URL(url).pathname}?write=${form}`]);
    await clinicianPage.getByRole("button", { name: send }).click();
    await expect(clinicianPage.getByRole("main").getByRole("alert").first()).toBeVisible();
    await expectGood(clinicianPage, `the form "${form}" of a shared record with errors`);
  }
  await visit(page, ["/share"]);
  const { url: others } = await factory.ask("link", { userId: (await make("active")).userId });
  await factory.ask("kept", { userId, url: others, label: "A. B." });
  await visit(page, ["/caseload"]);
  await page.goto("/share/new");
  await control(page, "recipient").fill("Dr Meyer");
  await control(page, "preset=own").check();
  await expectGood(page, "a link chosen one by one");
  await control(page, "preset=30-days").check();
  await page.getByRole("button", { name: "Make the link" }).click();
  await expect(page.getByLabel("Address of the link")).toBeVisible();
  await page.getByText("For a health app").click();
  await expectGood(page, "a made link");
  await page.goto("/screening/goal");
  for (const name of ["use=anal", "goal=comfort", "soreAfterActivity=false"]) await control(page, name).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL("**/screening/urgent");
  await visit(page, ["/screening/review", "/screening"]);
});

test("the second factor on its way, its codes, the second step, and showing that it is you", async ({ page, make, factory, signInAs, database }) => {
  const person = await make("new");
  await signInAs(person);
  await page.goto("/settings/second-factor");
  await page.getByRole("button", { name: "Set it up" }).click();
  await expect(page.getByRole("button", { name: "Turn on" })).toBeVisible();
  await expectGood(page, "a key to scan");
  await factory.ask("secondFactor", { userId: person.userId });
  await visit(page, ["/settings/second-factor", "/settings/recovery"]);
  await control(page, "replace").check();
  await page.getByRole("button", { name: "Make new codes" }).click();
  await expect(page.getByRole("heading", { name: "Your ten codes" })).toBeVisible();
  await expectGood(page, "new codes");
  await database.rows("UPDATE sessions SET proven_at = now() - interval '2 hours' WHERE user_id = $1", [person.userId]);
  await visit(page, ["/confirm?to=/settings/recovery"]);
  await page.getByRole("main").getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expectGood(page, "/confirm with errors");
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await control(page, "userName").fill(person.userName);
  await control(page, "password").fill(person.password);
  await page.getByRole("main").getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("**/sign-in/second");
  await visit(page, ["/sign-in/second"]);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expectGood(page, "/sign-in/second with errors");
});

test("forms with something wrong in them", async ({ page, person }) => {
  expect(person.ids.logs.length).toBeGreaterThan(0);
  for (const [path, button] of [
    ["/log?kind=dilation", "Save log"],
    ["/log?kind=daily", "Save log"],
    ["/devices/new", "Add size"],
    ["/share/new", "Make the link"],
    ["/screening/you", "Continue"],
    ["/screening/clinician", /Save|Record|agreement/],
    ["/settings/password", "Change password"],
    ["/settings/consent/withdraw", "Take it back now"],
    ["/settings/data/delete", "Delete everything"],
    ["/settings/email", "Send the letter"],
  ] as const) {
    await page.goto(path);
    await page.getByRole("main").getByRole("button", { name: button }).last().click();
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
    await openAll(page);
    await expectGood(page, `${path} with errors`);
  }
  await page.context().clearCookies();
  for (const path of ["/sign-in", "/sign-in/other", "/sign-up"]) {
    await page.goto(path);
    await page.getByRole("main").locator("form button").last().click();
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
    await expectGood(page, `${path} with errors`);
  }
});

test("an address that waits, and what its letters lead to", async ({ page, make, factory, signInAs }) => {
  const person = await make("new");
  const [waiting, own] = [`p-${randomUUID()}@example.org`, `p-${randomUUID()}@example.org`];
  await factory.ask("address", { userId: person.userId, address: own });
  const linkTo = async (address: string, count: number) => {
    await expect.poll(() => lettersTo(address).length).toBe(count);
    return lettersTo(address).at(-1)?.path ?? "";
  };
  await signInAs(person);
  await page.goto("/settings/email");
  await control(page, "email").fill(waiting);
  await page.getByRole("button", { name: "Send the letter" }).click();
  await expect(page.getByText("Waiting to be confirmed")).toBeVisible();
  await visit(page, ["/settings/email", await linkTo(waiting, 1)]);
  await page.context().clearCookies();
  for (const [at, button] of ["Send me a sign-in link", "I lost my password"].entries()) {
    await page.goto("/sign-in/other");
    await control(page, "email").fill(own);
    await page.getByRole("button", { name: button }).click();
    await page.waitForURL("**/sign-in/other?asked=yes");
    await visit(page, [await linkTo(own, at + 1)]);
  }
  await page.getByRole("button", { name: "Use this password" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  await expectGood(page, "a new password with errors");
});

test("pages of somebody who has withdrawn their consent", async ({ page, person }) => {
  expect(person.userId).not.toBe("");
  await page.goto("/settings/consent/withdraw");
  await control(page, "sure").check();
  await page.getByRole("button", { name: "Take it back now" }).click();
  await page.waitForURL("**/settings/consent");
  await visit(page, ["/settings/consent", "/settings/data"]);
});

test("pages that are not there", async ({ page, person, watch }) => {
  watch.allow(/status of 404/);
  expect(person.userId).not.toBe("");
  await visit(page, ["/nothing-here", "/log/00000000-0000-7000-8000-000000000000", "/exercises/none", `/s/${"A".repeat(43)}`], { status: 404 });
});
