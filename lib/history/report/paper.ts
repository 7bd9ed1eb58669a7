import PDFDocument from "pdfkit";
import { printable } from "./printable";

/** Bytes of the three faces, WOFF. */
export type Fonts = { text: Uint8Array; bold: Uint8Array; title: Uint8Array };
export type Face = keyof Fonts;
export type Element = PDFKit.PDFStructureElement;

/** A4 in points, and the margins. */
export const sheet = { width: 595.28, height: 841.89, left: 48, right: 547.28, top: 44, bottom: 796 } as const;
export const colours = {
  ink: "#1f2930",
  muted: "#55626c",
  line: "#d8d2c8",
  upright: "#9fabb3",
  accent: "#175e5b",
  go: "#e2f0e6",
  hold: "#f7ecd3",
  stop: "#f8e0dc",
  strong: "#9a2f27",
  holdMark: "#8a5a12",
} as const;

/** Tagged, in English, named neutrally; the date in it is the one given, so that the same record is the same file. */
export function newPaper(fonts: Fonts, { title, madeAt, lang }: { title: string; madeAt: Date; lang: string }) {
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    font: null as unknown as string,
    pdfVersion: "1.7",
    tagged: true,
    lang,
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Creator: "Gradual", Producer: "Gradual", CreationDate: madeAt },
  });
  for (const [face, bytes] of Object.entries(fonts)) doc.registerFont(face, bytes as unknown as ArrayBuffer);
  const root = doc.struct("Document");
  doc.addStructure(root);
  return { doc, root, y: sheet.top as number };
}
export type Paper = ReturnType<typeof newPaper>;

/** `scope`: of a heading cell; the types know it not yet. */
type ElementOptions = PDFKit.Mixins.StructureElementOptions & { scope?: "Row" | "Column" };

/** A piece of structure that `draw` fills at once. */
export function tagged({ doc }: Paper, parent: Element, type: string, draw: () => void, options: ElementOptions = {}): void {
  parent.add(doc.struct(type as "P", options, draw));
}

/** Lines and grounds that say nothing by themselves. */
export function artifact({ doc }: Paper, draw: () => void, type: "Layout" | "Pagination" = "Layout"): void {
  doc.markContent("Artifact", { type });
  draw();
  doc.endMarkedContent();
}

export function nextPage(paper: Paper): void {
  paper.doc.addPage();
  paper.y = sheet.top;
}

/** Begins a page where `height` no longer fits. True: it did. */
export function makeRoom(paper: Paper, height: number): boolean {
  if (paper.y + height <= sheet.bottom) return false;
  nextPage(paper);
  return true;
}

export type Lettering = { face?: Face; size?: number; colour?: string; x?: number; width?: number };

const wholeWidth = sheet.right - sheet.left;

/** Height of a text as `set` would have it. */
export function heightOf({ doc }: Paper, text: string, { face = "text", size = 9.5, width = wholeWidth }: Lettering = {}): number {
  return doc
    .font(face)
    .fontSize(size)
    .heightOfString(printable(text), { width, lineGap: size * 0.18 });
}

/** Writes at a place, without moving on. */
export function write(
  { doc }: Paper,
  text: string,
  y: number,
  { face = "text", size = 9.5, colour = colours.ink, x = sheet.left, width = wholeWidth }: Lettering = {},
) {
  doc
    .font(face)
    .fontSize(size)
    .fillColor(colour)
    .text(printable(text), x, y, { width, lineGap: size * 0.18 });
}

/** A paragraph or heading in the flow. */
export function flow(
  paper: Paper,
  type: "H1" | "H2" | "H3" | "P" | "LI",
  text: string,
  { after = 4, parent = paper.root, ...set }: Lettering & { after?: number; parent?: Element } = {},
): void {
  const height = heightOf(paper, text, set);
  makeRoom(paper, height);
  tagged(paper, parent, type, () => write(paper, text, paper.y, set));
  paper.y += height + after;
}

export const heading = (paper: Paper, text: string, before = 10): void => {
  makeRoom(paper, 60);
  if (paper.y > sheet.top) paper.y += before;
  flow(paper, "H2", text, { face: "title", size: 13, after: 4 });
};

export function rule(paper: Paper, y = paper.y, colour: string = colours.line): void {
  artifact(paper, () => paper.doc.moveTo(sheet.left, y).lineTo(sheet.right, y).lineWidth(0.6).strokeColor(colour).stroke());
}

/** A page number in the foot of every page, with a word of what the sheet is. */
export function footers(paper: Paper, words: (page: number, of: number) => string): void {
  const { count } = paper.doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    paper.doc.switchToPage(page);
    artifact(paper, () => write(paper, words(page + 1, count), 808, { size: 8, colour: colours.muted }), "Pagination");
  }
}

/** The file, once all is drawn. */
export function finished({ doc, root }: Paper): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = [];
    doc.on("data", (piece: Uint8Array) => pieces.push(piece));
    doc.on("error", reject);
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(pieces))));
    root.end();
    doc.end();
  });
}
