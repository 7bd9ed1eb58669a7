import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "@/lib/core/cli/ports";

/** As much of a browser as a story needs, whatever drives it. */
export type Engine = {
  open: (address: string) => Promise<void>;
  /** What an expression comes to in the page. */
  read: <T>(expression: string) => Promise<T>;
  /** As a person does it: clicked into and typed, key by key. */
  type: (selector: string, text: string) => Promise<void>;
  click: (selector: string) => Promise<void>;
  picture: () => Promise<Buffer>;
  /** What went wrong in the page, as far as this engine tells. */
  problems: () => string[];
  close: () => Promise<void>;
};

const folders = ["/usr/bin", "/usr/local/bin", "/Applications/Firefox.app/Contents/MacOS", "/snap/bin"];
const found = (names: readonly string[]) => names.flatMap((name) => folders.map((folder) => `${folder}/${name}`)).find(existsSync);

/** WebKitGTK's own small browser stands beside its library. */
function miniBrowser(): string | undefined {
  const lib = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/libexec"].filter(existsSync);
  const folder = lib.flatMap((root) => readdirSync(root).flatMap((name) => (/^webkit(2gtk|gtk)-[\d.]+$/.test(name) ? `${root}/${name}` : [])));
  return folder.map((path) => `${path}/MiniBrowser`).find(existsSync);
}

const machine = { firefox: found(["firefox-esr", "firefox"]), driver: found(["WebKitWebDriver"]), screen: found(["Xvfb"]), webkit: miniBrowser() };

async function firefox(): Promise<Engine> {
  const { default: puppeteer } = await import("puppeteer-core");
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: machine.firefox ?? "", headless: true });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 860 });
  const seen: string[] = [];
  page.on("pageerror", (error) => seen.push(`page error: ${error}`));
  page.on("console", (message) => {
    if (message.type() === "error" || /content security policy/i.test(message.text())) seen.push(`console: ${message.text()}`);
  });
  return {
    open: async (address) => void (await page.goto(address)),
    read: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    type: (selector, text) => page.locator(selector).fill(text),
    click: (selector) => page.locator(selector).click(),
    picture: async () => Buffer.from(await page.screenshot()),
    problems: () => seen,
    close: () => browser.close(),
  };
}

const ended = (child: ChildProcess) => new Promise<void>((resolve) => (child.exitCode === null ? child.once("exit", () => resolve()) : resolve()));

/** A screen that nobody looks at, and its number. */
async function screen(): Promise<{ child: ChildProcess; display: string }> {
  const child = spawn(machine.screen ?? "", ["-displayfd", "3", "-screen", "0", "1300x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const display = await new Promise<string>((resolve, reject) => {
    child.stdio[3]?.once("data", (number: Buffer) => resolve(`:${number.toString().trim()}`));
    child.once("exit", () => reject(new Error("Xvfb ended before it had a screen.")));
  });
  return { child, display };
}

async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1, await wait(100)) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1", () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.end());
    });
    if (open) return;
  }
  throw new Error("WebKitWebDriver does not listen.");
}

async function webkit(): Promise<Engine> {
  const { Builder, By, Capabilities } = await import("selenium-webdriver");
  const { child: xvfb, display } = await screen();
  const port = await freePort();
  const driver = spawn(machine.driver ?? "", [`--port=${port}`], {
    env: { ...process.env, DISPLAY: display, GSETTINGS_BACKEND: "memory" },
    stdio: "ignore",
  });
  const stop = async () => {
    driver.kill();
    await ended(driver);
    xvfb.kill();
    await ended(xvfb);
  };
  try {
    await listening(port);
    const wanted = new Capabilities({ browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary: machine.webkit, args: ["--automation"] } });
    const browser = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(wanted).build();
    // It presses only what is in view already.
    const element = async (selector: string) => {
      const there = await browser.wait(async () => (await browser.findElements(By.css(selector)))[0] ?? null, 10_000);
      await browser.executeScript("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", there);
      return there;
    };
    return {
      open: (address) => browser.get(address),
      read: <T>(expression: string) => browser.executeScript<T>(`return (${expression})`),
      type: async (selector, text) => {
        const field = await element(selector);
        await field?.clear();
        await field?.sendKeys(text);
      },
      click: async (selector) => void (await (await element(selector))?.click()),
      picture: async () => Buffer.from(await browser.takeScreenshot(), "base64"),
      // WebKitWebDriver tells nothing of the console.
      problems: () => [],
      close: async () => {
        await browser.quit().catch(() => undefined);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** `missing`: why it can not be started on this machine. */
export const engines: Record<string, { missing: string | undefined; start: () => Promise<Engine> }> = {
  Firefox: { missing: machine.firefox ? undefined : "no Firefox on this machine", start: firefox },
  WebKit: {
    missing: machine.driver && machine.webkit && machine.screen ? undefined : "no WebKitWebDriver with MiniBrowser and Xvfb on this machine",
    start: webkit,
  },
};
