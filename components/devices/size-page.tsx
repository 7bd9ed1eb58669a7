import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/ui/page-header";
import type { LocalDate } from "@/lib/core/calendar";
import text from "@/lib/core/messages/en/devices.json";
import { formatSize } from "@/lib/devices/convert-size";
import type { DeviceUses } from "@/lib/devices/say-use";
import type { Device, Unit } from "@/lib/devices/schema";
import type { SizeStart } from "@/lib/devices/size-fields";
import type { WithoutDevice } from "@/lib/programs/without-device";
import { SizeCare } from "./care-notes";
import { RestoreForm, RetireForm } from "./press-forms";
import { SizeForm } from "./size-form";
import { UsedLine } from "./used-line";
import { WithoutNotes } from "./without-notes";

const formText = { ...text.form, uses: text.use, problem: text.problem };

/** Add a size. */
export function NewSizePage({ id, fields }: { id: string; fields: SizeStart }) {
  const t = useTranslations("devices.form");
  return (
    <>
      <PageHeader title={t("newTitle")} back={{ href: "/devices", label: t("back") }} />
      <SizeForm id={id} isNew fields={fields} text={formText} />
    </>
  );
}

type SizePageProps = {
  device: Device & { retiredOn?: LocalDate };
  fields: SizeStart;
  unit: Unit;
  today: LocalDate;
  uses?: DeviceUses;
  without: WithoutDevice;
};

/** One size: what it was used for, its fields, how it is looked after; from here it is also put away, and taken back. */
export function SizePage({ device, fields, unit, today, uses, without }: SizePageProps) {
  const t = useTranslations("devices");
  const size = formatSize(device.maxDiameterMm, unit);
  return (
    <>
      <PageHeader title={t("form.editTitle")} back={{ href: "/devices", label: t("form.back") }} />
      <div className="-mt-3 mb-8 break-words">
        <p className="tabular font-semibold">{device.label === size ? size : `${device.label}, ${size}`}</p>
        <UsedLine id={device.id} size={size} uses={uses} today={today} />
      </div>
      <SizeForm id={device.id} isNew={false} fields={fields} text={formText} />
      <section className="mt-12 border-line border-t pt-6">
        <h2 className="text-lg">{t("care.one")}</h2>
        <SizeCare device={device} />
      </section>
      <section className="mt-8 border-line border-t pt-6">
        {device.retiredOn ? (
          <>
            <h2 className="text-lg">{t("retire.isAway")}</h2>
            <p className="mt-1 mb-4 max-w-measure text-md">{t("retire.back")}</p>
            <RestoreForm id={device.id} label={t("retire.restore")} problem={text.problem} />
          </>
        ) : (
          <>
            <h2 className="text-lg">{t("retire.title")}</h2>
            <WithoutNotes change={without} size={size} unit={unit} />
            <RetireForm id={device.id} label={t("retire.action")} problem={text.problem} />
          </>
        )}
      </section>
    </>
  );
}
