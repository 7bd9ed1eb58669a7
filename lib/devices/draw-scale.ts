/** One size in the drawing: a circle of true relative diameter, standing on a common ground line. In drawing units. */
export type DrawnSize = { mm: number; cx: number; cy: number; r: number; labelled: boolean };
export type Drawing = { width: number; height: number; sizes: DrawnSize[]; ground: number };

const gap = 10;
const labelRoom = 22;
const mostLabels = 9;

/**
 * A set seen from the end, side by side, all to one scale: as large as the width lets it be, at most `unitsPerMm`. Diameters in mm, smallest
 * first. With many sizes only the first, the last and those between at even distances carry a label.
 */
export function drawScale(diametersMm: readonly number[], width = 340, unitsPerMm = 2.4): Drawing {
  const total = diametersMm.reduce((sum, mm) => sum + mm, 0);
  const spacing = diametersMm.length > mostLabels ? 3 : gap;
  const free = width - spacing * (diametersMm.length + 1);
  const scale = total > 0 ? Math.min(unitsPerMm, free / total) : unitsPerMm;
  const ground = Math.max(0, ...diametersMm) * scale + 4;
  const every = Math.ceil(diametersMm.length / 6);
  let left = (width - total * scale - spacing * (diametersMm.length - 1)) / 2;
  const sizes = diametersMm.map((mm, index) => {
    const r = (mm * scale) / 2;
    const cx = left + r;
    left += mm * scale + spacing;
    const last = diametersMm.length - 1;
    const labelled = diametersMm.length <= mostLabels || index === last || (index % every === 0 && last - index >= every / 2);
    return { mm, cx: round(cx), cy: round(ground - r), r: round(r), labelled };
  });
  return { width, height: round(ground + labelRoom), sizes, ground: round(ground) };
}

const round = (value: number) => Math.round(value * 10) / 10;
