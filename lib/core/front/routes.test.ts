import { expect, it } from "vitest";
import { routePattern } from "./routes";

const route = routePattern({
  staticRoutes: [
    { page: "/", regex: "^/(?:/)?$" },
    { page: "/today", regex: "^/today(?:/)?$" },
  ],
  dynamicRoutes: [{ page: "/s/[token]", regex: "^/s/([^/]+?)(?:/)?$" }],
});

it("says the pattern of a route, never what stands in its address", () => {
  expect(route("/")).toBe("/");
  expect(route("/today/")).toBe("/today");
  expect(route("/s/a-secret")).toBe("/s/[token]");
  expect(route("/s/a-secret/more")).toBe("none");
  expect(route("/_next/image")).toBe("/_next");
  expect(route("/today%2Fa-secret")).toBe("none");
});
