import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "./decode-text";
import { mostInRow, mostRows } from "./limits";
import { guessDelimiter, readTable } from "./read-table";

const tableOf = (text: string) => {
  const read = readTable(text);
  if (!read.ok) throw new Error(read.error);
  return read.table;
};
const cellsOf = (text: string) => tableOf(text).rows.map(([, , cells]) => cells);
const errorOf = (text: string) => {
  const read = readTable(text);
  return read.ok ? "" : read.error;
};

describe("the sign between cells", () => {
  it.each([
    ["day,pain,note\n2026-01-05,3,a\n2026-01-06,4,b", ","],
    ["day;pain;note\n05.01.2026;3,5;a, b, c\n06.01.2026;4,5;d", ";"],
    ["day\tpain\n2026-01-05\t3", "\t"],
    ["day|pain\n2026-01-05|3", "|"],
    // Forty rows are looked at, however long their notes are.
    [`day;note\n${`05.01.2026;"a, b\n${"x, ".repeat(1000)}"\n`.repeat(60)}`, ";"],
    // More commas than semicolons, all of them in texts.
    ['day;note\n2026-01-05;"a, b, c, d"\n2026-01-06;"e, f"\n2026-01-07;g', ";"],
    ["day\n2026-01-05", ","],
  ])("of table %# is found", (text, sign) => expect(guessDelimiter(text)).toBe(sign));
});

describe("a table", () => {
  it("is the same with a mark, other line ends, quotes and blank lines", () => {
    const plain = [
      ["day", "note"],
      ["2026-01-05", 'she said "no", twice'],
      ["2026-01-06", "two\nlines"],
    ];
    const quoted = 'day,note\n2026-01-05,"she said ""no"", twice"\n2026-01-06,"two\nlines"\n';
    expect(cellsOf(quoted)).toEqual(plain);
    expect(cellsOf(`\uFEFF${quoted}`)).toEqual(plain);
    expect(cellsOf(`\n\n${quoted}\n ,\n`)).toEqual(plain);
    expect(cellsOf(quoted.replaceAll("\n", "\r\n"))).toEqual(plain);
    expect(cellsOf("day,note,,\n2026-01-05,x,,\n")).toEqual([
      ["day", "note"],
      ["2026-01-05", "x"],
    ]);
  });
  it("keeps the file's own numbers of rows, and numbers equal ones", () => {
    expect(tableOf("day,pain\n\n2026-01-05,3\n2026-01-05,3\n2026-01-05, 3 ").rows).toEqual([
      [1, 0, ["day", "pain"]],
      [3, 0, ["2026-01-05", "3"]],
      [4, 1, ["2026-01-05", "3"]],
      [5, 2, ["2026-01-05", "3"]],
    ]);
  });
  it("takes formulas, tags and a stray quotation mark as the text that they are", () => {
    expect(cellsOf('a,b\n=1+1,<script>alert(1)</script>\n@SUM(A1),5" wide')).toEqual([
      ["a", "b"],
      ["=1+1", "<script>alert(1)</script>"],
      ["@SUM(A1)", '5" wide'],
    ]);
  });
  it("of any cells, written as CSV, comes back (500 tables)", () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 12 }).map((text) => `${text.replaceAll("\r", "").trim()}.`);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 8 }), (rows) => {
        const filled = rows.map((cells) => ["x", ...cells]);
        const text = filled.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")).join("\r\n");
        expect(cellsOf(text)).toEqual(filled);
      }),
      { numRuns: 500 },
    );
  });
});

describe("any bytes at all (security 32)", () => {
  it("are a table or a sentence; never a throw", () => {
    const part = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.constantFrom('"', ",", ";", "\n", "\r", "\r\n", "\t", '""', "2026-01-05", "x").map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const decoded = decodeText(new Uint8Array(parts.flatMap((bytes) => [...bytes])));
        const read = decoded.ok ? readTable(decoded.text) : decoded;
        if (!read.ok) expect(read.error).toMatch(/\.$/);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("what is bounded (security 39)", () => {
  it("rows: one more than may be is refused, the last that may be is read", () => {
    const rows = (count: number) => `day\n${"1\n".repeat(count)}`;
    expect(tableOf(rows(mostRows)).rows).toHaveLength(mostRows + 1);
    expect(errorOf(rows(mostRows + 1))).toContain("more than 50,000 rows");
    expect(errorOf(rows(200_000))).toContain("more than 50,000 rows");
  });
  it("a cell of 100 kB is read; a row without end is refused where it begins, and a mark that never closes too", () => {
    expect(cellsOf(`day,note\n1,${"x".repeat(100_000)}`)[1]?.[1]).toHaveLength(100_000);
    expect(errorOf(`day,note\n1,"${"x".repeat(mostInRow + 9)}"`)).toMatch(/more than 256 kB/);
    expect(errorOf('day,note\n1,"never closed\n2,b')).toMatch(/quotation mark opens.*never closes/);
  });
  it("columns", () => {
    expect(errorOf(",".repeat(60).replaceAll(",", "a,"))).toContain("more than 60 cells");
  });
  it("an empty text", () => {
    expect(errorOf("\n \n,,\n")).toContain("no row");
  });
});
