import Link from "next/link";
import { useTranslations } from "next-intl";
import { exercises } from "@/lib/exercises/catalogue";

/** Out of a choice or a search, back to the whole catalogue. */
export function AllLink() {
  const t = useTranslations("exercises.browse");
  return (
    <Link href="/exercises" prefetch={false} scroll={false} className="link -my-2.5 inline-flex min-h-11 items-center whitespace-nowrap text-md">
      {t("all", { count: exercises.length })}
    </Link>
  );
}
