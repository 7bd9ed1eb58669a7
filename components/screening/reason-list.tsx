import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Reason } from "@/lib/programs/schema";

/** Rules that matched, each with its wording, its id as a link to the whole row, and who says so. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const t = useTranslations("screening.result");
  return (
    <ul className="divide-y divide-line border-line border-t">
      {reasons.map(({ rule, wording, source, standing }) => (
        <li key={rule} className="py-4">
          <p className="max-w-measure">{wording}</p>
          <p className="mt-1.5 flex flex-wrap gap-x-3 text-muted text-sm">
            <Link href={`/safety#${rule}`} className="inline-flex min-h-6 items-center font-semibold">
              {t("rule", { id: rule })}
            </Link>
            <span>{source.toLowerCase().includes(t(`sources.${standing}`).toLowerCase()) ? source : `${t(`sources.${standing}`)}: ${source}`}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
