import type { Encoding } from "./schema";

export type Decoded = { ok: true; text: string; encoding: Encoding } | { ok: false; error: string };

const refused = (error: string): Decoded => ({ ok: false, error });
const starts = (bytes: Uint8Array, ...with_: number[]) => with_.every((byte, at) => bytes[at] === byte);

export const foreignZip =
  "This is a zip or a spreadsheet (xlsx). Unpack it, or save the sheet as CSV, and choose that file. Only Gradual’s own zip of tables is read as it is.";
/** Whether the bytes are a zip's: also a spreadsheet's, and those of our own tables (own-tables.ts). */
export const isZip = (bytes: Uint8Array): boolean => starts(bytes, 0x50, 0x4b);

/** What a file begins with that is no text: nothing is unpacked here, so that a small file can not become a large one. */
const kinds: readonly { begins: readonly number[]; error: string }[] = [
  { begins: [0x50, 0x4b], error: foreignZip },
  { begins: [0x1f, 0x8b], error: "This file is compressed (gz). Unpack it and choose the file inside." },
  { begins: [0x25, 0x50, 0x44, 0x46], error: "This is a PDF. Choose a JSON export of Gradual or a CSV table." },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], error: "This is an old spreadsheet (xls). Save the sheet as CSV and choose that file." },
  { begins: [0x7b, 0x5c, 0x72, 0x74, 0x66], error: "This is a formatted text (rtf). Save it as plain text or CSV and choose that file." },
];

function encodingOf(bytes: Uint8Array): Encoding {
  if (starts(bytes, 0xff, 0xfe)) return "utf-16le";
  if (starts(bytes, 0xfe, 0xff)) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    // Any byte is a letter there, and programs that do not write UTF-8 write this.
    return "windows-1252";
  }
}

/** A file's bytes as text without its byte order mark: UTF-8, UTF-16 by its mark, and anything else as Windows-1252. */
export function decodeText(bytes: Uint8Array): Decoded {
  const known = kinds.find(({ begins }) => starts(bytes, ...begins));
  if (known) return refused(known.error);
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes("\0")) return refused("This is not a text file. Choose a JSON export of Gradual or a CSV table.");
  if (text.trim() === "") return refused("There is nothing in this file.");
  return { ok: true, text, encoding };
}
