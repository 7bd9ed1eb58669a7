import type { Metadata } from "next";
import { v7 as uuidv7 } from "uuid";
import { Page } from "@/components/layout/page";
import { ProgramPage } from "@/components/programs/program-page";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/programs.json";
import { courseOf } from "@/lib/programs/queries";

export const metadata: Metadata = { title: text.program.title };

export default async function ProgramsPage({ searchParams }: { searchParams: Promise<{ kind?: string | string[] }> }) {
  const owner = await requireOwner();
  const course = await courseOf(owner);
  const { kind } = await searchParams;
  return (
    <Page>
      <ProgramPage course={course} asked={typeof kind === "string" ? kind : undefined} id={uuidv7()} />
    </Page>
  );
}
