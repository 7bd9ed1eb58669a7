import { mkdirSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { type Engine, engines } from "./engines";
import { newName, password } from "./factories/factory";
import { expect, onlyOnce, test } from "./fixtures";

test.skip(({ viewport }) => onlyOnce(viewport?.width), "no size is involved");

/** Until an expression is true in the page. A page that is being left answers nothing for a moment. */
async function until(engine: Engine, expression: string): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; await wait(100)) {
    if (await engine.read<boolean>(expression).catch(() => false)) return;
  }
  throw new Error(
    `Never true: ${expression}, at ${await engine.read("location.href")}: ${await engine.read("document.body.innerText.slice(0, 400)")}`,
  );
}

const at = (engine: Engine, path: string) => until(engine, `location.pathname === ${JSON.stringify(path)} && document.readyState === "complete"`);

/** Until React has taken the forms over: what is typed before, it would put back. */
const hydrated = (engine: Engine) =>
  until(
    engine,
    `document.querySelectorAll("main form").length > 0 && [...document.querySelectorAll("main form")].every((form) => Object.keys(form).some((key) => key.startsWith("__reactProps")))`,
  );

/** Where E2E_PICTURES names a folder, each page is pictured there for somebody to look at. */
async function picture(engine: Engine, name: string): Promise<void> {
  const folder = process.env.E2E_PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}.png`, await engine.picture());
}

const sendOf = (field: string) => `main form:has([name="${field}"]) button:not([type="button"])`;
const passkeyButton = `[...document.querySelectorAll("main button")].find((button) => /passkey/i.test(button.textContent))`;

/** Where the browser has passkeys the button answers a press at once; where it has none there is no button. */
async function expectPasskeyButtonAlive(engine: Engine): Promise<void> {
  if (!(await engine.read<boolean>(`typeof PublicKeyCredential === "function"`))) {
    expect(await engine.read<boolean>(`!${passkeyButton}`)).toBe(true);
    return;
  }
  await until(engine, `Boolean(${passkeyButton})`);
  await engine.read<null>(`(${passkeyButton}.click(), null)`);
  await until(engine, `/Follow your device/.test(document.body.innerText) || Boolean(document.querySelector("main [role=alert]"))`);
  // Whatever the device does, the password goes on working beside it.
  expect(await engine.read<boolean>(`!document.querySelector('${sendOf("password")}').disabled`)).toBe(true);
}

for (const [name, { missing, start }] of Object.entries(engines)) {
  test(`${name}: sign-up, sign-out, password sign-in, a second page, sign-out again`, async ({ baseURL, database }) => {
    test.skip(missing !== undefined, missing);
    test.setTimeout(90_000);
    const engine = await start();
    const userName = newName();
    const open = (path: string) => engine.open(new URL(path, baseURL).href);
    try {
      await open("/sign-up");
      await hydrated(engine);
      await engine.type("main [name=userName]", userName);
      await engine.type("main [name=password]", password);
      for (const box of ["adult", "consent"]) await engine.click(`main label:has([name=${box}])`);
      await engine.click(sendOf("consent"));
      await at(engine, "/screening");
      await open("/settings/passkeys");
      await at(engine, "/settings/passkeys");
      await until(engine, `/Add a passkey|can not make passkeys/.test(document.querySelector("main").innerText)`);
      await wait(300);
      await picture(engine, `${name}-passkeys`);
      const signOut = async () => {
        await open("/more");
        await hydrated(engine);
        await engine.click("main form button:not([type=button])");
        await at(engine, "/");
        await open("/today");
        await at(engine, "/sign-in");
      };
      await signOut();
      await hydrated(engine);
      await expectPasskeyButtonAlive(engine);
      await open("/sign-in");
      await hydrated(engine);
      await picture(engine, `${name}-sign-in`);
      await engine.type("main [name=userName]", userName);
      await engine.type("main [name=password]", `${password}!`);
      await engine.click(sendOf("password"));
      await until(engine, `/do not go together/.test(document.querySelector("main [role=alert]")?.textContent ?? "")`);
      expect(await engine.read<string>(`document.querySelector("main [name=userName]").value`)).toBe(userName);
      await engine.type("main [name=password]", password);
      await engine.click(sendOf("password"));
      await at(engine, "/today");
      await open("/plan");
      await at(engine, "/plan");
      await open("/today");
      await at(engine, "/today");
      await wait(300);
      await picture(engine, `${name}-today`);
      await signOut();
      expect(engine.problems()).toEqual([]);
    } finally {
      await engine.close();
      await database.rows("DELETE FROM users WHERE user_name = $1", [userName]);
    }
  });
}
