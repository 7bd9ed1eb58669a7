import { useTranslations } from "next-intl";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import { routineById } from "@/lib/exercises/routines";
import type { PlannedItem } from "@/lib/programs/schema";

export type SizeOf = (deviceId: string) => string;

/** Each own device's size in the person's unit; empty for one that is gone. */
export function sizesOf(devices: readonly { id: string; maxDiameterMm: number }[], unit: Unit): SizeOf {
  const sizes = new Map(devices.map(({ id, maxDiameterMm }) => [id, formatSize(maxDiameterMm, unit)]));
  return (deviceId) => sizes.get(deviceId) ?? "";
}

/** A day's items in a few words: "23 mm, 3 min" or "Wind down, 12 min". */
export function useItemWords(size: SizeOf): (items: readonly PlannedItem[]) => string {
  const t = useTranslations("programs.item");
  return (items) => {
    const [item] = items;
    if (!item) return "";
    if (item.kind === "routine") return t("routine", { name: routineById(item.routineId).name, minutes: item.minutes });
    const values = { size: size(item.deviceId), minutes: item.minutes };
    return items.length > 1 ? t("dilationTimes", { ...values, count: items.length }) : t("dilation", values);
  };
}
