import { expect, test } from "vitest";
import { deviceReason, deviceRules } from "./rules";

test.each(Object.entries(deviceRules))("%s stands under its id and says when, what, why and from where", (key, rule) => {
  expect(rule.id).toBe(key);
  for (const text of [rule.condition, rule.decision, rule.wording]) expect(text).toMatch(/^[A-Z0-9].*\.$/);
  expect(rule.wording).not.toMatch(/cure|treats|loosen/i);
  expect(rule.standing === "D").toBe(rule.source === "Product default, awaiting clinical review");
  expect(deviceReason(rule.id)).toMatchObject({ rule: key, severity: rule.severity });
});
