import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { z } from "zod";
import { beginSession, endSession, proveSession, readSession } from "@/lib/core/auth";
import { asScope } from "@/lib/core/db";
import { setFlash } from "@/lib/core/flash";
import { unsafeOwner } from "@/lib/core/owner";
import { sealedCookie } from "@/lib/core/sealed-cookie";
import { tryPasscode } from "@/lib/sharing/gate";
import { makeShareLink } from "@/lib/sharing/mutations";
import { createAccount } from "./mutations";
import { admit } from "./second-factor/gate";

type Options = { httpOnly?: boolean; secure?: boolean; sameSite?: string; path?: string; domain?: string };
const set = vi.hoisted(() => [] as { name: string; value: string; options: Options }[]);
vi.mock("next/headers", () => ({
  headers: async () => new Headers({ "user-agent": "" }),
  cookies: async () => ({
    get: (name: string) => set.findLast((cookie) => cookie.name === name),
    set: (name: string, value: string, options: Options) => void set.push({ name, value, options }),
    // A cookie is taken back by setting it to nothing, with all that was said of it.
    delete: ({ name, ...options }: Options & { name: string }) => void set.push({ name, value: "", options }),
  }),
}));

/** Where the app writes a cookie, and whether this file makes it do so. The provider's three are tested in e2e/providers.spec.ts. */
const writers = {
  "lib/core/auth.ts": true,
  "lib/core/known-browser.ts": true,
  "lib/core/sealed-cookie.ts": true,
  "lib/core/oidc.ts": false,
  "lib/sharing/gate.ts": true,
};

it("every place that writes a cookie is known here (security 16)", () => {
  const root = join(import.meta.dirname, "../..");
  const sources = ["app", "components", "lib"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
  );
  const texts = sources
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\/testing\/|\/cli\//.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
  const writes = /(?:cookies\(\)\)|jar|store|cookieStore)\.set\(|document\.cookie/;
  expect(
    texts
      .filter(({ text }) => writes.test(text))
      .map(({ path }) => path)
      .sort(),
  ).toEqual(Object.keys(writers).sort());
  for (const path of Object.keys(writers)) {
    const { text = "" } = texts.find((one) => one.path === path) ?? {};
    expect(text, path).toMatch(/httpOnly: true,\s*sameSite: "lax"/);
    expect(text, path).toMatch(/secure: secure\(\)/);
  }
});

it("behind https every cookie is for this host alone, and neither a script nor a plain connection ever sees it (security 16)", async () => {
  process.env.GRADUAL_URL = "https://gradual.example";
  const made = await createAccount({
    userName: `cookies-${Date.now()}`,
    password: "three quiet rivers",
    timeZone: "Europe/London",
    adult: true,
    consent: true,
  });
  const userId = made?.userId ?? "";
  await beginSession(userId, "password");
  const session = await readSession();
  await proveSession(session?.sessionId ?? "", userId);
  const owner = unsafeOwner(userId, session?.sessionId);
  await setFlash(owner, { saved: true });
  await sealedCookie("gradual-any", z.string(), 60).set("something");
  const link = await makeShareLink(owner, {
    id: crypto.randomUUID(),
    recipient: "Dr Meyer",
    fields: ["pain"],
    range: "all",
    hours: 72,
    passcode: "violet harbour",
  });
  if (!("url" in link)) throw new Error(link.reason);
  expect(await tryPasscode(new URL(link.url).pathname.slice(3), "violet harbour")).toBe("right");
  await asScope(owner, (tx) => tx.totpSecret.create({ data: { userId, secret: "sealed", confirmedAt: new Date() } }));
  expect(await admit(userId, "password")).toBe("/sign-in/second");
  const before = set.length;
  await endSession();
  expect(set.slice(before)).toMatchObject([{ name: "__Host-gradual-session", value: "" }]);
  const names = new Set(set.map(({ name }) => name));
  expect([...names].sort()).toEqual([
    "__Host-gradual-any",
    "__Host-gradual-flash",
    "__Host-gradual-known",
    "__Host-gradual-second-step",
    "__Host-gradual-session",
    "__Secure-gradual-share",
  ]);
  for (const { name, options } of set) {
    expect(options, name).toMatchObject({ httpOnly: true, secure: true, sameSite: "lax" });
    expect(options.domain, name).toBeUndefined();
    // A cookie of one link's path can not be of the whole host.
    if (name.startsWith("__Host-")) expect(options.path, name).toBe("/");
    else expect(options.path, name).toMatch(/^\/s\/[\w-]{43}$/);
  }
});
