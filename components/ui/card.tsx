import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";

/** A sheet of paper on the desk. Do not put one in another: use a hairline (`divide-y divide-line`) or a `Well`. */
export function Card({ className, ...props }: ComponentProps<"section">) {
  return <section className={cn("rounded-card border border-line bg-card p-5 shadow-card sm:p-7 print:shadow-none", className)} {...props} />;
}

export function CardHeader({ title, note, aside, id }: { title: ReactNode; note?: ReactNode; aside?: ReactNode; id?: string }) {
  return (
    <div className="mb-4 flex items-start justify-between gap-4">
      <div>
        <h2 id={id}>{title}</h2>
        {note ? <p className="mt-1 text-md text-muted">{note}</p> : null}
      </div>
      {aside}
    </div>
  );
}

/** A quiet sunken area inside a card or on the page. */
export function Well({ className, ...props }: ComponentProps<"div">) {
  return <div className={cn("rounded-control bg-well p-4", className)} {...props} />;
}
