import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Part } from "@/lib/sharing/share-range";
import { sayDate } from "./say-days";

/** Of a window longer than a year: which part this is, and the ways to the others. Addresses beside the page's own, wherever it stands. */
export function LetterPart({ part: { days, earlier, later, query } }: { part: Part }) {
  const t = useTranslations("sharing.letter");
  if (!earlier && !later) return null;
  const to = (day?: string) => `?${new URLSearchParams([...query, ...(day ? [["until", day]] : [])])}`;
  return (
    <p className="mt-2 text-md print:text-sm">
      {t("part", { from: sayDate(days.fromOn), to: sayDate(days.toOn) })}{" "}
      <span className="print:hidden">
        {earlier ? (
          <Link href={to(earlier)} prefetch={false} className="link mr-4 inline-flex min-h-11 items-center">
            {t("earlier")}
          </Link>
        ) : null}
        {later ? (
          <Link href={to()} prefetch={false} className="link inline-flex min-h-11 items-center">
            {t("later")}
          </Link>
        ) : null}
      </span>
    </p>
  );
}
