import { readFileSync } from "node:fs";
import { join } from "node:path";

type Route = { page: string; regex: string };
export type RoutesManifest = { staticRoutes: Route[]; dynamicRoutes: Route[] };

export const readRoutes = (distDir: string) => JSON.parse(readFileSync(join(distDir, "routes-manifest.json"), "utf8")) as RoutesManifest;

/** An address as the pattern of its route: what stands in a log instead of a path, which may hold a token or an id. */
export function routePattern({ staticRoutes, dynamicRoutes }: RoutesManifest): (path: string) => string {
  const whole = new Set(staticRoutes.map(({ page }) => page));
  const patterns = dynamicRoutes.map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
  return (path) => {
    if (whole.has(path)) return path;
    if (path.startsWith("/_next/")) return "/_next";
    const short = path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
    return whole.has(short) ? short : (patterns.find(({ regex }) => regex.test(path))?.page ?? "none");
  };
}
