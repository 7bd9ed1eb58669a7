import type { ReactNode } from "react";

/** A titled part of a page that stands on paper, without a box. */
export function Section({ id, title, note, children }: { id: string; title: string; note?: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {note ? <p className="mt-1 text-md text-muted">{note}</p> : null}
      <div className="mt-4">{children}</div>
    </section>
  );
}
