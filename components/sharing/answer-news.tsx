import Link from "next/link";
import { useTranslations } from "next-intl";
import { NewsLine } from "@/components/shared/news-line";
import { Icon } from "@/components/ui/icon";

/** Names nobody: a comment or a proposal came that the person has not looked at. */
export function AnswerNews() {
  const t = useTranslations("sharingAnswers.news");
  return (
    <NewsLine href="/share/answers" icon="note" look={t("look")}>
      {t("line")}
    </NewsLine>
  );
}

/** On the page of the links: how many came so far, or how many are new. */
export function AnswersRow({ all, unseen }: { all: number; unseen: number }) {
  const t = useTranslations("sharingAnswers.row");
  return (
    <Link
      href="/share/answers"
      prefetch={false}
      className="group mb-6 flex min-h-16 items-center gap-4 rounded-card border border-line bg-card px-5 py-3 hover:bg-well"
    >
      <Icon name="note" size={22} className="text-accent" />
      <span className="min-w-0 flex-1">
        <span className="block font-semibold text-md group-hover:underline group-hover:underline-offset-4">{t("title")}</span>
        <span className="tabular block text-muted text-sm">{t("note", { all, unseen })}</span>
      </span>
      <Icon name="chevron-right" className="text-muted" />
    </Link>
  );
}
