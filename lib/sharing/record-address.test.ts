import { expect, test } from "vitest";
import { leftAddress, readRecordPage, recordAddress } from "./record-address";

const token = "A".repeat(43);
const asked = (address: string) => readRecordPage(Object.fromEntries(new URL(address, "http://localhost").searchParams));

test("what an address asks for is read back from it", () => {
  expect(recordAddress(token)).toBe(`/s/${token}`);
  expect(recordAddress(token, { until: "2026-01-05", write: "keep" })).toBe(`/s/${token}?until=2026-01-05&write=keep#keep`);
  for (const write of ["comment", "proposal", "keep"] as const) {
    expect(asked(recordAddress(token, { write }))).toEqual({ until: undefined, write });
    expect(asked(recordAddress(token, { until: "2026-01-05", write }))).toEqual({ until: "2026-01-05", write });
  }
  expect(asked(leftAddress(token, "x"))).toEqual({ until: undefined, write: undefined });
});

test("anything else asks for the latest page, without a form", () => {
  for (const wrong of [
    {},
    { until: "" },
    { until: "yesterday" },
    { until: "2026-02-30" },
    { until: ["2026-01-05"] },
    { until: "2026-01-05'--" },
    { write: "all" },
    { write: ["keep"] },
    { write: "" },
  ])
    expect(readRecordPage(wrong)).toEqual({ until: undefined, write: undefined });
});
