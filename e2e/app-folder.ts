import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What there is to test, read from the source: a new page or action without a test is found by this. */
const root = join(import.meta.dirname, "..");

const under = (folder: string, file: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => file.test(path));

/** "(member)/log/[id]/page.tsx" → "/log/[id]" */
const addressOf = (path: string): string =>
  `/${path
    .split("/")
    .slice(0, -1)
    .filter((part) => !/^\(.*\)$/.test(part))
    .join("/")}`;

const routes = under("app", /(^|\/)(page\.tsx|route\.ts)$/);
const inGroup = (group: string, file: RegExp): string[] => routes.filter((path) => path.startsWith(`(${group})/`) && file.test(path)).map(addressOf);

/** Addresses as the app folder has them, with their parameters in brackets. */
export const memberPages = (): string[] => inGroup("member", /page\.tsx$/).sort();
export const memberRoutes = (): string[] => inGroup("member", /route\.ts$/).sort();
export const publicPages = (): string[] => inGroup("public", /page\.tsx$/).sort();
export const everyRoute = (): string[] => routes.map(addressOf).sort();
export const withParameter = (): string[] => everyRoute().filter((path) => path.includes("["));

/** Actions that are for a person who has shown minutes ago that it is they. */
export function recentActions(): string[] {
  return under("lib", /^[a-z]+\/(?:[a-z-]+\/)?actions\.ts$/).flatMap((path) => {
    const found = readFileSync(join(root, "lib", path), "utf8").matchAll(/^export const (\w+) = ownerAction(?:<[^>]*>)?\(\{$(.*?)^\}\);$/gms);
    return [...found].filter(([, , body = ""]) => /^ {2}recent: true,$/m.test(body)).map(([, name = ""]) => name);
  });
}

/** Member pages that lead to /confirm first, by the address that they give there. */
export const recentPages = (): { page: string; asks: string }[] =>
  routes.flatMap((path) => {
    const asks = /requireRecentOwner\("([^"]+)"/.exec(readFileSync(join(root, "app", path), "utf8"))?.[1];
    return asks ? [{ page: addressOf(path), asks }] : [];
  });

/** "saveLog" and so on, by noun: every server action that the house has. */
export function everyAction(): { name: string; noun: string; wrapper: string }[] {
  return under("lib", /^[a-z]+\/(?:[a-z-]+\/)?actions\.ts$/).flatMap((path) => {
    const found = readFileSync(join(root, "lib", path), "utf8").matchAll(/^export const (\w+) = (\w+)/gm);
    return [...found].map(([, name = "", wrapper = ""]) => ({ name, wrapper, noun: path.split("/")[0] ?? "" }));
  });
}
