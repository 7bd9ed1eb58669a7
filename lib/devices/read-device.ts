import { z } from "zod";
import { tickField } from "@/lib/core/form";
import { checkDevice, type DeviceField } from "./check-device";
import { formatSize } from "./convert-size";
import { parseNumber, parseSize } from "./parse-size";
import { type Device, deviceSchema, materials, tips, units } from "./schema";
import { knownSeries } from "./series";

/** Millimetres taken for a length that was left empty. */
export const assumedLengthMm = 100;
/** How many sizes a person may keep at a time, of both uses. */
export const mostDevices = 60;

const fieldOf: Record<DeviceField, string> = { maxDiameterMm: "size", insertableLengthMm: "length", flaredBase: "flaredBase" };
const lengthSentence = "Write the length as a number of millimetres, or leave it empty.";

/** A size as a form gives it. What is refused names the field that was typed in, in the words of the rule. */
export const deviceFormSchema = z
  .strictObject({
    id: z.uuid("Open this page again and send it from there."),
    size: z.string("Write the size.").trim().min(1, "Write the size.").max(40, "Write the size as a number, for example 20, 1,5 or 7/8."),
    unit: z.enum(units, "Choose a unit from the list."),
    length: z.string().trim().max(20, lengthSentence).default(""),
    label: z.string().trim().max(60, "A name has at most 60 characters.").default(""),
    use: z.enum(["anal", "vaginal"], "Say what it is for: one use only."),
    material: z.enum(materials, "Choose a material from the list."),
    tip: z.enum(tips, "Choose a tip from the list.").default("rounded"),
    flaredBase: tickField,
  })
  .transform(({ size, unit, length, label, ...rest }, context): Device => {
    const refuse = (field: string, message: string) => {
      context.issues.push({ code: "custom", message, path: [field], input: undefined });
      return z.NEVER;
    };
    const read = parseSize(size, unit);
    if (!read.ok) return refuse("size", read.error);
    const insertableLengthMm = length === "" ? assumedLengthMm : Math.round(parseNumber(length.replace(/ ?mm$/i, "")) ?? Number.NaN);
    if (Number.isNaN(insertableLengthMm)) return refuse("length", lengthSentence);
    const device = { ...rest, maxDiameterMm: read.mm, insertableLengthMm, label: label || formatSize(read.mm, read.unit) };
    const { errors } = checkDevice(device);
    for (const { field, wording } of errors) refuse(fieldOf[field], wording);
    return errors.length > 0 ? z.NEVER : deviceSchema.parse(device);
  });

const seriesSize = z.coerce.number("Choose sizes from the list.").min(1, "Choose sizes from the list.").max(100, "Choose sizes from the list.");

/** A known series, or the part of it from one size to another. */
export const seriesFormSchema = z
  .strictObject({
    series: z.enum(
      knownSeries.map(({ id }) => id),
      "Choose a set from the list.",
    ),
    use: z.enum(["anal", "vaginal"], "Say what it is for: one use only."),
    fromMm: seriesSize,
    toMm: seriesSize,
    flaredBase: tickField,
  })
  .refine(({ fromMm, toMm }) => fromMm <= toMm, { path: ["toMm"], message: "The largest size can not be below the smallest." });
export type SeriesForm = z.output<typeof seriesFormSchema>;

export const deviceIdSchema = z.strictObject({ id: z.uuid("Open this page again and send it from there.") });
export const unitFormSchema = z.strictObject({ unit: z.enum(units, "Choose a unit from the list.") });
