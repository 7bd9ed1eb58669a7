import { exerciseById } from "@/lib/exercises/catalogue";
import type { AnyRoutine } from "@/lib/exercises/schema";
import { exerciseSeconds, routineSeconds } from "@/lib/exercises/total-time";

const width = 400;
const gap = 3;

/** How a routine's time divides, one block an exercise; the list beside it says the same, so readers skip it. */
export function RoutineBar({ routine }: { routine: AnyRoutine }) {
  const total = routineSeconds(routine);
  let x = 0;
  return (
    <svg viewBox={`0 0 ${width} 10`} preserveAspectRatio="none" className="block h-2.5 w-full text-accent" aria-hidden="true">
      {routine.items.map((item, index) => {
        const from = x;
        x += (exerciseSeconds(exerciseById(item.exerciseId), item) / total) * width;
        const squeeze = exerciseById(item.exerciseId).lockedWhenTight;
        return (
          <rect
            key={from}
            x={from}
            y={0}
            width={Math.max(2, x - from - (index < routine.items.length - 1 ? gap : 0))}
            height={10}
            fill="currentColor"
            opacity={squeeze ? 1 : 0.4}
          />
        );
      })}
    </svg>
  );
}
