import type { Metadata } from "next";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { Page } from "@/components/layout/page";
import { NewLog } from "@/components/sessions/new-log";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/sessions.json";
import { personTag } from "@/lib/core/person-tag";
import { courseOf } from "@/lib/programs/queries";
import { logKinds } from "@/lib/sessions/fill-log-form";

export const metadata: Metadata = { title: text.metaTitle.log };

const querySchema = z.object({ kind: z.enum(logKinds).optional().catch(undefined) });

export default async function LogPage({ searchParams }: { searchParams: Promise<unknown> }) {
  const course = await courseOf(await requireOwner());
  const { kind } = querySchema.parse(await searchParams);
  return (
    <Page>
      <NewLog course={course} asked={kind} id={uuidv7()} person={personTag(course.person.userId)} />
    </Page>
  );
}
