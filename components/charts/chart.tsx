import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChartNumbers, type ChartTable } from "./chart-numbers";

/** A picture with its title, what to see in it, and the numbers behind a fold. */
export function Chart({ title, caption, table, children }: { title: string; caption: ReactNode; table?: ChartTable; children: ReactNode }) {
  const t = useTranslations("charts");
  return (
    <figure className="print:[&_details:not([open])]:hidden">
      <figcaption className="mb-4 print:mb-2">
        <h3>{title}</h3>
        <p className="mt-1 max-w-measure text-md text-muted print:mt-0 print:text-xs">{caption}</p>
      </figcaption>
      {children}
      {table && table.rows.length > 0 ? <ChartNumbers title={title} summary={t("numbers")} table={table} /> : null}
    </figure>
  );
}

/** What stands where there is nothing to draw yet. */
export function EmptyChart({ children }: { children: ReactNode }) {
  return <p className="rounded-control border border-edge/60 border-dashed px-4 py-6 text-md text-muted print:py-2">{children}</p>;
}
