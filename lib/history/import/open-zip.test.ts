import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { openZip } from "./open-zip";

const kindOf = (name: string) => (/^[ab]\.csv$/.test(name) ? "wanted" : name === "c.csv" ? "known" : undefined);
const megabyte = 1024 * 1024;
const open = (bytes: Uint8Array, most = megabyte) => openZip(bytes, kindOf, most);
const zip = (files: Zippable) => zipSync(files, { level: 9 });
const namesIn = (bytes: Uint8Array) => {
  const opened = open(bytes);
  return opened.ok ? [...opened.files.keys()] : opened.error;
};

describe("a zip", () => {
  it("is unpacked as it was packed, pressed or not, and only what is wanted of it", () => {
    const text = "day,pain\r\n2026-01-05,3\r\n".repeat(2000);
    const opened = open(zip({ "a.csv": strToU8(text), "b.csv": [strToU8("stored"), { level: 0 }], "c.csv": strToU8("beside") }));
    expect(opened.ok && [...opened.files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ["a.csv", text],
      ["b.csv", "stored"],
    ]);
  });
  it("may have been packed again by hand, in a folder and with what a system adds", () => {
    const content = strToU8("x");
    expect(
      namesIn(zip({ "tables/": new Uint8Array(), "tables/a.csv": content, "__MACOSX/tables/._a.csv": content, "tables/.DS_Store": content })),
    ).toEqual(["a.csv"]);
  });
  it("of anything else is not unpacked", () => {
    const sheet = zip({ "[Content_Types].xml": strToU8("<x/>"), "xl/workbook.xml": strToU8("<x/>") });
    expect([namesIn(sheet), namesIn(zip({ "a.csv": strToU8("x"), "note.txt": strToU8("x") })), namesIn(zip({}))]).toEqual([
      "foreign",
      "foreign",
      "foreign",
    ]);
    expect(namesIn(zip(Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`${n}/c.csv`, strToU8("x")]))))).toBe("foreign");
    expect(namesIn(zip({ "one/a.csv": strToU8("x"), "two/a.csv": strToU8("x") }))).toBe("foreign");
  });
  it("that is a bomb stops at its bound, whatever it says of its size: in little time and memory", () => {
    const bomb = zip({ "a.csv": new Uint8Array(200 * megabyte) });
    expect(bomb.length).toBeLessThan(megabyte);
    expect(namesIn(bomb)).toBe("large");
    // The same, declared as a few bytes: in the directory, which alone is read.
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    let at = bomb.length - 4;
    while (view.getUint32(at, true) !== 0x02014b50) at -= 1;
    view.setUint32(at + 24, 10, true);
    const [start, memory] = [performance.now(), process.memoryUsage().rss];
    expect(namesIn(bomb)).toBe("broken");
    expect(performance.now() - start).toBeLessThan(500);
    expect(process.memoryUsage().rss - memory).toBeLessThan(50 * megabyte);
    expect(open(zip({ "a.csv": new Uint8Array(0.7 * megabyte), "b.csv": new Uint8Array(0.7 * megabyte) }))).toEqual({ ok: false, error: "large" });
  });
  it("that is cut, or no zip at all, is broken", () => {
    const whole = zip({ "a.csv": strToU8("day,pain\n".repeat(500)) });
    for (const bytes of [
      whole.subarray(0, whole.length - 30),
      whole.subarray(0, 20),
      new Uint8Array(70_000),
      new Uint8Array(),
      strToU8("PK\u0003\u0004"),
    ])
      expect(namesIn(bytes)).toBe("broken");
    for (let at = 30; at < whole.length; at += 3) {
      const bitten = Uint8Array.from(whole);
      bitten[at] = (bitten[at] ?? 0) ^ 0xff;
      expect(() => open(bitten)).not.toThrow();
    }
  });
});
