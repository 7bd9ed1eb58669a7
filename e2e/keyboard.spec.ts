import type { Locator, Page } from "@playwright/test";
import { newName, password } from "./factories/factory";
import { expect, test } from "./fixtures";
import { clearAnswers, control, hydrated } from "./steps";

test.skip(({ isMobile }) => Boolean(isMobile), "a phone has no Tab key");

/** In a date field the calendar's button is a stop of its own, inside it. */
const focused = (page: Page) => page.locator('*:focus, input[type="date"]:focus-within');

/** The ring that shows where the focus is: an outline or a shadow, on the control or on the label around it. */
async function expectRing(page: Page): Promise<void> {
  const shown = await focused(page).evaluate((element) => {
    const rung = (one: Element | null) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
    };
    const inView = (one: Element) => {
      const { top, bottom } = one.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    };
    return { ring: rung(element) || rung(element.closest("label")), inView: inView(element), what: element.outerHTML.slice(0, 120) };
  });
  expect(shown, shown.what).toMatchObject({ ring: true, inView: true });
}

/** Tab until this has the focus; every stop on the way can be seen. */
async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let tabs = 0; tabs < most; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return expectRing(page);
    await page.keyboard.press("Tab");
    // At the end of the page the focus goes to the browser's own frame, and comes back.
    if (await page.evaluate(() => document.activeElement !== document.body)) await expectRing(page);
  }
  throw new Error(`${most} tabs do not lead to ${target}.`);
}

/** One of several radios: Tab to the group, then the arrow keys. */
async function choose(page: Page, name: string): Promise<void> {
  const [field = ""] = name.split("=");
  const wanted = control(page, name);
  const group = control(page, field);
  const onGroup = () => page.evaluate((wantedName) => document.activeElement?.getAttribute("name") === wantedName, field);
  for (let tabs = 0; tabs < 60 && !(await onGroup()); tabs += 1) await page.keyboard.press("Tab");
  for (let arrows = await group.count(); arrows > 0; arrows -= 1) {
    const there = await wanted.evaluate((element) => element === document.activeElement);
    if (there) break;
    await page.keyboard.press("ArrowDown");
  }
  if (!(await wanted.isChecked())) await page.keyboard.press("Space");
  await expect(wanted).toBeChecked();
  await expectRing(page);
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole("main").getByRole("button", { name }));
  await page.keyboard.press("Enter");
}

test("by keyboard alone: the skip link, sign-up, screening and a log", async ({ page, database }) => {
  test.setTimeout(90_000);
  const userName = newName();
  try {
    await page.goto("/sign-up");
    await page.keyboard.press("Tab");
    await expect(focused(page)).toHaveText("Skip to content");
    await expectRing(page);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await focused(page).evaluate((element) => element.closest("main") !== null), "the skip link leads into the page").toBe(true);
    await tabTo(page, control(page, "userName"));
    await page.keyboard.type(userName);
    await tabTo(page, control(page, "password"));
    await page.keyboard.type(password);
    for (const box of ["adult", "consent"]) {
      await tabTo(page, control(page, box));
      await page.keyboard.press("Space");
    }
    await press(page, "Make account");
    await page.waitForURL("**/screening");
    await tabTo(page, page.getByRole("link", { name: "Start the questions" }));
    await page.keyboard.press("Enter");
    for (const [step, answers] of Object.entries(clearAnswers)) {
      await page.waitForURL(`**/screening/${step}`);
      await expect(control(page, Object.keys(answers)[0] ?? "")).toBeAttached();
      for (const name of Object.keys(answers)) {
        if (!name.includes("[]")) await choose(page, name);
        else {
          await tabTo(page, control(page, name));
          await page.keyboard.press("Space");
        }
      }
      await press(page, "Continue");
    }
    await page.waitForURL("**/screening/review");
    await press(page, "See my result");
    await page.waitForURL("**/screening/result");
    await page.goto("/log?kind=daily");
    await choose(page, "baselinePain=2");
    await choose(page, "blood=none");
    await press(page, "Save log");
    await page.waitForURL("**/log/*/decision");
    const userId = await database.userIdOf(userName);
    expect(await database.countsOf(userId)).toMatchObject({ screenings: 1, logs: 1 });
  } finally {
    await database.forget(await database.userIdOf(userName)).catch(() => {});
  }
});

test("after a refusal the first field in question has the focus", async ({ page, person }) => {
  expect(person.userId).not.toBe("");
  await page.goto("/share/new");
  await hydrated(page);
  await control(page, "recipient").focus();
  await page.keyboard.press("Enter");
  // The field had the focus before: only once the answer is there does it say anything.
  await expect(control(page, "recipient")).toHaveAttribute("aria-invalid", "true");
  await expect(control(page, "recipient")).toBeFocused();
  await expectRing(page);
});

test("by keyboard alone: signing in, every page of the settings, and the account's end", async ({ page, make, database }) => {
  test.setTimeout(120_000);
  const person = await make("new");
  await page.goto("/sign-in");
  await hydrated(page);
  await tabTo(page, control(page, "userName"));
  await page.keyboard.type(person.userName);
  await tabTo(page, control(page, "password"));
  await page.keyboard.type(person.password);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/today");
  await page.goto("/settings");
  const places = await page
    .getByRole("main")
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(places.length).toBeGreaterThanOrEqual(11);
  for (const place of places) {
    await page.goto("/settings");
    await tabTo(page, page.locator(`main a[href="${place}"]`));
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${place}`);
    // The way back stands first; on the way to the last thing of the page everything shows that it has the focus.
    await tabTo(page, page.locator("main :is(a[href], button, input:not([type=hidden]), select, summary):visible").last());
  }
  await page.goto("/settings/recovery");
  await press(page, "Make codes");
  await expect(page.getByRole("heading", { name: "Your ten codes" })).toBeVisible();
  await page.goto("/settings/consent");
  await tabTo(page, page.getByRole("link", { name: "See what happens, then decide" }));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/settings/consent/withdraw");
  await page.goto("/settings/data/delete");
  await hydrated(page);
  await tabTo(page, control(page, "userName"));
  await page.keyboard.type(person.userName);
  await tabTo(page, control(page, "sure"));
  await page.keyboard.press("Space");
  await press(page, "Delete everything");
  await page.waitForURL("**/deleted");
  expect(await database.rows("SELECT 1 FROM users WHERE user_id = $1", [person.userId])).toEqual([]);
});

test("by keyboard alone: a search, a choice among what it found, and the parts of a long page", async ({ page }) => {
  await page.goto("/exercises");
  const box = page.getByRole("searchbox", { name: "Search the exercises" });
  await tabTo(page, box);
  await page.keyboard.type("breath");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/exercises/search?q=breath");
  await expect(box).toHaveValue("breath");
  await tabTo(page, page.getByRole("navigation", { name: "Narrow down" }).getByRole("link", { name: /^Sitting/ }));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/exercises/search?q=breath&position=sitting");
  await tabTo(page, page.getByRole("main").getByRole("link", { name: "Am I doing it right?" }));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/learn/self-check");
  await tabTo(page, page.getByRole("link", { name: "Tight or weak?" }));
  await page.keyboard.press("Enter");
  await page.waitForURL("**/learn/self-check#signs");
  await expect(page.getByRole("heading", { name: "Tight or weak?" })).toBeInViewport();
  await tabTo(page, page.getByRole("main").locator("a[href], summary").last());
});
