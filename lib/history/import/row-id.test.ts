import fc from "fast-check";
import { validate, version } from "uuid";
import { describe, expect, it } from "vitest";
import { logIdSchema } from "@/lib/sessions/read-log-form";
import { rowId } from "./row-id";

const digest = fc.uint8Array({ minLength: 32, maxLength: 32 });
const time = fc.option(
  fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":")),
  { nil: undefined },
);
const day = fc.date({ min: new Date("2000-01-01"), max: new Date("2190-01-01"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe("the id of a row", () => {
  it("is a UUID that a log may have, the same for the same row and another for another", () => {
    fc.assert(
      fc.property(day, time, digest, digest, (on, at, one, other) => {
        const id = rowId(on, at, one);
        expect(validate(id) && version(id) === 8 && logIdSchema.safeParse(id).success).toBe(true);
        expect(rowId(on, at, one)).toBe(id);
        expect(rowId(on, at, other) === id).toBe(Buffer.from(one.subarray(0, 10)).equals(Buffer.from(other.subarray(0, 10))));
      }),
    );
  });
  it("stands in the order of days and times, after what was recorded before and before what is recorded later", () => {
    const [low, high] = [new Uint8Array(10), new Uint8Array(10).fill(255)];
    const ids = [
      rowId("2026-01-05", "08:30", high),
      rowId("2026-01-05", "08:31", low),
      rowId("2026-01-05", undefined, high),
      rowId("2026-01-06", "00:00", low),
    ];
    expect([...ids].sort()).toEqual(ids);
    // A UUIDv7 of noon on that day, as the app makes them.
    expect((ids[1] ?? "") < "019b8e63-0000-7000-8000-000000000000").toBe(true);
  });
});
