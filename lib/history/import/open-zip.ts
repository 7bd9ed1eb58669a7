import { Inflate } from "fflate";

export type Opened = { ok: true; files: Map<string, Uint8Array> } | { ok: false; error: "foreign" | "large" | "broken" };

type Entry = { name: string; method: number; packed: number; size: number; at: number };

/** Of a packed file so much is read at a time: deflate makes at most a thousand times as much of it. */
const bite = 4 * 1024;
const mostEntries = 100;
const signs = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 };
/** The directory's end is followed by a comment of at most so many bytes. */
const mostComment = 0xffff;

class Problem extends Error {
  constructor(readonly kind: "foreign" | "large" | "broken") {
    super(kind);
  }
}

/** What is in the zip by its own directory, which stands at its end. @throws RangeError past the end of the bytes */
function* entriesOf(bytes: Uint8Array): Generator<Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== signs.end) {
    end -= 1;
    if (bytes.length - end > mostComment + 22) throw new Problem("broken");
  }
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new Problem("foreign");
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n += 1) {
    if (view.getUint32(at, true) !== signs.entry) throw new Problem("broken");
    const [nameLength, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(local, true) !== signs.file) throw new Problem("broken");
    yield {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
    };
    at += 46 + nameLength + extra + comment;
  }
}

/** @throws Problem, and whatever the inflater says of bytes that are no deflate */
function unpack(bytes: Uint8Array, { method, packed, size, at }: Entry, most: number): Uint8Array {
  if (size > most) throw new Problem("large");
  if (at + packed > bytes.length || (method !== 0 && method !== 8)) throw new Problem("broken");
  const whole = new Uint8Array(size);
  let made = 0;
  const add = (piece: Uint8Array) => {
    // What a zip says of its size is not to be relied on.
    if (made + piece.length > size) throw new Problem("broken");
    whole.set(piece, made);
    made += piece.length;
  };
  if (method === 0) add(bytes.subarray(at, at + packed));
  else {
    const inflate = new Inflate(add);
    for (let from = 0; from < packed; from += bite)
      inflate.push(bytes.subarray(at + from, at + Math.min(packed, from + bite)), from + bite >= packed);
  }
  if (made !== size) throw new Problem("broken");
  return whole;
}

/** Folders, and what an operating system adds of itself. */
const isBeside = (name: string) => /\/$|^__MACOSX\/|(?:^|\/)\./.test(name);

/**
 * Unpacks what is wanted of a zip whose files are all known, by name without folders, and no further than `mostBytes` in all: neither a bomb nor a
 * spreadsheet (which is a zip too) is unpacked, whatever it says of its sizes.
 */
export function openZip(bytes: Uint8Array, kindOf: (name: string) => "wanted" | "known" | undefined, mostBytes: number): Opened {
  const files = new Map<string, Uint8Array>();
  try {
    const entries = [...entriesOf(bytes)].filter(({ name }) => !isBeside(name)).map((entry) => ({ ...entry, name: entry.name.replace(/^.*\//, "") }));
    if (entries.length === 0 || entries.some(({ name }) => !kindOf(name))) throw new Problem("foreign");
    let left = mostBytes;
    for (const entry of entries.filter(({ name }) => kindOf(name) === "wanted")) {
      if (files.has(entry.name)) throw new Problem("foreign");
      const file = unpack(bytes, entry, left);
      left -= file.length;
      files.set(entry.name, file);
    }
    return { ok: true, files };
  } catch (error) {
    return { ok: false, error: error instanceof Problem ? error.kind : "broken" };
  }
}
