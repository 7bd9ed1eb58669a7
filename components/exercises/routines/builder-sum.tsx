import { Button } from "@/components/ui/button";
import { sumItems } from "@/lib/exercises/check-item";
import { letGoPerSqueeze } from "@/lib/exercises/cycle-time";
import type { Build, Said } from "@/lib/exercises/draft";
import { type BuilderChoices, type BuilderText, fillIn } from "./builder-types";
import { sayTime } from "./say-time";

type SumProps = { build: Build; said?: Said; choices: BuilderChoices; text: BuilderText; pending: boolean };

/** What the routine comes to, once and in a week, and the button that keeps it: it stays in sight, and is the form's first, which Enter presses. */
export function BuilderSum({ build, said, choices, text, pending }: SumProps) {
  return (
    <div className="-mx-4 sticky top-0 z-30 border-line border-b bg-paper/95 px-4 py-3 backdrop-blur-sm sm:mx-0 sm:px-0">
      <div className="flex items-center justify-between gap-4">
        <Total build={build} choices={choices} text={text.sum} />
        <Button name="press" value="save" disabled={pending} className="shrink-0">
          {pending ? text.saving : text.save}
        </Button>
      </div>
      <div className="flex items-center justify-between gap-4 text-md">
        <p role="status" className="min-w-0 flex-1 text-accent">
          {said ? fillIn(text.said[said.did], { name: choices.exercises[said.exerciseId ?? ""]?.name ?? "", place: said.place ?? "" }) : null}
        </p>
        {build.before ? (
          <Button variant="quiet" size="sm" name="press" value="undo">
            {text.undo}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function Total({ build: { draft }, choices, text }: { build: Build; choices: BuilderChoices; text: BuilderText["sum"] }) {
  const sum = draft.items.length > 0 ? sumItems(draft.items, choices.exercises) : undefined;
  if (!sum) return <p className="text-md text-muted">{draft.items.length === 0 ? text.empty : text.unknown}</p>;
  const times = Number(draft.timesPerDay) * Number(draft.daysPerWeek);
  const say = (seconds: number) => sayTime(seconds, text);
  const { squeezeSeconds: squeeze, letGoSeconds: letGo } = sum;
  return (
    <div className="tabular min-w-0">
      <p className="font-serif text-2xl text-accent">{say(Math.max(60, sum.seconds))}</p>
      {times > 0 ? <p className="text-muted text-sm">{fillIn(text.week, { times, time: say(sum.seconds * times) })}</p> : null}
      {squeeze > 0 ? (
        <p className="text-muted text-sm">
          {fillIn(text.ratio, { ratio: letGoPerSqueeze(squeeze, letGo), squeeze: say(squeeze * times), letGo: say(letGo * times) })}
        </p>
      ) : null}
    </div>
  );
}
