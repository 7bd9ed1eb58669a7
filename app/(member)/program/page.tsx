import type { Metadata } from "next";
import { v7 as uuidv7 } from "uuid";
import { Page } from "@/components/layout/page";
import { ProgramPage } from "@/components/programs/program-page";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/programs.json";
import { programPageOf } from "@/lib/programs/queries";

export const metadata: Metadata = { title: text.program.title };

type Search = Promise<Record<string, string | string[] | undefined>>;

const word = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

/** `?kind` reads about another program; `?one` and `?other` name versions that are looked up among the person's own. */
export default async function ProgramsPage({ searchParams }: { searchParams: Search }) {
  const owner = await requireOwner();
  const page = await programPageOf(owner);
  const { kind, one, other } = await searchParams;
  return (
    <Page>
      <ProgramPage {...page} asked={word(kind)} compared={{ one: word(one), other: word(other) }} newId={() => uuidv7()} />
    </Page>
  );
}
