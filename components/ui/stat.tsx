import type { ReactNode } from "react";

/** One number with its unit and what it is. */
export function Stat({ label, value, unit, note }: { label: ReactNode; value: ReactNode; unit?: string; note?: ReactNode }) {
  return (
    <div>
      <p className="text-muted text-sm">{label}</p>
      <p className="tabular mt-0.5 font-serif text-2xl">
        {value}
        {unit ? <span className="ml-1 font-sans text-md text-muted">{unit}</span> : null}
      </p>
      {note ? <p className="mt-0.5 text-muted text-sm">{note}</p> : null}
    </div>
  );
}
