import type { Unit } from "./schema";

const mmPerInch = 25.4;
const toHalf = (mm: number) => Math.round(mm * 2) / 2;
const toDecimals = (value: number, decimals: number) => Number(value.toFixed(decimals));

/** A diameter in mm on the half-millimetre grid, from a value in `unit` (French = 3 × mm; circumference = π × diameter). */
export function toMm(value: number, unit: Unit): number {
  return toHalf(exactMm(value, unit));
}

function exactMm(value: number, unit: Unit): number {
  switch (unit) {
    case "mm":
      return value;
    case "inch":
      return value * mmPerInch;
    case "circumference-mm":
      return value / Math.PI;
    case "french":
      return value / 3;
  }
}

/** A diameter in mm as a value in `unit`: inches to two decimals, circumference in mm to one. Turning it back gives the same half millimetre. */
export function fromMm(mm: number, unit: Unit): number {
  switch (unit) {
    case "mm":
      return mm;
    case "inch":
      return toDecimals(mm / mmPerInch, 2);
    case "circumference-mm":
      return toDecimals(mm * Math.PI, 1);
    case "french":
      return mm * 3;
  }
}

const suffix: Record<Unit, string> = { mm: "mm", inch: "in", "circumference-mm": "mm around", french: "Fr" };

/** "23 mm", "0.91 in", "72.3 mm around", "69 Fr". */
export const formatSize = (mm: number, unit: Unit): string => `${fromMm(mm, unit)} ${suffix[unit]}`;
