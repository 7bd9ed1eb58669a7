import { timeZoneSchema } from "@/lib/core/dates";

/** Where a browser is, as far as its own clock says: "Europe/London time". Null when it said nothing, or nothing that is a zone. */
export function placeWords(zone: string): string | null {
  const known = timeZoneSchema.safeParse(zone);
  return zone !== "" && known.success ? `${known.data.replaceAll("_", " ")} time` : null;
}
