import Link from "next/link";
import { useTranslations } from "next-intl";
import { exercises } from "@/lib/exercises/catalogue";

/** Out of a choice or a search, back to the whole catalogue. */
export function AllLink() {
  const t = useTranslations("exercises.browse");
  return (
    <Link href="/exercises" prefetch={false} scroll={false} className="link -my-2.5 whitespace-nowrap py-2.5 text-md">
      {t("all", { count: exercises.length })}
    </Link>
  );
}
