import type { Device, DeviceUse } from "./schema";

export type Series = {
  id: "dilatan" | "hegar" | "vaginal-1-mm";
  label: string;
  uses: readonly DeviceUse[];
  sizesMm: readonly number[];
  /** The name of one size, from its diameter in mm. */
  sizeLabel: (mm: number) => string;
  material: Device["material"];
  tip: Device["tip"];
  /** As sold; where false, anal use needs the person to say that theirs has a base or loop. */
  flaredBase: boolean;
  source: string;
};

const everyMm = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Sets sold as such (clinical.md 3), to add in one tap. Material and tip are starting values the person can correct. */
export const knownSeries: readonly Series[] = [
  {
    id: "dilatan",
    label: "Dilatan-type set, 18–30 mm",
    uses: ["anal"],
    sizesMm: [18, 20, 23, 27, 30],
    sizeLabel: (mm) => `${mm} mm`,
    material: "other-body-safe",
    tip: "rounded",
    flaredBase: true,
    source: "Dilatan leaflet",
  },
  {
    // Hegar goes from 1; below 5 mm Gradual works with none.
    id: "hegar",
    label: "Hegar, 5–26 mm",
    uses: ["vaginal", "anal"],
    sizesMm: everyMm(5, 26),
    sizeLabel: (mm) => `Hegar ${mm}`,
    material: "steel",
    tip: "tapered",
    flaredBase: false,
    source: "Hegar numbering: number = diameter in mm",
  },
  {
    id: "vaginal-1-mm",
    label: "15–40 mm by 1 mm",
    uses: ["vaginal"],
    sizesMm: everyMm(15, 40),
    sizeLabel: (mm) => `${mm} mm`,
    material: "silicone",
    tip: "rounded",
    flaredBase: true,
    source: "Milli leaflet",
  },
];

export type SeriesChoice = { use: DeviceUse; fromMm?: number; toMm?: number; flaredBase?: boolean };

/** The devices of a series, without ids, smallest first, from `fromMm` to `toMm` inclusive; none for a use it is not made for. */
export function devicesOf(series: Series, choice: SeriesChoice): Omit<Device, "id">[] {
  if (!series.uses.includes(choice.use)) return [];
  return series.sizesMm
    .filter((mm) => mm >= (choice.fromMm ?? 0) && mm <= (choice.toMm ?? Number.POSITIVE_INFINITY))
    .map((mm) => ({
      label: series.sizeLabel(mm),
      maxDiameterMm: mm,
      insertableLengthMm: 100,
      tip: series.tip,
      flaredBase: choice.flaredBase ?? series.flaredBase,
      material: series.material,
      use: choice.use,
    }));
}

/** The known series that have a size for a use, with its name there. For anal use only those sold with a base: the others are no size to look for. */
export const soldIn = (mm: number, use: DeviceUse): { id: Series["id"]; name: string }[] =>
  knownSeries
    .filter(({ uses, sizesMm, flaredBase }) => uses.includes(use) && sizesMm.includes(mm) && (use !== "anal" || flaredBase))
    .map(({ id, sizeLabel }) => ({ id, name: sizeLabel(mm) }));
