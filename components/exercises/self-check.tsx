import { useTranslations } from "next-intl";
import { FindPart, OthersPart, ReleasePart } from "@/components/exercises/self-check-find";
import { HelpPart, MachinesPart } from "@/components/exercises/self-check-help";
import { NormalPart, SignsPart } from "@/components/exercises/self-check-signs";
import { Page } from "@/components/layout/page";
import { PageContents } from "@/components/shared/page-contents";
import { PageHeader } from "@/components/ui/page-header";
import { selfCheckParts } from "@/lib/exercises/guides";

/** "Am I doing it right?" as one page to read through, or to enter at the question one has. */
export function SelfCheck() {
  const t = useTranslations("learn");
  return (
    <Page width="wide">
      <PageHeader title={t("selfCheck.title")} lead={t("selfCheck.lead")} back={{ href: "/exercises", label: t("back") }} />
      <div className="gap-x-14 md:mt-12 md:grid md:grid-cols-[12rem_1fr]">
        <PageContents label={t("contents")} links={selfCheckParts.map((id) => ({ id, title: t(`selfCheck.${id}.title`) }))} />
        <div className="mt-12 min-w-0 max-w-[44rem] space-y-16 md:mt-0 md:space-y-20">
          <FindPart />
          <OthersPart />
          <ReleasePart />
          <NormalPart />
          <SignsPart />
          <HelpPart />
          <MachinesPart />
        </div>
      </div>
    </Page>
  );
}
