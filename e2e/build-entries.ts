import { readFileSync } from "node:fs";
import { join } from "node:path";
import { everyAction } from "./app-folder";

/** What can be called from outside, read from the production build that is being served: nothing is listed by hand. */
const dist = join(import.meta.dirname, "..", process.env.NEXT_DIST_DIR ?? ".next-test");
const manifest = <T>(path: string): T => JSON.parse(readFileSync(join(dist, path), "utf8")) as T;

type Worker = Record<string, unknown>;
type References = Record<"node" | "edge", Record<string, { workers: Worker; filename: string; exportedName: string }>>;

/** `page`: the address, with its parameters in brackets, of a page that the action is sent to. `public`: anybody may try it. */
export type ActionEntry = { id: string; name: string; page: string; public: boolean };

/** "app/(member)/log/[id]/page" → "/log/[id]" */
const addressOf = (worker: string): string =>
  `/${worker
    .split("/")
    .slice(1, -1)
    .filter((part) => !/^\(.*\)$/.test(part))
    .join("/")}`;

export function actionEntries(): ActionEntry[] {
  const { node, edge } = manifest<References>("server/server-reference-manifest.json");
  const known = new Map(everyAction().map(({ name, wrapper }) => [name, wrapper]));
  return Object.entries({ ...node, ...edge }).map(([id, { workers, exportedName: name, filename }]) => {
    const wrapper = known.get(name);
    if (!wrapper) throw new Error(`The action ${name} of ${filename} is made by neither ownerAction nor publicAction.`);
    // The page with the fewest parameters.
    const [page = "/"] = Object.keys(workers)
      .map(addressOf)
      .sort((one, other) => one.split("[").length - other.split("[").length);
    return { id, name, page, public: wrapper === "publicAction" };
  });
}

/** Addresses of route handlers, with their parameters in brackets. Pictures that the build itself makes are files. */
export const routeEntries = (): string[] =>
  Object.entries(manifest<Record<string, string>>("app-path-routes-manifest.json"))
    .filter(([file, address]) => file.endsWith("/route") && !/\.(svg|ico|png|txt|xml|webmanifest)$/.test(address))
    .map(([, address]) => address)
    .sort();

/** What of the build runs before requests: a proxy.ts (middleware, as it was called) would be here. */
export const runsInFront = (): string[] => [
  ...Object.keys(manifest<{ middleware: object }>("server/middleware-manifest.json").middleware),
  ...Object.keys(manifest<{ functions: object }>("server/functions-config-manifest.json").functions),
];
