import { expect, it } from "vitest";
import { normaliseUserName } from "./normalise-user-name";

it("finds one name under every way of typing it", () => {
  expect(normaliseUserName(" Robin ")).toBe("robin");
  expect(normaliseUserName("Ｒobin")).toBe("robin");
  expect(normaliseUserName("ROBIN")).toBe(normaliseUserName("robin"));
});

it("keeps different names apart", () => {
  expect(normaliseUserName("robin.a")).not.toBe(normaliseUserName("robin-a"));
});
