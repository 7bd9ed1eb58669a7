import { toMm } from "./convert-size";
import type { Unit } from "./schema";

export type ParsedSize = { ok: true; mm: number; unit: Unit } | { ok: false; error: string };

const fractions: Record<string, string> = { "¼": "1/4", "½": "1/2", "¾": "3/4", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8" };

/** Units as people write them, with the factor to the unit's own value (centimetres are ten millimetres). */
const written: [RegExp, Unit, number][] = [
  [/^(mm|millimet(er|re)s?)$/, "mm", 1],
  [/^(cm|centimet(er|re)s?)$/, "mm", 10],
  [/^(in|inch|inches|["″”]|'')$/, "inch", 1],
  [/^(fr|f|ch|french|charri[eè]re)$/, "french", 1],
  [/^(mm)? ?(around|circumference|circ|girth)$/, "circumference-mm", 1],
  [/^cm ?(around|circumference|circ|girth)$/, "circumference-mm", 10],
];

/** "1,5", "0.75", "7/8", "1 1/8", "1½"; undefined when it is no positive number. */
export function parseNumber(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/[¼½¾⅛⅜⅝⅞]/g, (sign) => ` ${fractions[sign]}`)
    .trim();
  const mixed = /^(?:(\d{1,3})[ -]+)?(\d{1,3})\/(\d{1,3})$/.exec(plain);
  const decimal = /^(\d{1,4}([.,]\d{0,4})?|[.,]\d{1,4})$/.test(plain);
  const value = mixed ? Number(mixed[1] ?? 0) + Number(mixed[2]) / Number(mixed[3]) : decimal ? Number(plain.replace(",", ".")) : Number.NaN;
  return Number.isFinite(value) && value > 0 ? value : undefined;
}

/**
 * A diameter as a person types it, in mm on the half-millimetre grid. A unit written behind the number wins over `unit`.
 * Bounds are the schema's to check: this only reads.
 */
export function parseSize(text: string, unit: Unit): ParsedSize {
  const match = /^([\d.,/ ¼½¾⅛⅜⅝⅞-]+)(.*)$/.exec(text.trim().toLowerCase());
  const value = match?.[1] === undefined ? undefined : parseNumber(match[1]);
  if (value === undefined) return { ok: false, error: "Write the size as a number, for example 20, 1,5 or 7/8." };
  const tail = match?.[2]?.trim().replace(/\.$/, "") ?? "";
  const found = tail === "" ? ([undefined, unit, 1] as const) : written.find(([pattern]) => pattern.test(tail));
  if (!found) return { ok: false, error: "Use mm, cm, in, Fr or mm around as the unit." };
  return { ok: true, mm: toMm(value * found[2], found[1]), unit: found[1] };
}
