import { useTranslations } from "next-intl";
import { PageContents } from "@/components/shared/page-contents";
import type { RuleGroup } from "@/components/shared/rule-groups";

export function SafetyContents({ groups }: { groups: RuleGroup[] }) {
  const t = useTranslations("exercises.safety");
  const links = [
    { id: "help", title: t("help.title") },
    { id: "standing", title: t("standing.title") },
    ...groups.map(({ id, title }) => ({ id, title })),
    { id: "limits", title: t("limits.title") },
    { id: "evidence", title: t("evidence.title") },
  ];
  return <PageContents label={t("contents")} links={links} />;
}
