import { memo } from "react";
import { Emblem } from "@/components/exercises/emblem";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { described, ErrorSentence } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import type { FormErrors } from "@/lib/core/form";
import { sumItems } from "@/lib/exercises/check-item";
import type { DraftItem } from "@/lib/exercises/draft";
import type { Phase } from "@/lib/exercises/schema";
import { type BuilderText, type Choice, fillIn } from "./builder-types";
import { sayTime } from "./say-time";

type ItemProps = {
  item: DraftItem;
  choice: Choice;
  at: number;
  last: boolean;
  /** Whether it is a squeeze that is closed to the person. */
  closed: boolean;
  text: BuilderText;
  errors: FormErrors;
};

/** The items are read from the form anew at each press: one that says the same is the same. */
const isSame = ({ item, ...props }: ItemProps, { item: other, ...others }: ItemProps) =>
  JSON.stringify(item) === JSON.stringify(other) &&
  Object.entries(props).every(([name, value]) => Object.is(value, others[name as keyof typeof others]));

/** One exercise of the routine: what is asked of it in a line, its numbers folded beneath, and its place in the order. */
export const BuilderItem = memo(function BuilderItem({ item, choice, at, last, closed, text, errors }: ItemProps) {
  const name = `items.${at}`;
  const wrong = ["position", "repetitions", "sets", ...choice.tempo.map(({ phase }) => `seconds.${phase}`)].some(
    (field) => errors[`${name}.${field}`],
  );
  const sum = sumItems([item], { [choice.id]: choice });
  const refused = errors[`${name}.exerciseId`];
  const { "aria-describedby": describedBy } = described(`${name}.exerciseId`, { error: refused });
  return (
    <li>
      <fieldset data-item={at} aria-labelledby={`${name}.title`} aria-describedby={describedBy} className="min-w-0 py-5">
        <input type="hidden" name={`${name}.exerciseId`} value={choice.id} />
        <div className="flex items-center gap-3.5">
          <span className="inline-flex size-11 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent">
            <Emblem purpose={choice.purpose} size={28} />
          </span>
          <h3 id={`${name}.title`} className="min-w-0 flex-1 text-lg">
            <span className="tabular text-muted">{at + 1}.</span> {choice.name}
          </h3>
          {closed ? (
            <Badge tone="hold" icon="lock">
              {text.closed}
            </Badge>
          ) : null}
          <p className="tabular whitespace-nowrap text-md text-muted">{sum ? sayTime(sum.seconds, text.sum) : "–"}</p>
        </div>
        <Disclosure summary={<span className="font-normal text-ink">{doseOf(item, choice, text)}</span>} open={wrong} className="mt-1">
          <Numbers item={item} choice={choice} name={name} text={text} errors={errors} />
        </Disclosure>
        <ErrorSentence id={`${name}.exerciseId`} error={refused} />
        <div className="mt-1 flex flex-wrap gap-1">
          <PressButton press={`up.${at}`} icon="arrow-up" label={text.up} name={fillIn(text.upOf, { name: choice.name })} disabled={at === 0} />
          <PressButton press={`down.${at}`} icon="arrow-down" label={text.down} name={fillIn(text.downOf, { name: choice.name })} disabled={last} />
          <PressButton press={`remove.${at}`} icon="x" label={text.remove} name={fillIn(text.removeOf, { name: choice.name })} />
        </div>
      </fieldset>
    </li>
  );
}, isSame);

type PressProps = { press: string; icon: "arrow-up" | "arrow-down" | "x"; label: string; name: string; disabled?: boolean };

function PressButton({ press, icon, label, name, disabled }: PressProps) {
  return (
    <Button variant="quiet" size="sm" name="press" value={press} aria-label={name} disabled={disabled}>
      <Icon name={icon} size={18} />
      {label}
    </Button>
  );
}

/** "Lying · 10 breaths · 4 s in, 6 s out" */
function doseOf({ position, repetitions, sets, seconds = {} }: DraftItem, choice: Choice, text: BuilderText): string {
  const tempo = choice.tempo.map(({ phase }) => fillIn(text.tempoValue, { seconds: seconds[phase] ?? "", phase: choice.phases[phase]?.short ?? "" }));
  return [
    choice.places.find(({ value }) => value === position)?.label ?? "",
    repetitions === undefined ? "" : fillIn(text[`${choice.counted}Value`], { count: repetitions }),
    sets === undefined || sets.trim() === "1" ? "" : fillIn(text.setsValue, { count: sets }),
    tempo.join(", "),
  ]
    .filter(Boolean)
    .join(" · ");
}

type NumbersProps = Pick<ItemProps, "item" | "choice" | "text" | "errors"> & { name: string };

/** The fields of one exercise: only those that its bounds leave room in, each with these bounds. */
function Numbers({ item, choice, name, text, errors }: NumbersProps) {
  const number = (field: string, label: string, [least, most]: readonly [number, number], value: string | undefined, unit?: string) => (
    <TextField
      key={field}
      name={`${name}.${field}`}
      label={label}
      note={fillIn(text.range, { least, most })}
      unit={unit}
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      defaultValue={value}
      error={errors[`${name}.${field}`]}
    />
  );
  const label = (phase: Phase) => choice.phases[phase]?.label ?? phase;
  const rest = choice.cycle.restBetweenSetsSeconds;
  return (
    <div className="space-y-4">
      <div className="grid grid-cols-2 items-start gap-4 sm:grid-cols-3">
        <SelectField
          name={`${name}.position`}
          label={text.position}
          options={choice.places}
          defaultValue={item.position}
          error={errors[`${name}.position`]}
          className="col-span-2 sm:col-span-1"
        />
        {item.repetitions === undefined ? null : number("repetitions", text[choice.counted], choice.limits.repetitions, item.repetitions)}
        {item.sets === undefined ? null : number("sets", text.sets, choice.limits.sets, item.sets)}
        {choice.tempo.map(({ phase, limits }) => number(`seconds.${phase}`, label(phase), limits, item.seconds?.[phase], "s"))}
      </div>
      {item.sets !== undefined && rest > 0 ? <p className="text-muted text-sm">{fillIn(text.setsNote, { seconds: rest })}</p> : null}
      {choice.tempoSource ? <p className="text-muted text-sm">{choice.tempoSource}</p> : null}
    </div>
  );
}
