import { Zip, ZipDeflate } from "fflate";
import type { Table } from "./tables";
import { byteOrderMark, writeLine } from "./write-csv";

/** Lines that are written before they are compressed: what is held at one time, however long the table is. */
const batch = 500;

/** The tables as one zip, in pieces as they are asked for. `at` is the moment that the files bear. */
export async function* zipTables(tables: AsyncIterable<Table>, at: Date): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    made.push(piece);
  });
  const encoder = new TextEncoder();
  for await (const { name, header, lines } of tables) {
    const file = new ZipDeflate(`${name}.csv`, { level: 6 });
    file.mtime = at;
    zip.add(file);
    let text = byteOrderMark + writeLine(header);
    let waiting = 0;
    for (const line of lines) {
      text += writeLine(line);
      waiting += 1;
      if (waiting < batch) continue;
      file.push(encoder.encode(text));
      yield* made.splice(0);
      [text, waiting] = ["", 0];
    }
    file.push(encoder.encode(text), true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made.splice(0);
}
