import { describe, expect, it } from "vitest";
import { guessFormat, readDate, readTime } from "./read-date";

describe("a day", () => {
  it.each([
    ["2026-01-05", "iso", "2026-01-05"],
    ["2026/1/5", "iso", "2026-01-05"],
    ["2026-01-05T08:30:00Z", "iso", "2026-01-05"],
    ["2026-01-05 23:59:59.120+02:00", "iso", "2026-01-05"],
    ["05.01.2026", "dmy", "2026-01-05"],
    ["5/1/26", "dmy", "2026-01-05"],
    ["05-01-2026, 8:30", "dmy", "2026-01-05"],
    ["1/5/2026", "mdy", "2026-01-05"],
    ["1/5/2026 8:30 PM", "mdy", "2026-01-05"],
    ["5 Jan 2026", "iso", "2026-01-05"],
    ["5. January 2026", "mdy", "2026-01-05"],
    ["Jan 5, 2026", "dmy", "2026-01-05"],
    ["5-Jan-26", "dmy", "2026-01-05"],
  ] as const)("%s written %s is %s", (cell, format, day) => expect(readDate(cell, format)).toBe(day));
  it.each([
    ["2026-02-30", "iso"],
    ["31/02/2026", "dmy"],
    ["13/13/2026", "mdy"],
    ["2026-01-05", "dmy"],
    ["05.01.2026", "iso"],
    ["yesterday", "iso"],
    ["=TODAY()", "iso"],
    ["", "iso"],
    ["5 Foo 2026", "dmy"],
    ["45000", "iso"],
    ["0000-00-00", "iso"],
  ] as const)("%s written %s is none", (cell, format) => expect(readDate(cell, format)).toBeUndefined());
});

describe("a time of day", () => {
  it.each([
    ["8:30", "08:30"],
    ["08.30", "08:30"],
    ["8:30 pm", "20:30"],
    ["12:05 AM", "00:05"],
    ["2026-01-05T21:15:00Z", "21:15"],
    ["24:00", undefined],
    ["13:00 pm", undefined],
    ["2026-01-05", undefined],
    ["noon", undefined],
  ])("%s is %s", (cell, time) => expect(readTime(cell)).toBe(time));
});

describe("the way dates are written", () => {
  const today = "2026-03-01";
  it("is the one in which most are days gone by", () => {
    expect(guessFormat(["2026-01-05", "2026-01-06"], today, "dmy")).toBe("iso");
    expect(guessFormat(["05/01/2026", "25/01/2026"], today, "mdy")).toBe("dmy");
    expect(guessFormat(["01/05/2026", "01/25/2026"], today, "dmy")).toBe("mdy");
    // Month first, the second would be in May, which has not come.
    expect(guessFormat(["01/02/2026", "05/02/2026"], today, "mdy")).toBe("dmy");
  });
  it("is the usual one where both fit", () => {
    expect(guessFormat(["01/02/2026", "02/01/2026"], today, "mdy")).toBe("mdy");
    expect(guessFormat(["01/02/2026", "02/01/2026"], today, "dmy")).toBe("dmy");
  });
});
