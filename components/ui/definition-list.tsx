import { clsx } from "clsx";
import type { ReactNode } from "react";

/** Facts as term and value on hairlines. */
export function DefinitionList({ items, className }: { items: readonly { term: ReactNode; value: ReactNode; key?: string }[]; className?: string }) {
  return (
    <dl className={clsx("divide-y divide-line", className)}>
      {items.map(({ term, value, key }, index) => (
        <div key={key ?? (typeof term === "string" ? term : index)} className="grid gap-x-6 py-3 text-md sm:grid-cols-[12rem_1fr]">
          <dt className="text-muted">{term}</dt>
          <dd className="tabular">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
