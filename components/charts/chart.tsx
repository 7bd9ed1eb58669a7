import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChartNumbers, type ChartTable } from "./chart-numbers";

/** A picture with its title, what to see in it, and the numbers behind a fold. */
type ChartProps = {
  title: string;
  caption: ReactNode;
  table?: ChartTable;
  /** How it is to be read, beyond its caption. */
  reading?: string;
  /** As wide as two beside each other. */
  wide?: boolean;
  children: ReactNode;
};

export function Chart({ title, caption, table, reading, wide, children }: ChartProps) {
  const t = useTranslations("charts");
  return (
    <figure className={clsx("print:[&_details:not([open])]:hidden", wide && "lg:col-span-2")}>
      <figcaption className="mb-4 print:mb-2">
        <h3>{title}</h3>
        <p className="mt-1 max-w-measure text-md text-muted print:mt-0 print:text-xs">{caption}</p>
      </figcaption>
      {children}
      {reading ? <p className="mt-2 max-w-measure text-muted text-sm print:text-xs">{reading}</p> : null}
      {table && table.rows.length > 0 ? <ChartNumbers title={title} summary={t("numbers")} table={table} /> : null}
    </figure>
  );
}

/** What stands where there is nothing to draw yet. */
export function EmptyChart({ children }: { children: ReactNode }) {
  return <p className="rounded-control border border-edge/60 border-dashed px-4 py-6 text-md text-muted print:py-2">{children}</p>;
}
