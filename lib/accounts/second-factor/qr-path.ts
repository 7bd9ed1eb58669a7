import { create } from "qrcode";

/** Blank modules around a square, without which a camera does not find it (ISO/IEC 18004). */
const quiet = 4;

/** A text as the dark modules of its QR code, for one SVG path: drawn here, so that no secret leaves. `size`: width in modules, with the edge. */
export function qrPath(text: string): { size: number; path: string } {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  let path = "";
  for (let row = 0; row < size; row += 1) {
    for (let from = 0; from < size; from += 1) {
      let to = from;
      while (to < size && modules.get(row, to)) to += 1;
      // Neighbours are one stroke: half the length.
      if (to > from) path += `M${from + quiet} ${row + quiet}h${to - from}v1h-${to - from}z`;
      from = Math.max(from, to);
    }
  }
  return { size: size + 2 * quiet, path };
}
