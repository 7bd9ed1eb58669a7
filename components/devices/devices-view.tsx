import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import text from "@/lib/core/messages/en/devices.json";
import { formatSize } from "@/lib/devices/convert-size";
import { setFor } from "@/lib/devices/order";
import { type Device, type Unit, units } from "@/lib/devices/schema";
import { CareNotes } from "./care-notes";
import { DoneNotice, type JustDone } from "./done-notice";
import { FirstSet } from "./first-set";
import { RestoreForm, UnitForm } from "./press-forms";
import { SeriesList } from "./series-list";
import { SizeList } from "./size-list";
import { SizeNotes } from "./size-notes";
import { SizeScale } from "./size-scale";

type Kept = Device & { retired: boolean };
type DevicesViewProps = { devices: readonly Kept[]; unit: Unit; currentId?: string; clinicianMaxMm?: number; done: JustDone };

/** The person's sizes, one set a use, drawn and listed; then ways to add, what was put away, and how to look after them. */
export function DevicesView({ devices, unit, currentId, clinicianMaxMm, done }: DevicesViewProps) {
  const t = useTranslations("devices");
  const inUse = devices.filter(({ retired }) => !retired);
  const away = devices.filter(({ retired }) => retired);
  const sets = (["anal", "vaginal"] as const).map((use) => ({ use, set: setFor(inUse, use) })).filter(({ set }) => set.length > 0);
  const add = (
    <ButtonLink href="/devices/new">
      <Icon name="plus" />
      {t("add")}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} action={inUse.length > 0 ? add : null} />
      <div className="space-y-6">
        <DoneNotice done={done} devices={devices} unit={unit} />
        {inUse.length > 0 ? (
          <UnitForm
            label={t("unit.label")}
            units={units.map((value) => ({ value, label: t(`unit.${value}`) }))}
            current={unit}
            problem={text.problem}
          />
        ) : (
          <EmptyState icon="layers" title={t("empty.title")} action={add}>
            {t("empty.text")}
          </EmptyState>
        )}
        {sets.map(({ use, set }) => (
          <Card key={use}>
            <CardHeader title={t(`use.${use}`)} aside={<span className="text-md text-muted">{t("count", { count: set.length })}</span>} />
            <SizeScale devices={set} unit={unit} currentId={currentId} />
            <div className="mt-4 border-line border-t pt-2">
              <SizeList devices={set} unit={unit} currentId={currentId} />
            </div>
            <SizeNotes devices={set} unit={unit} clinicianMaxMm={clinicianMaxMm} />
          </Card>
        ))}
        {inUse.length > 0 ? (
          <Disclosure boxed summary={t("series.title")}>
            <SeriesList />
          </Disclosure>
        ) : (
          <>
            <Card>
              <CardHeader title={t("series.title")} note={t("series.lead")} />
              <SeriesList />
            </Card>
            <FirstSet />
          </>
        )}
        {away.length > 0 ? (
          <Disclosure boxed summary={t("retire.list", { count: away.length })}>
            <ul className="divide-y divide-line">
              {away.map(({ id, label, maxDiameterMm, use }) => (
                <li key={id} className="flex items-center gap-4 py-2">
                  <p className="min-w-0 flex-1 break-words">
                    {label} <span className="text-muted text-sm">· {[formatSize(maxDiameterMm, unit), t(`use.${use}`)].join(" · ")}</span>
                  </p>
                  <RestoreForm id={id} label={t("retire.restore")} name={`${t("retire.restore")}: ${label}`} problem={text.problem} />
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
        <CareNotes devices={inUse} />
      </div>
    </>
  );
}
