import { describe, expect, it } from "vitest";
import text from "@/lib/core/messages/en/own-routines.json";
import { sayTime } from "./say-time";

describe("sayTime", () => {
  it.each([
    [0, "0 s"],
    [59, "59 s"],
    [60, "1 min"],
    [3569, "59 min"],
    [3570, "1 h 0 min"],
    [9240, "2 h 34 min"],
  ])("says %d seconds as %s", (seconds, said) => {
    expect(sayTime(seconds, text.builder.sum)).toBe(said);
  });
});
