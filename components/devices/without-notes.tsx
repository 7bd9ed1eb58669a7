import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import type { WithoutDevice } from "@/lib/programs/without-device";

/** What putting a size away changes, before it is done; and what it never changes. */
export function WithoutNotes({ change, size, unit }: { change: WithoutDevice; size: string; unit: Unit }) {
  const t = useTranslations("devices.retire.without");
  const say = (mm: number) => formatSize(mm, unit);
  const { sizeMm, closed, next, gap, usedToday } = change;
  const rule = (id: string) => (
    <Link href={`/safety#${id}`} prefetch={false} className="link inline-block py-0.5 text-sm">
      {t("rule", { id })}
    </Link>
  );
  const notes: Record<string, ReactNode> = {
    size: sizeMm !== undefined && t("size", { from: size, to: say(sizeMm) }),
    closed: closed && (
      <>
        {t("closed")} {closed.wording} {rule(closed.rule)}
      </>
    ),
    next: next && (next.mm === undefined ? t("nextNone") : t("next", { size: say(next.mm) })),
    gap: gap && (
      <>
        {t(`gap.${gap.severity}`, { step: say(gap.stepMm), from: say(gap.fromMm), to: say(gap.toMm) })} {rule(gap.reason.rule)}
      </>
    ),
    usedToday: usedToday && t("usedToday"),
  };
  const said = Object.entries(notes).filter(([, note]) => note);
  return (
    <ul className="mt-2 mb-4 max-w-measure list-disc space-y-1.5 pl-5 text-md marker:text-muted">
      {said.length > 0 ? (
        said.map(([key, note]) => (
          <li key={key}>
            <p>{note}</p>
          </li>
        ))
      ) : (
        <li>{t("nothing")}</li>
      )}
      <li>{t("kept")}</li>
    </ul>
  );
}
