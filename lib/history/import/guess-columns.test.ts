import { describe, expect, it } from "vitest";
import { guessMapping } from "./guess-columns";
import { readTable } from "./read-table";

const guess = (text: string, usual: "dmy" | "mdy" = "dmy") => {
  const read = readTable(text);
  if (!read.ok) throw new Error(read.error);
  return guessMapping(read.table.rows, "2026-03-01", usual);
};

describe("the guess of what a table is", () => {
  it("goes by the names of its columns", () => {
    const text = "Date,Time,Dilator size (mm),Duration (min),Pain score,Comfort,Bleeding?,Comments\n2026-01-05,08:30,20,10,2,7,no,fine";
    expect(guess(text)).toMatchObject({
      header: true,
      columns: { on: 0, time: 1, size: 2, minutes: 3, pain: 4, comfort: 5, blood: 6, note: 7 },
      dateFormat: "iso",
      otherwise: { kind: "dilation" },
    });
  });
  it("takes no column twice, and a name that is the same before one that begins so", () => {
    expect(guess("pain after,pain,day\n1,2,2026-01-05").columns).toEqual({ pain: 1, on: 2 });
  });
  it("finds the day where nothing has a name", () => {
    const mapping = guess("3;05.01.2026;a\n4;25.01.2026;b");
    expect(mapping).toMatchObject({ header: false, columns: { on: 1 }, dateFormat: "dmy", otherwise: { kind: "daily" } });
  });
  it("says nothing of what it can not know", () => {
    expect(guess("a,b\nx,y").columns).toEqual({});
    expect(guess("a").columns).toEqual({});
  });
  it("reads dates that can be mixed up as they are written where the person is", () => {
    expect(guess("date,pain\n01/02/2026,3", "mdy").dateFormat).toBe("mdy");
    expect(guess("date,pain\n01/02/2026,3", "dmy").dateFormat).toBe("dmy");
  });
});
