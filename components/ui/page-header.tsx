import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "./icon";

type PageHeaderProps = {
  title: ReactNode;
  lead?: ReactNode;
  back?: { href: string; label: string };
  /** A short fact beside the title. */
  aside?: ReactNode;
  /** What can be done here: beside the title, on a phone under the lead. */
  action?: ReactNode;
};

/** The page's one h1, an optional lead, and a way back above. */
export function PageHeader({ title, lead, back, aside, action }: PageHeaderProps) {
  return (
    <header className="mb-6 sm:mb-8">
      {back ? (
        <Link
          href={back.href}
          className="-ml-1 mb-2 inline-flex min-h-11 items-center gap-1 font-semibold text-accent text-md hover:text-accent-strong print:hidden"
        >
          <Icon name="chevron-left" />
          {back.label}
        </Link>
      ) : null}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1>{title}</h1>
        {aside}
        {lead ? (
          <div className="w-full sm:order-last">
            <p className="max-w-measure text-lg text-muted">{lead}</p>
          </div>
        ) : null}
        {action}
      </div>
    </header>
  );
}
