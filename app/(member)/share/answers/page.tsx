import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { AnswerList } from "@/components/sharing/answer-list";
import { requireOwner } from "@/lib/core/gate";
import text from "@/lib/core/messages/en/sharing-answers.json";
import { answersPageOf } from "@/lib/sharing/answers/queries";

export const metadata: Metadata = { title: text.page.title };

export default async function AnswersPage() {
  const page = await answersPageOf(await requireOwner());
  return (
    <Page>
      <AnswerList page={page} />
    </Page>
  );
}
