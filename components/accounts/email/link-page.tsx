import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import text from "@/lib/core/messages/en/account-email.json";

/** What a letter's link opens: what it is for and one form, or, for a link that is spent, too old or was never made, always the same words. */
export function LinkPage({
  works,
  title,
  lead,
  again,
  children,
}: {
  works: boolean;
  title: string;
  lead: string;
  /** Where another letter can be asked for. */
  again: { href: string; label: string };
  children: ReactNode;
}) {
  return works ? (
    <>
      <PageHeader title={title} lead={lead} />
      {children}
    </>
  ) : (
    <>
      <PageHeader title={text.over.title} lead={text.over.lead} />
      <ButtonLink href={again.href} variant="secondary" prefetch={false}>
        {again.label}
      </ButtonLink>
    </>
  );
}
