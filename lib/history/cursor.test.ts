import { expect, it } from "vitest";
import { readCursor, writeCursor } from "./cursor";

const cursor = { on: "2026-01-06", id: "0199f000-0000-7000-8000-000000000001" };

it("comes back as it went", () => expect(readCursor(writeCursor(cursor))).toEqual(cursor));
it.each([
  undefined,
  "",
  "2026-01-06",
  "2026-02-30_0199f000-0000-7000-8000-000000000001",
  "2026-01-06_x' OR 1=1",
  ["2026-01-06"],
  `${writeCursor(cursor)}_1`,
])("takes %j for no cursor", (text) => expect(readCursor(text)).toBeUndefined());
