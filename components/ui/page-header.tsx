import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "./icon";

/** The page's one h1, an optional lead, a way back above and an action beside. */
export function PageHeader({
  title,
  lead,
  back,
  aside,
}: {
  title: ReactNode;
  lead?: ReactNode;
  back?: { href: string; label: string };
  aside?: ReactNode;
}) {
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
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h1>{title}</h1>
        {aside}
      </div>
      {lead ? <p className="mt-2 max-w-measure text-lg text-muted">{lead}</p> : null}
    </header>
  );
}
