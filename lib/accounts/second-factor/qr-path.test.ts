import { create } from "qrcode";
import { expect, it } from "vitest";
import { qrPath } from "./qr-path";

it("is a square with its three corners and a quiet edge", () => {
  const { size, path } = qrPath("otpauth://totp/Gradual:robin?secret=GEZDGNBVGY3TQOJQ");
  expect((size - 8 - 17) % 4).toBe(0);
  const far = size - 5;
  for (const corner of [`M4 4h7v`, `M${far - 6} 4h7v`, `M4 ${far}h7v`]) expect(path).toContain(corner);
  const strokes = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].map((stroke) => stroke.slice(1).map(Number));
  expect(strokes.map(([x, y, width, back]) => `M${x} ${y}h${width}v1h-${back}z`).join("")).toBe(path);
  for (const [x = 0, y = 0, width = 0, back] of strokes) {
    expect(back).toBe(width);
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
    expect(Math.max(x + width - 1, y)).toBeLessThanOrEqual(far);
  }
});

it("has the modules that its text has, each once", () => {
  const { modules } = create("https://gradual.example", { errorCorrectionLevel: "M" });
  const { size, path } = qrPath("https://gradual.example");
  const drawn = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let at = 0; at < Number(width); at += 1) drawn.add(`${Number(x) + at - 4} ${Number(y) - 4}`);
  }
  const dark = new Set<string>();
  for (let row = 0; row < size - 8; row += 1)
    for (let column = 0; column < size - 8; column += 1) if (modules.get(row, column)) dark.add(`${column} ${row}`);
  expect(drawn).toEqual(dark);
});

it("differs with the text", () => {
  expect(qrPath("one").path).not.toBe(qrPath("two").path);
});
