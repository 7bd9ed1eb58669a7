import type { Everything } from "./schema";

const indented = (value: unknown, by: string): string => JSON.stringify(value, null, 2).replaceAll("\n", `\n${by}`);

/** Characters that are made at a time: what is held of a file, however long it is. */
const piece = 64_000;

/** The export as a JSON document, as `JSON.stringify(everything, null, 2)` would write it, in pieces as they are asked for. */
export function* writeExport(everything: Everything): Generator<string> {
  let text = "{";
  let isFirst = true;
  for (const [name, value] of Object.entries(everything)) {
    text += `${isFirst ? "" : ","}\n  ${JSON.stringify(name)}: `;
    isFirst = false;
    if (typeof value === "object" && Symbol.iterator in value) {
      let count = 0;
      for (const row of value as Iterable<unknown>) {
        text += `${count === 0 ? "[" : ","}\n    ${indented(row, "    ")}`;
        count += 1;
        if (text.length < piece) continue;
        yield text;
        text = "";
      }
      text += count === 0 ? "[]" : "\n  ]";
    } else text += indented(value, "  ");
  }
  yield `${text}\n}\n`;
}
