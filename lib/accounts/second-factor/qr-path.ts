import { create } from "qrcode";

/** Blank modules around a square, without which a camera does not find it (ISO/IEC 18004). */
const quiet = 4;

/** A text as the dark modules of its QR code, for one SVG path: drawn here, so that no secret leaves. `size`: width in modules, with the edge. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const rows = Array.from({ length: modules.size }, (_, row) => row);
  const dark = rows.flatMap((row) => rows.filter((column) => modules.get(row, column)).map((column) => `M${column + quiet} ${row + quiet}h1v1h-1z`));
  return { size: modules.size + 2 * quiet, path: dark.join("") };
}
