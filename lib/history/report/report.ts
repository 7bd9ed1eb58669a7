import { formatSize } from "@/lib/devices/convert-size";
import { trendOf, valuesOf } from "../trends";
import { drawPain, drawSizes } from "./charts";
import type { LetterRecord } from "./compose-letter";
import { type ReportContent, type ReportInput, reportContent } from "./content";
import {
  artifact,
  colours,
  type Fonts,
  finished,
  flow,
  footers,
  heading,
  heightOf,
  makeRoom,
  newPaper,
  nextPage,
  type Paper,
  rule,
  sheet,
  tagged,
  write,
} from "./paper";
import { type Say, sayDate } from "./say";
import { drawTable } from "./table";

/** In points: lower drawings say nothing any more. */
const leastPicture = 90;
const half = (sheet.right - sheet.left - 20) / 2;

/** The report as a PDF: a page of summary, then the detail. `madeAt` is the moment it bears. */
export async function drawReport(input: ReportInput, fonts: Fonts, madeAt: Date, say: Say): Promise<Uint8Array<ArrayBuffer>> {
  const content = reportContent(input, say);
  const paper = newPaper(fonts, { title: content.title, madeAt, lang: "en-GB" });
  drawHead(paper, content, say);
  flow(paper, "P", content.summary, { size: 10.5, after: 8 });
  if (content.flags) drawFlags(paper, content.flags);
  heading(paper, say("sharing.letter.facts"), 6);
  drawPairs(paper, content.facts, 110);
  if (content.program) {
    heading(paper, content.program.title);
    if (content.program.text) flow(paper, "P", content.program.text, { after: 6 });
    drawPairs(paper, content.program.items, 130);
  }
  drawPictures(paper, input, say);
  if (content.tables.length > 0) nextPage(paper);
  for (const table of content.tables) drawTable(paper, table);
  heading(paper, content.provenance.title);
  flow(paper, "P", content.provenance.text, { size: 8.5, colour: colours.muted });
  flow(paper, "P", content.provenance.note, { size: 8.5, colour: colours.muted });
  footers(paper, (page, of) => say("historyExport.report.foot", { title: content.title, range: content.range, page, of }));
  return finished(paper);
}

/** Title and days; whose it is can be written in by hand, so that the file names nobody. */
function drawHead(paper: Paper, { title, range }: ReportContent, say: Say): void {
  const top = paper.y;
  flow(paper, "H1", title, { face: "title", size: 22, after: 2, width: 280 });
  flow(paper, "P", range, { size: 10.5, colour: colours.muted, after: 8, width: 280 });
  const label = say("historyExport.report.byHand");
  const x = sheet.left + 300;
  tagged(paper, paper.root, "P", () => write(paper, label, top + 4, { size: 8, colour: colours.muted, x, width: sheet.right - x }));
  artifact(paper, () => {
    for (const line of [32, 50])
      paper.doc
        .moveTo(x, top + line)
        .lineTo(sheet.right, top + line)
        .lineWidth(0.6)
        .strokeColor(colours.muted)
        .stroke();
  });
  rule(paper);
  paper.y += 8;
}

/** Red flags with their days on a ground of their own, or that there is none: always said. */
function drawFlags(paper: Paper, { title, lines, none }: NonNullable<ReportContent["flags"]>): void {
  const inner = { x: sheet.left + 10, width: sheet.right - sheet.left - 20 };
  const texts = lines.length > 0 ? lines : [none];
  const height = 26 + texts.reduce((sum, text) => sum + heightOf(paper, text, { size: 9, ...inner }) + 2, 0);
  const top = paper.y;
  artifact(paper, () => {
    paper.doc.roundedRect(sheet.left, top, sheet.right - sheet.left, height, 5).fill(lines.length > 0 ? colours.stop : colours.go);
  });
  paper.y += 6;
  flow(paper, "H2", title, { face: "bold", size: 10, after: 1, colour: lines.length > 0 ? colours.strong : colours.accent, ...inner });
  for (const text of texts) flow(paper, "P", text, { size: 9, after: 2, ...inner });
  paper.y = top + height + 4;
}

/** Terms and their values as a table of two columns, pair by pair; short ones stand two in a line. */
function drawPairs(paper: Paper, pairs: ReportContent["facts"], termWidth: number): void {
  const whole = sheet.right - sheet.left;
  const table = paper.doc.struct("Table");
  paper.root.add(table);
  for (const { term, value } of pairs) {
    const [left, right] = [
      { face: "bold" as const, size: 9, width: termWidth - 8 },
      { size: 9, x: sheet.left + termWidth, width: whole - termWidth },
    ];
    const height = Math.max(heightOf(paper, term, left), heightOf(paper, value, right));
    const row = paper.doc.struct("TR");
    table.add(row);
    tagged(paper, row, "TH", () => write(paper, term, paper.y, left), { scope: "Row" });
    tagged(paper, row, "TD", () => write(paper, value, paper.y, right));
    row.end();
    paper.y += height + 2.5;
  }
  table.end();
}

/** Pain on the left, sizes on the right, each if it is shared; without a session there is nothing to draw. */
function drawPictures(paper: Paper, { record, letter: { span }, fields }: ReportInput, say: Say): void {
  const sessions = record.records.filter(({ kind }) => kind === "dilation").length;
  const [pains, sizes] = [fields.includes("pain"), fields.includes("sizes")];
  if (sessions === 0 || !(pains || sizes)) return;
  makeRoom(paper, leastPicture + 96);
  heading(paper, say("sharing.letter.pictures"));
  // Beneath the drawing stand up to four lines of caption.
  const frame = { y: paper.y, width: half, height: Math.max(leastPicture, Math.min(170, sheet.bottom - paper.y - 74)) };
  const picture = { records: record.records, span, sayDate };
  const words = (name: string) => ({
    title: say(`historyExport.report.${name}.title`),
    caption: say(`historyExport.report.${name}.caption`),
    alt: say(`historyExport.report.${name}.alt`, { count: sessions, ...altOf(record) }),
  });
  const pain = words("painPicture");
  const grain = say(`charts.pain.grain.${trendOf(valuesOf(record.records, "pain")).grain}`);
  const saySize = (mm: number) => formatSize(mm, record.unit);
  const left = pains ? drawPain(paper, { x: sheet.left, ...frame }, picture, { ...pain, caption: `${pain.caption} ${grain}` }) : 0;
  const x = pains ? sheet.left + half + 20 : sheet.left;
  const right = sizes ? drawSizes(paper, { x, ...frame }, { ...picture, saySize }, words("sizePicture")) : 0;
  paper.y = Math.max(left, right) + 4;
}

function altOf({ records, unit }: LetterRecord): Record<string, string> {
  const sizes = records.flatMap(({ sizeMm }) => sizeMm ?? []);
  return { from: formatSize(sizes[0] ?? 0, unit), to: formatSize(sizes.at(-1) ?? 0, unit) };
}
