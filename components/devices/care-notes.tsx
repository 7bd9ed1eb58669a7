import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { byMaterial, type Care, careOf } from "@/lib/devices/care-of";
import { careRules } from "@/lib/devices/care-rules";
import { formatSize } from "@/lib/devices/convert-size";
import type { Device, Unit } from "@/lib/devices/schema";

/** Where the page says how a size of this material is looked after. */
export const careAnchor = ({ material }: Pick<Device, "material">): string => `care-${material}`;

function Note({ rule, warns, children }: { rule?: string; warns?: boolean; children: ReactNode }) {
  const t = useTranslations("devices.care");
  return (
    <li className="flex gap-3">
      <Icon name={warns ? "alert" : "check"} className={warns ? "mt-0.5 text-hold" : "mt-0.5 text-accent"} />
      <p className="min-w-0 max-w-measure">
        {children}{" "}
        {rule ? (
          <Link href={`/safety#${rule}`} prefetch={false} className="link inline-block py-0.5 text-sm">
            {t("rule", { id: rule })}
          </Link>
        ) : null}
      </p>
    </li>
  );
}

const list = "mt-3 space-y-3 text-md";

/** Washing, what the material asks besides, and its lubricants. */
function MaterialCare({ care: { note, goesWith, notWith } }: { care: Care }) {
  const t = useTranslations("devices.care");
  return (
    <>
      <Note rule={note.rule}>{note.wording}</Note>
      <Note>{t("goesWith", { lubricants: goesWith.map((lubricant) => t(`lubricant.${lubricant}`)).join(", ") })}</Note>
      {notWith.map(({ lubricant, reason }) => (
        <Note key={lubricant} warns rule={reason.rule}>
          {reason.wording}
        </Note>
      ))}
    </>
  );
}

/** How one size is looked after. */
export function SizeCare({ device }: { device: Pick<Device, "material"> }) {
  const { id, wording } = careRules["CARE-WASH"];
  return (
    <ul className={list}>
      <Note rule={id}>{wording}</Note>
      <MaterialCare care={careOf(device.material)} />
    </ul>
  );
}

/** How the set is looked after: what holds for all of it, then each of its materials. */
export function CareNotes({ devices, unit }: { devices: readonly Device[]; unit: Unit }) {
  const t = useTranslations("devices");
  const { id, wording } = careRules["CARE-WASH"];
  return (
    <section className="pt-2">
      <h2>{t("care.title")}</h2>
      <ul className={list}>
        <Note rule={id}>{wording}</Note>
        <Note>{t("care.water")}</Note>
        <Note warns rule="LUB-NUMBING">
          {t("care.numbing")}
        </Note>
        <Note>{t("care.separate")}</Note>
      </ul>
      {byMaterial(devices).map(({ material, devices: made, care }) => (
        <div key={material} id={careAnchor({ material })} className="mt-5 border-line border-t pt-4">
          <h3>{t(`form.materials.${material}`)}</h3>
          <p className="tabular text-muted text-sm">{[...new Set(made.map(({ maxDiameterMm }) => formatSize(maxDiameterMm, unit)))].join(", ")}</p>
          <ul className={list}>
            <MaterialCare care={care} />
          </ul>
        </div>
      ))}
    </section>
  );
}
