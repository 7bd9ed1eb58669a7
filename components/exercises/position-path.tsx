import { useTranslations } from "next-intl";
import type { Exercise } from "@/lib/exercises/schema";

/** The positions as stations on a line, the easiest first. */
export function PositionPath({ positions }: { positions: Exercise["positions"] }) {
  const t = useTranslations("exercises.position");
  return (
    <ol>
      {positions.map(({ position, how }) => (
        <li key={position} className="group relative pb-6 pl-7 text-md last:pb-0">
          <span className="absolute top-[18px] bottom-[-6px] left-[5px] w-px bg-edge group-last:hidden" aria-hidden="true" />
          <span
            className="absolute top-1.5 left-0 size-[11px] rounded-full border-2 border-accent bg-paper group-first:bg-accent"
            aria-hidden="true"
          />
          <p className="font-semibold">{t(position)}</p>
          <p className="text-muted">{how}</p>
        </li>
      ))}
    </ol>
  );
}
