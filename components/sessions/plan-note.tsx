import Link from "next/link";
import { useTranslations } from "next-intl";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import { routines } from "@/lib/exercises/routines";
import type { PlannedDay, PlannedItem } from "@/lib/programs/schema";
import type { Log } from "@/lib/sessions/schema";

type PlanNoteProps = { day: PlannedDay | undefined; kind: Log["kind"]; dilationOpen: boolean; sizeOf: ReadonlyMap<string, number>; unit: Unit };

/** What today asked for, quietly; and where it did not ask for this, why, without standing in the way. */
export function PlanNote({ day, kind, dilationOpen, sizeOf, unit }: PlanNoteProps) {
  const t = useTranslations("sessions.log");
  if (!day || kind === "daily" || kind === "skip") return null;
  const say = (item: PlannedItem) =>
    item.kind === "dilation"
      ? t("plannedDilation", { size: formatSize(sizeOf.get(item.deviceId) ?? 0, unit), minutes: item.minutes })
      : t("plannedRoutine", { routine: routines.find(({ id }) => id === item.routineId)?.name ?? "", minutes: item.minutes });
  const wanted = day.items.some((item) => item.kind === (kind === "exercise" ? "routine" : kind));
  const against = kind === "dilation" && !wanted;
  return (
    <div className="mb-6 border-line border-l-4 pl-4 text-md text-muted">
      <p>
        {day.items.length > 0 ? t("planned", { items: [...new Set(day.items.map(say))].join("; ") }) : t("nothing")} {wanted ? t("filledIn") : null}
      </p>
      {against ? (
        <p className="mt-1">
          {dilationOpen && day.items.length > 0 ? null : <>{day.why.wording} </>}
          {t("anyway")}{" "}
          <Link href={`/safety#${day.why.rule}`} className="link whitespace-nowrap text-sm">
            {t("rule", { id: day.why.rule })}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
