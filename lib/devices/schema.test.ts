import { expect, test } from "vitest";
import { deviceSchema } from "./schema";

test.each([5, 5.5, 40])("%d mm is a size", (maxDiameterMm) => expect(deviceSchema.safeParse({ id: "a", maxDiameterMm }).success).toBe(true));

test.each([
  { maxDiameterMm: 4.5 },
  { maxDiameterMm: 40.5 },
  { maxDiameterMm: 20.3 },
  { maxDiameterMm: "20" },
  { maxDiameterMm: Number.NaN },
  { maxDiameterMm: undefined },
  { insertableLengthMm: 29 },
  { insertableLengthMm: 201 },
  { insertableLengthMm: 100.5 },
  { label: "   " },
  { label: "x".repeat(61) },
  { tip: "sharp" },
  { material: "wood" },
  { use: "both" },
  { flaredBase: "yes" },
  { id: "" },
])("%j is refused with a sentence", (own) => {
  const issues = deviceSchema.safeParse({ id: "a", maxDiameterMm: 20, ...own }).error?.issues ?? [];
  expect(issues.length).toBeGreaterThan(0);
  for (const { message } of issues) expect(message).toMatch(/^(?!Invalid)[A-Z0-9].*\.$/);
});
