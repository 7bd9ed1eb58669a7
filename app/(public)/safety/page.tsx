import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { Page } from "@/components/layout/page";
import { collectRules } from "@/components/shared/collect-rules";
import { RuleGroups, rulesOf } from "@/components/shared/rule-groups";
import { EvidenceList, Limits, Standings } from "@/components/shared/safety-background";
import { SafetyContents } from "@/components/shared/safety-contents";
import { SafetyHelp } from "@/components/shared/safety-help";
import { PageHeader } from "@/components/ui/page-header";

export const dynamic = "error";
export const metadata: Metadata = { title: "Safety" };

export default function SafetyPage() {
  const t = useTranslations("exercises.safety");
  const groups = collectRules(t);
  const rules = groups.flatMap(rulesOf);
  return (
    <Page width="wide">
      <PageHeader title={t("title")} lead={t("lead")} />
      <SafetyHelp />
      <div className="mt-10 gap-x-14 md:mt-14 md:grid md:grid-cols-[12rem_1fr]">
        <SafetyContents groups={groups} />
        <div className="mt-12 min-w-0 space-y-14 md:mt-0">
          <Standings count={rules.length} defaults={rules.filter(({ standing }) => standing === "D").length} />
          <RuleGroups groups={groups} />
          <Limits />
          <EvidenceList />
        </div>
      </div>
    </Page>
  );
}
