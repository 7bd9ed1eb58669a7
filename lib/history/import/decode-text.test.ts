import { describe, expect, it } from "vitest";
import { decodeText } from "./decode-text";

const bytes = (...parts: (number | string)[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === "number" ? [part] : [...new TextEncoder().encode(part)])));
const errorOf = (sent: Uint8Array) => {
  const decoded = decodeText(sent);
  return decoded.ok ? "" : decoded.error;
};

describe("a file's bytes as text", () => {
  it("are UTF-8, with a byte order mark or without", () => {
    expect(decodeText(bytes("Größe;1\r\n"))).toEqual({ ok: true, text: "Größe;1\r\n", encoding: "utf-8" });
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, "a,b"))).toEqual({ ok: true, text: "a,b", encoding: "utf-8" });
  });
  it("are UTF-16 by their mark", () => {
    const little = new Uint8Array(Buffer.from("\uFEFFday\t1", "utf16le"));
    expect(decodeText(little)).toEqual({ ok: true, text: "day\t1", encoding: "utf-16le" });
    expect(decodeText(new Uint8Array(Buffer.from(little).swap16()))).toEqual({ ok: true, text: "day\t1", encoding: "utf-16be" });
  });
  it("are what Western programs write where they are no UTF-8", () => {
    expect(decodeText(bytes("Gr", 0xf6, 0xdf, "e, 5 ", 0x80))).toEqual({ ok: true, text: "Größe, 5 €", encoding: "windows-1252" });
  });
  it("are unpacked by nobody, and what is no text is refused with what to do", () => {
    expect(errorOf(bytes(0x50, 0x4b, 3, 4, "…"))).toContain("Unpack it");
    expect(errorOf(bytes(0x1f, 0x8b, 8, 0))).toContain("compressed");
    expect(errorOf(bytes("%PDF-1.7"))).toContain("PDF");
    expect(errorOf(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toContain("xls");
    expect(errorOf(bytes(0x89, "PNG", 0, 0, 0))).toContain("not a text file");
    expect(errorOf(bytes(" \r\n "))).toContain("nothing");
    expect(errorOf(bytes())).toContain("nothing");
  });
});
