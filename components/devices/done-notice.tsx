import { useTranslations } from "next-intl";
import { UndoBar } from "@/components/ui/notice";
import text from "@/lib/core/messages/en/devices.json";
import { formatSize } from "@/lib/devices/convert-size";
import type { Device, Unit } from "@/lib/devices/schema";
import { RestoreForm } from "./press-forms";

export type JustDone = { added?: string; changed?: string; retired?: string; restored?: string };

/** What was just done, in the numbers as they were understood, with its way back. An id that is not in the set says nothing. */
export function DoneNotice({ done, devices, unit }: { done: JustDone; devices: readonly (Device & { retiredOn?: string })[]; unit: Unit }) {
  const t = useTranslations("devices.status");
  if (done.added === "set") return <UndoBar message={t("addedSet")} />;
  const kind = (["retired", "restored", "added", "changed"] as const).find((key) => done[key] !== undefined);
  const device = kind && devices.find(({ id }) => id === done[kind]);
  if (!kind || !device || (device.retiredOn !== undefined) !== (kind === "retired")) return null;
  const inMm = t("understood", { mm: device.maxDiameterMm });
  const size = unit === "mm" ? inMm : `${inMm} (${formatSize(device.maxDiameterMm, unit)})`;
  return (
    <UndoBar message={t(kind, { label: device.label, size })}>
      {kind === "retired" ? <RestoreForm id={device.id} label={t("undo")} problem={text.problem} /> : null}
    </UndoBar>
  );
}
