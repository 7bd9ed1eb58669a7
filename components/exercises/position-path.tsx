import { useTranslations } from "next-intl";
import { Figure } from "@/components/exercises/figure";
import type { Exercise } from "@/lib/exercises/schema";

/** The positions as stations on a line, the easiest first, which the page shows large. */
export function PositionPath({ exercise }: { exercise: Exercise }) {
  const t = useTranslations("exercises.position");
  return (
    <ol>
      {exercise.positions.map(({ position, how }, i) => (
        <li key={position} className="group relative pb-6 pl-7 text-md last:pb-0">
          <span className="absolute top-[18px] bottom-[-6px] left-[5px] w-px bg-edge group-last:hidden" aria-hidden="true" />
          <span
            className="absolute top-1.5 left-0 size-[11px] rounded-full border-2 border-accent bg-paper group-first:bg-accent"
            aria-hidden="true"
          />
          <div className="flex items-start gap-4">
            <div className="min-w-0 flex-1">
              <p className="font-semibold">{t(position)}</p>
              <p className="text-muted">{how}</p>
            </div>
            {i > 0 ? <Figure exerciseId={exercise.id} position={position} className="w-28 sm:w-36" /> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
