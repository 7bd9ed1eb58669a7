import type { Locator, Page } from "@playwright/test";
import { untilIdle } from "../lib/core/cli/bench/idle.ts";
import { expect, test } from "./fixtures";
import { control, hydrated } from "./steps";

/**
 * From a press to the next paint: at most 200 ms with the processor slowed four times, everywhere that a person presses under way. Each is the
 * browser's own figure (Event Timing: from the hardware's moment to the frame that shows it), and the worst press counts, not a percentile. Whatever
 * else the machine does only adds to it, so a flow with a press above that is gone through again, and each press has its least of these rounds.
 */
const most = 200;
const slower = 4;
const rounds = 5;
test.describe.configure({ timeout: 300_000 });

type Seen = { at: number; ms: number; waits: number; works: number; type: string };
type Pressed = Seen & { name: string };

/** Before anything of the page runs. */
const observe = () => {
  const seen: Seen[] = [];
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId: number })[]) {
      const { interactionId, startTime: at, processingStart, processingEnd, duration: ms, name: type } = entry;
      if (interactionId > 0) seen.push({ at, ms, waits: Math.round(processingStart - at), works: Math.round(processingEnd - processingStart), type });
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
};
const seenBy = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen[] }).seen);

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
}

class Presses {
  private readonly marks: { name: string; at: number }[] = [];
  constructor(readonly page: Page) {}

  async press(name: string, act: () => Promise<unknown>): Promise<void> {
    this.marks.push({ name, at: await this.page.evaluate(() => performance.now()) });
    await act();
    // Two frames, so that one press is painted before the next, as with a person's.
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  async click(name: string, target: Locator): Promise<void> {
    await target.scrollIntoViewIfNeeded();
    await this.press(name, () => target.click());
  }
  button = (name: string, within = "main") => this.click(name, this.page.locator(within).getByRole("button", { name, exact: true }));
  /** A radio or a box by what is around it, as a thumb meets it. */
  tick = (name: string, value: string, within = "main") =>
    this.click(`${name} ${value}`, this.page.locator(`${within} label:has([name="${name}"][value="${value}"])`));
  async keys(name: string, keys: Iterable<string>): Promise<void> {
    for (const key of keys) await this.press(`${name}: ${key}`, () => this.page.keyboard.press(key));
  }

  /** The worst event of each press, in order. One of less than 16 ms is not written up by the browser. */
  async took(): Promise<Pressed[]> {
    // A press that is still under way after that is too slow, and seen as well.
    await this.page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), 2 * most);
    const seen = await seenBy(this.page);
    const none: Seen = { at: 0, ms: 0, waits: 0, works: 0, type: "" };
    return this.marks.map(({ name, at }, index) => {
      const until = this.marks[index + 1]?.at ?? Number.POSITIVE_INFINITY;
      const own = seen.filter((event) => event.at >= at && event.at < until);
      return { name, ...own.reduce((worst, event) => (event.ms > worst.ms ? event : worst), none) };
    });
  }
}

type Flow = { name: string; path: string; ready: (page: Page) => Promise<unknown>; go: (presses: Presses) => Promise<void> };

async function judge(page: Page, { name, path, ready, go }: Flow): Promise<void> {
  await page.addInitScript(observe);
  await slowDown(page);
  let least: Pressed[] = [];
  const each: number[] = [];
  do {
    await page.goto(path);
    await ready(page);
    await untilIdle();
    const presses = new Presses(page);
    await go(presses);
    const took = await presses.took();
    expect(took.filter(({ ms }) => ms > 0).length, "the browser measures").toBeGreaterThan(took.length / 2);
    each.push(Math.max(...took.map(({ ms }) => ms)));
    least = took.map((press, at) => (least[at] && least[at].ms < press.ms ? least[at] : press));
  } while (least.some(({ ms }) => ms > most) && each.length < rounds);
  const say = (press: Pressed) => `${press.name} ${press.ms} ms (${press.type}: waits ${press.waits}, works ${press.works})`;
  const worst = least.toSorted((one, other) => other.ms - one.ms);
  const line = `${name}, ${least.length} presses: ${worst.slice(0, 3).map(say).join(", ")}; the slowest of each round ${each.join(", ")} ms`;
  test.info().annotations.push({ type: "next paint", description: line });
  console.log(line);
  expect(worst.filter(({ ms }) => ms > most).map(say), line).toEqual([]);
}

test("the measure sees a page that is slow, and the processor is slowed", async ({ page }) => {
  await page.addInitScript(observe);
  await page.goto("/safety");
  /** The least time that the same sum takes. */
  const sum = () =>
    page.evaluate(() => {
      const times = Array.from({ length: 12 }, () => {
        const began = performance.now();
        let total = 0;
        for (let at = 0; at < 1e7; at++) total += Math.sqrt(at);
        return total > 0 ? performance.now() - began : 0;
      });
      return Math.min(...times);
    });
  await sum();
  const before = await sum();
  await slowDown(page);
  expect(await sum()).toBeGreaterThan(2 * before);
  await page.evaluate((ms) => {
    document.querySelector("h1")?.addEventListener("click", () => {
      for (const end = performance.now() + ms; performance.now() < end; );
    });
  }, 1.5 * most);
  await page.locator("h1").click();
  await expect.poll(async () => Math.max(0, ...(await seenBy(page)).map(({ ms }) => ms))).toBeGreaterThan(most);
});

test("in the player", async ({ page, person: _ }) => {
  const ready = () =>
    page.waitForFunction(() =>
      [...document.querySelectorAll("main button")].some((button) => Object.keys(button).some((key) => key.startsWith("__reactProps"))),
    );
  const go = async (presses: Presses) => {
    await presses.button("Start");
    for (const name of ["Pause", "Go on", "Longer", "Easier", "Back", "Skip", "Longer", "Pause", "Go on", "How it tells you"])
      await presses.button(name, "dialog");
    for (const name of ["voice", "neutral", "neutral"]) await presses.click(name, page.locator(`dialog [name="${name}"]`));
    await presses.button("Close", "dialog");
    await presses.press("Space", () => page.keyboard.press("Space"));
    await presses.press("Space", () => page.keyboard.press("Space"));
    await presses.button("Pain or blood", "dialog");
    await presses.tick("pain", "3", "dialog");
    await presses.tick("blood", "none", "dialog");
    for (const name of ["It is all right: go on", "Stop", "Go on after all", "Stop", "Close"]) await presses.button(name, "dialog");
  };
  // The longest of the routines.
  await judge(page, { name: "The player", path: "/session?routine=relax-daily", ready, go });
});

test("on the log form", async ({ page, person: _ }) => {
  const go = async (presses: Presses) => {
    for (const [name, value] of [
      ["pain", "2"],
      ["comfort", "7"],
      ["blood", "spotting"],
      ["blood", "none"],
      ["pain", "1"],
    ] as const)
      await presses.tick(name, value);
    const size = control(page, "segments.2.deviceId").first();
    await size.focus();
    await presses.keys("size", ["ArrowDown", "ArrowUp"]);
    await control(page, "segments.2.minutes").selectText();
    await presses.keys("minutes", "10");
    for (const fold of await page.locator("main form summary").all()) await presses.click("a fold", fold);
    for (let time = 0; time < 2; time++) await presses.tick("flags[]", "fever");
    await control(page, "note").focus();
    await presses.keys("note", "calm");
    await presses.button("Save log");
    await page.waitForURL("**/log/*/decision");
  };
  await judge(page, { name: "The log form", path: "/log?kind=dilation", ready: hydrated, go });
});

test("in the routine builder, as full as it gets", async ({ page, person: _ }) => {
  const go = async (presses: Presses) => {
    await control(page, "name").focus();
    await presses.keys("name", "Evening");
    const add = control(page, "add");
    const all = await add.locator("option:enabled").evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    for (const exercise of all.filter(Boolean).slice(0, 12)) {
      await add.selectOption(exercise);
      await presses.button("Add");
    }
    await expect(page.locator("main ol h3")).toHaveCount(12);
    for (const press of ["down.0", "up.11", "remove.0"]) await presses.click(press, page.locator(`main ol button[value="${press}"]`));
    await presses.button("Undo");
    await presses.click("a fold", page.locator("main ol summary").first());
    await page.locator("main ol input[inputmode=numeric]").first().focus();
    await presses.keys("a number", ["End", "5", "Backspace"]);
    await control(page, "timesPerDay").focus();
    await presses.keys("times a day", ["ArrowDown"]);
    await presses.button("Save routine");
    await page.waitForURL(/routines\/own\/[0-9a-f-]{36}$/);
  };
  await judge(page, { name: "The routine builder", path: "/routines/own/new", ready: hydrated, go });
});
