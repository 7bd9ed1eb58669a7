import { expect, type Locator, type Page } from "@playwright/test";
import { newName, password } from "./factories/factory";

/** What people do on the pages, as they see it. Each step ends when its page is there. */

/** A control by its name; `name=value` is one of several boxes or radios. A box without a value is "on". */
export function control(page: Page | Locator, name: string): Locator {
  const [field = "", value] = name.split(/=(.*)/s);
  const named = `main [name="${field}"]`;
  if (value === undefined) return page.locator(`${named}:not([type=hidden])`);
  return page.locator(value === "on" ? `${named}[type=checkbox]:is([value=on], :not([value]))` : `${named}[value="${value}"]`);
}

/** Until React has taken over the page's forms: what is changed in them before, it would put back. */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const forms = [...document.querySelectorAll("main form")];
    return forms.length > 0 && forms.every((form) => Object.keys(form).some((key) => key.startsWith("__reactProps")));
  });
}

/** Opens every fold around a control, as its person would; counted once the page that holds it has come. */
export async function unfold(target: Locator): Promise<void> {
  await target.waitFor({ state: "attached" });
  const folds = target.locator("xpath=ancestor::details[not(@open)]");
  while ((await folds.count()) > 0) await folds.first().locator("> summary").click();
}

/** `true` ticks a box or a radio; a text fills a field or chooses from a list. */
export async function fill(page: Page, answers: Record<string, string | true>): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) {
    const target = control(page, name).first();
    await unfold(target);
    if (answer === true) await target.check();
    else if ((await target.evaluate((element) => element.tagName)) === "SELECT") await target.selectOption(answer);
    else await target.fill(answer);
  }
}

/** The button of the form that holds a control. */
export const sendButton = (page: Page, name: string): Locator =>
  page.locator(`main form:has([name="${name.split("=")[0]}"]) button:not([type=button]):not([formaction])`).first();

export async function signUp(page: Page, userName = newName()): Promise<string> {
  await page.goto("/sign-up");
  await fill(page, { userName, password, timeZone: "Europe/London", adult: true, consent: true });
  await page.getByRole("button", { name: "Make account" }).click();
  await page.waitForURL("**/screening");
  return userName;
}

/** Through More, until the start page stands there in a document that holds nothing of the person any more. */
export async function signOut(page: Page): Promise<void> {
  await page.goto("/more");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await page.waitForFunction(() =>
    performance.getEntriesByType("navigation").some((entry) => (entry as PerformanceNavigationTiming).type === "reload"),
  );
}

/** The answers of a person with nothing in the way, by step. */
export const clearAnswers: Record<string, Record<string, true>> = {
  you: { "adult=true": true, "ownChoice=yes": true, "intoxicated=false": true, "region=uk": true },
  goal: { "use=anal": true, "goal=comfort": true, "soreAfterActivity=false": true },
  urgent: { "urgent[]=none": true },
  care: { "care[]=none": true },
  treatment: { "specialist[]=none": true, "had[]=none": true },
  conditions: { "clinician[]=none": true },
  floor: { "tight[]=none": true, "leakage=false": true, "consent=true": true },
};

export async function screenClear(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Start the questions" }).click();
  for (const [step, answers] of Object.entries(clearAnswers)) {
    await page.waitForURL(`**/screening/${step}`);
    await fill(page, answers);
    await page.getByRole("button", { name: "Continue" }).click();
  }
  await page.waitForURL("**/screening/review");
  await page.getByRole("button", { name: "See my result" }).click();
  await page.waitForURL("**/screening/result");
  await expect(page.getByRole("heading", { level: 1, name: "You can start" })).toBeVisible();
}

/** A known series in one tap. */
export async function addSeries(page: Page): Promise<void> {
  await page.goto("/devices");
  await page
    .locator("li", { has: page.getByRole("heading", { name: "Five sizes, 18 to 30 mm" }) })
    .getByRole("button", { name: "Add this set" })
    .click();
  await page.waitForURL("**/devices?added=set");
}

export async function acceptProgram(page: Page): Promise<void> {
  await page.goto("/program");
  await page.getByRole("button", { name: "Start this program" }).click();
  await page.waitForURL("**/today");
}

type SessionAnswers = { on?: string; minutes?: number; pain?: number; comfort?: number; blood?: string; note?: string; flags?: string[] };

/** A session through the form, with the size and the minutes that the plan filled in (on a day without one it fills in none). Ends on its decision. */
export async function logSession(page: Page, { on, minutes, pain = 1, comfort = 8, blood = "none", note }: SessionAnswers = {}): Promise<void> {
  await page.goto("/log?kind=dilation");
  await fill(page, {
    ...(minutes && { "segments.2.minutes": String(minutes) }),
    [`pain=${pain}`]: true,
    [`comfort=${comfort}`]: true,
    [`blood=${blood}`]: true,
    ...(on && { on }),
    ...(note && { note }),
  });
  await page.getByRole("button", { name: "Save log" }).click();
  await page.waitForURL("**/log/*/decision");
}

/** The day `back` days before today in the person's calendar. */
export function dayBefore(back: number, timeZone = "Europe/London"): string {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date());
  return new Date(Date.parse(`${today}T12:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10);
}
