import { expect, it, vi } from "vitest";
import { writeFailure } from "./lines";

it("tells an error's kind, code and places, and nothing of its message", () => {
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const secret = 'canary "x"\n    at canary (/etc/canary:1:1)';
  const error = Object.assign(new TypeError(secret), { code: "P2002", digest: "123@E4", meta: secret });
  writeFailure("0A1B2C3D", "make-log", error);
  writeFailure(undefined, "app", secret, "warn");
  writeFailure(undefined, "app", Object.assign(new Error("x"), { name: secret, code: secret }));
  const lines = write.mock.calls.map(([line]) => String(line));
  write.mockRestore();
  expect(lines.join("")).not.toContain("canary");
  const [first, second] = lines.map((line) => JSON.parse(line));
  expect(first).toMatchObject({ level: "error", request: "0A1B2C3D", where: "make-log", name: "TypeError", code: "P2002" });
  expect(first.at.length).toBeGreaterThan(0);
  expect(second).toMatchObject({ level: "warn", where: "app", name: "string" });
});
