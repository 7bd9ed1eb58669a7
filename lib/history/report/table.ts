import { artifact, colours, heading, heightOf, type Lettering, makeRoom, type Paper, rule, sheet, tagged, write } from "./paper";

/** `widths` are parts of the whole width. The first column names its row. */
export type ReportTable = { title: string; note?: string; head: readonly string[]; rows: readonly (readonly string[])[]; widths: readonly number[] };

const [size, air] = [8.5, 3];

type Column = { x: number; width: number };

function columnsOf(widths: readonly number[]): Column[] {
  const sum = widths.reduce((all, width) => all + width, 0);
  let x: number = sheet.left;
  return widths.map((part) => {
    const width = (part / sum) * (sheet.right - sheet.left);
    const column = { x, width: width - 8 };
    x += width;
    return column;
  });
}

/** A table that goes on over pages; its head is repeated on each for the eye, and read once. */
export function drawTable(paper: Paper, { title, note, head, rows, widths }: ReportTable): void {
  heading(paper, title);
  if (note) {
    const set = { size: 8.5, colour: colours.muted };
    tagged(paper, paper.root, "P", () => write(paper, note, paper.y, set));
    paper.y += heightOf(paper, note, set) + 4;
  }
  const columns = columnsOf(widths);
  const table = paper.doc.struct("Table");
  paper.root.add(table);
  drawHead(paper, head, columns, table);
  for (const cells of rows) {
    const height = rowHeight(paper, cells, columns);
    if (makeRoom(paper, height + air * 2)) drawHead(paper, head, columns);
    const row = paper.doc.struct("TR");
    table.add(row);
    for (const [at, cell] of cells.entries()) {
      tagged(paper, row, at === 0 ? "TH" : "TD", () => write(paper, cell, paper.y + air, setOf(columns[at])), at === 0 ? { scope: "Row" } : {});
    }
    row.end();
    paper.y += height + air * 2;
    rule(paper);
  }
  table.end();
}

const setOf = (column: Column | undefined): Lettering => ({ size, ...column });

const rowHeight = (paper: Paper, cells: readonly string[], columns: readonly Column[], face: Lettering["face"] = "text") =>
  Math.max(...cells.map((cell, at) => heightOf(paper, cell, { ...setOf(columns[at]), face })));

function drawHead(paper: Paper, head: readonly string[], columns: readonly Column[], table?: ReturnType<Paper["doc"]["struct"]>): void {
  const height = rowHeight(paper, head, columns, "bold");
  makeRoom(paper, height + 40);
  const row = table && paper.doc.struct("TR");
  if (row) table.add(row);
  for (const [at, cell] of head.entries()) {
    const draw = () => write(paper, cell, paper.y + air, { ...setOf(columns[at]), face: "bold", colour: colours.muted });
    if (row) tagged(paper, row, "TH", draw, { scope: "Column" });
    else artifact(paper, draw);
  }
  row?.end();
  paper.y += height + air * 2;
  rule(paper, paper.y, colours.muted);
}
