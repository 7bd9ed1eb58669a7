import { StandingBadge } from "@/components/shared/standing-badge";
import type { SourceLine } from "@/lib/exercises/schema";

/** Each number or caution, who says it, and how sure that is. */
export function SourceList({ sources }: { sources: SourceLine[] }) {
  return (
    <ul className="divide-y divide-line">
      {sources.map(({ line, standing, source }) => (
        <li key={line} className="py-3 text-md">
          <p>{line}</p>
          <p className="mt-1.5 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-muted text-sm">
            <StandingBadge standing={standing} />
            {source}
          </p>
        </li>
      ))}
    </ul>
  );
}
