import { useTranslations } from "next-intl";
import type { RuleGroup } from "@/components/shared/rule-groups";

/** The parts of the page, one press away. */
export function SafetyContents({ groups }: { groups: RuleGroup[] }) {
  const t = useTranslations("exercises.safety");
  const links = [
    { id: "help", title: t("help.title") },
    { id: "standing", title: t("standing.title") },
    ...groups,
    { id: "limits", title: t("limits.title") },
    { id: "evidence", title: t("evidence.title") },
  ];
  return (
    <nav aria-label={t("contents")} className="md:sticky md:top-6 md:self-start print:hidden">
      <p className="eyebrow mb-1">{t("contents")}</p>
      <ul className="grid gap-x-6 sm:grid-cols-2 md:block">
        {links.map(({ id, title }) => (
          <li key={id} className="border-line border-b md:border-0">
            <a
              href={`#${id}`}
              className="flex min-h-11 items-center py-1.5 text-md leading-snug hover:text-accent hover:underline hover:underline-offset-4"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
