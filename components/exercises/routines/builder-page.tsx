import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { type Draft, draftOf, emptyDraft } from "@/lib/exercises/draft";
import { shapes } from "@/lib/exercises/read-own-routine";
import { findRoutine } from "@/lib/exercises/routines";
import type { OwnRoutine } from "@/lib/exercises/schema";
import { Builder } from "./builder";
import { builderChoices, builderText } from "./builder-choices";
import { StartFrom } from "./start-from";

type BuilderPageProps = { id: string; isNew: boolean; draft: Draft; from?: string; standing: { strengtheningLocked: boolean }; start?: ReactNode };

function BuilderPage({ id, isNew, draft, from = "new", standing, start }: BuilderPageProps) {
  const t = useTranslations();
  const choices = builderChoices(standing, {
    times: (count) => t("exercises.facts.timesPerDay", { count }),
    days: (count) => t("ownRoutines.list.days", { count }),
  });
  return (
    <>
      <PageHeader
        title={t(`ownRoutines.builder.${isNew ? "newTitle" : "editTitle"}`)}
        back={{ href: isNew ? "/routines/own" : `/routines/own/${id}`, label: t(`ownRoutines.builder.${isNew ? "back" : "backToOne"}`) }}
      />
      {start}
      {/* Without script the answer to a press is found again by this key: an id that is new at each request would lose it. */}
      <Builder key={isNew ? from : id} id={id} isNew={isNew} initial={{ draft }} choices={choices} text={builderText} />
    </>
  );
}

type NewRoutineProps = Pick<BuilderPageProps, "id" | "standing"> & { own: readonly OwnRoutine[]; from?: string };

/** A new routine: empty, or begun from a named one or an own one. An id that is neither is nothing to begin from. */
export function NewRoutine({ id, own, standing, from }: NewRoutineProps) {
  const t = useTranslations("ownRoutines.start");
  const source = from === undefined ? undefined : (own.find((routine) => routine.id === from) ?? findRoutine(from));
  const draft = source ? { ...draftOf(source, shapes), name: t("copyOf", { name: source.name }).slice(0, 60) } : emptyDraft;
  return (
    <BuilderPage id={id} isNew draft={draft} from={from} standing={standing} start={source ? null : <StartFrom own={own} standing={standing} />} />
  );
}

export function ChangeRoutine({ routine, standing }: { routine: OwnRoutine; standing: BuilderPageProps["standing"] }) {
  return <BuilderPage id={routine.id} isNew={false} draft={draftOf(routine, shapes)} standing={standing} />;
}
