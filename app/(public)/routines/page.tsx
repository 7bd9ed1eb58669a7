import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { RoutineCard } from "@/components/exercises/routine-card";
import { Page } from "@/components/layout/page";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { routines } from "@/lib/exercises/routines";

export const dynamic = "error";
export const metadata: Metadata = { title: "Routines" };

export default function RoutinesPage() {
  const t = useTranslations("exercises.routines");
  return (
    <Page width="wide">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        action={
          <ButtonLink href="/routines/own" variant="secondary" prefetch={false}>
            {t("own")}
          </ButtonLink>
        }
      />
      <ul className="grid gap-5 md:grid-cols-2">
        {routines.map((routine) => (
          <RoutineCard key={routine.id} routine={routine} />
        ))}
      </ul>
    </Page>
  );
}
