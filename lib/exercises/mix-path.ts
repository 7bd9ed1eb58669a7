const number = /-?(?:\d+\.?\d*|\.\d+)/g;

/** A path between two of the same build: every number goes its own straight way. t 0 gives `from`, 1 gives `to`. */
export function mixPath(from: string, to: string, t: number): string {
  if (from === to || t <= 0) return from;
  if (t >= 1) return to;
  const ends = to.match(number) ?? [];
  let index = 0;
  return from.replace(number, (text) => {
    const start = Number(text);
    const mixed = Math.round((start + (Number(ends[index++]) - start) * t) * 100) / 100;
    // A sign may have been what parted this number from the one before.
    return ` ${mixed}`;
  });
}
