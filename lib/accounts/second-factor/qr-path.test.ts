import { expect, it } from "vitest";
import { qrPath } from "./qr-path";

it("is a square with its three corners and a quiet edge", () => {
  const { size, path } = qrPath("otpauth://totp/Gradual:robin?secret=GEZDGNBVGY3TQOJQ");
  expect((size - 8 - 17) % 4).toBe(0);
  const far = size - 5;
  for (const corner of [`M4 4h1`, `M${far} 4h1`, `M4 ${far}h1`]) expect(path).toContain(corner);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
    expect(Math.max(Number(x), Number(y))).toBeLessThanOrEqual(far);
  }
});

it("differs with the text", () => {
  expect(qrPath("one").path).not.toBe(qrPath("two").path);
});
