import fc from "fast-check";
import { expect, it } from "vitest";
import { type Cell, writeCell, writeLine } from "./write-csv";

/** Read by RFC 4180, written apart from the writer: a quote opens a cell at its start, two of them are one within it. */
function readLine(text: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === '"') {
      const end = /(?:[^"]|"")*"/y;
      end.lastIndex = at + 1;
      const [quoted = ""] = end.exec(text) ?? [];
      cells.push(quoted.slice(0, -1).replaceAll('""', '"'));
      at += quoted.length + 1;
    } else {
      const [bare = ""] = /^[^,\r\n]*/.exec(text.slice(at)) ?? [];
      cells.push(bare);
      at += bare.length;
    }
    if (text.slice(at) === "\r\n") return cells;
    if (text[at] !== ",") throw new Error(`Not a comma at ${at}`);
    at += 1;
    if (text.slice(at) === "\r\n") return [...cells, ""];
  }
  throw new Error("The line has no end.");
}

it.each<[Cell, string]>([
  ["=1+1", "'=1+1"],
  ["+49 30 1", "'+49 30 1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", '"\'\r=1"'],
  ["\n=1", '"\'\n=1"'],
  ["  =1", "'  =1"],
  ["＝1", "'＝1"],
  ['=HYPERLINK("http://a","b")', '"\'=HYPERLINK(""http://a"",""b"")"'],
  ["a=1", "a=1"],
  ["'=1", "'=1"],
  ["plain", "plain"],
  ["one, two", '"one, two"'],
  ['say "ah"', '"say ""ah"""'],
  ["first\nsecond", '"first\nsecond"'],
  ["", ""],
  [null, ""],
  [0, "0"],
  [-1.5, "-1.5"],
  [true, "true"],
])("writes %j as %j (security 35)", (cell, written) => {
  expect(writeCell(cell)).toBe(written);
});

it("is read back as it was, whatever stands in it; what was made harmless but for its apostrophe", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom("=", "+", "-", "@", '"', ",", "\r", "\n", "\t", " ", "a", "'") }),
  );
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
      const read = readLine(writeLine(cells));
      expect(read).toHaveLength(cells.length);
      for (const [at, cell] of cells.entries()) {
        const back = read[at] ?? "";
        expect([cell, `'${cell}`]).toContain(back);
        expect(/^\s*[=+\-@]/.test(back)).toBe(false);
      }
    }),
    { numRuns: 2000 },
  );
});
