import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Icon } from "./icon";

/** "Why we ask", a rule and its source, everything not needed at first. Native, so it works without script. */
export function Disclosure({
  summary,
  children,
  open,
  name,
  boxed,
  className,
}: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean /** Same name: only one open. */;
  name?: string;
  boxed?: boolean;
  className?: string;
}) {
  return (
    <details name={name} open={open} className={clsx("group", boxed && "rounded-card border border-line bg-card px-5", className)}>
      <summary className="flex min-h-11 list-none items-center gap-2 rounded-control py-2 font-semibold text-accent text-md hover:text-accent-strong [&::-webkit-details-marker]:hidden">
        <Icon name="chevron-right" className="transition-transform duration-200 ease-calm group-open:rotate-90" />
        <span className="min-w-0 flex-1">{summary}</span>
      </summary>
      <div className={clsx("pt-1 text-md", boxed ? "pb-5" : "pb-3 pl-7")}>{children}</div>
    </details>
  );
}
