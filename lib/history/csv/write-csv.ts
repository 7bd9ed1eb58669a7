export type Cell = string | number | boolean | null;

/** UTF-8 is not what a spreadsheet expects unless the file begins with this. */
export const byteOrderMark = "\ufeff";

/** What a spreadsheet may take for the start of a formula (OWASP, CSV injection), its full-width forms too, whatever space stands before it. */
const formula = /^(?:\s*[=+\-@＝＋－＠]|[\t\r])/;

/** One cell (RFC 4180). Text that could be a formula gets an apostrophe in front, which spreadsheets read as "this is text". */
export function writeCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const writeLine = (cells: readonly Cell[]): string => `${cells.map(writeCell).join(",")}\r\n`;
