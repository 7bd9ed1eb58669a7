import fc from "fast-check";
import { expect, test } from "vitest";
import { formatSize } from "./convert-size";
import { parseNumber, parseSize } from "./parse-size";
import { units } from "./schema";

test.each([
  ["23", "mm", 23],
  [" 23,5 ", "mm", 23.5],
  ["23.5mm", "inch", 23.5],
  ["2,3 cm", "mm", 23],
  ["0.75 in", "mm", 19],
  ['7/8"', "mm", 22],
  ["7/8", "inch", 22],
  ["1 1/8 in.", "mm", 28.5],
  ["1-1/8 inches", "mm", 28.5],
  ["1½", "inch", 38],
  ["¾ inch", "mm", 19],
  [".5", "inch", 12.5],
  ["69 Fr", "mm", 23],
  ["Ch 69", "mm", undefined],
  ["69 Ch", "mm", 23],
  ["72,3 mm around", "mm", 23],
  ["7.2 cm circumference", "mm", 23],
  ["72", "circumference-mm", 23],
] as const)("%s (%s) is %s mm", (text, unit, mm) => {
  const parsed = parseSize(text, unit);
  expect(parsed.ok ? parsed.mm : undefined).toBe(mm);
});

test.each(["", "  ", "abc", "-20", "0", "1/0", "2e1", "20 furlongs", "1.234,5", "20 20", "NaN", "Infinity", "1//2", "<b>20</b>", "9".repeat(400)])(
  "%s is refused with a sentence",
  (text) => {
    const parsed = parseSize(text, "mm");
    expect(parsed).toEqual({ ok: false, error: expect.stringMatching(/^[A-Z].*\.$/) });
  },
);

test("what is shown can be typed back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 80 }), fc.constantFrom(...units), fc.boolean(), (half, unit, comma) => {
      const shown = formatSize(half / 2, unit);
      expect(parseSize(comma ? shown.replace(".", ",") : shown, "mm")).toEqual({ ok: true, mm: half / 2, unit });
    }),
  );
});

test("any text at all is a positive number or none", () => {
  fc.assert(fc.property(fc.string({ maxLength: 12 }), (text) => (parseNumber(text) ?? 1) > 0));
});
