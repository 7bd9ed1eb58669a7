import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import type { LocalDate } from "@/lib/core/calendar";
import text from "@/lib/core/messages/en/devices.json";
import { setFor } from "@/lib/devices/order";
import type { DeviceUses } from "@/lib/devices/say-use";
import { type Device, type DeviceUse, type Unit, units } from "@/lib/devices/schema";
import { AwayList } from "./away-list";
import { CareNotes } from "./care-notes";
import { DoneNotice, type JustDone } from "./done-notice";
import { FirstSet } from "./first-set";
import { UnitForm } from "./press-forms";
import { SeriesList } from "./series-list";
import { SizeList } from "./size-list";
import { SizeNotes } from "./size-notes";
import { SizeScale } from "./size-scale";

type DevicesViewProps = {
  devices: readonly (Device & { retiredOn?: LocalDate })[];
  uses: ReadonlyMap<string, DeviceUses>;
  unit: Unit;
  today: LocalDate;
  /** The size in force, and the use that the program plans for. */
  currentId?: string;
  plannedUse?: DeviceUse;
  clinicianMaxMm?: number;
  done: JustDone;
};

/** The person's sizes, one set a use, drawn and listed; then ways to add, what was put away, and how to look after them. */
export function DevicesView({ devices, uses, unit, today, currentId, plannedUse, clinicianMaxMm, done }: DevicesViewProps) {
  const t = useTranslations("devices");
  const inUse = devices.filter(({ retiredOn }) => !retiredOn);
  const away = devices.filter(({ retiredOn }) => retiredOn);
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
            <CardHeader
              title={t(`use.${use}`)}
              note={[t("count", { count: set.length }), ...(plannedUse ? [t(use === plannedUse ? "planned" : "notPlanned")] : [])].join(" ")}
            />
            <SizeScale devices={set} unit={unit} currentId={currentId} />
            <div className="mt-4 border-line border-t pt-2">
              <SizeList devices={set} unit={unit} currentId={currentId} uses={uses} today={today} />
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
        <AwayList devices={away} unit={unit} uses={uses} today={today} />
        <CareNotes devices={inUse} unit={unit} />
      </div>
    </>
  );
}
