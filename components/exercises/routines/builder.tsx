"use client";

import { FormProblem } from "@/components/shared/form-problem";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/input";
import { SelectField } from "@/components/ui/select";
import { saveNewRoutine, saveRoutine } from "@/lib/exercises/actions";
import type { Build } from "@/lib/exercises/draft";
import { BuilderItem } from "./builder-item";
import { BuilderSum } from "./builder-sum";
import type { BuilderChoices, BuilderText } from "./builder-types";
import { useBuilder } from "./use-builder";

type BuilderProps = { id: string; isNew: boolean; initial: Build; choices: BuilderChoices; text: BuilderText };

/** One form for the whole routine. The hidden id makes a second sending harmless; `before` is what undo goes back to. */
export function Builder({ id, isNew, initial, choices, text }: BuilderProps) {
  const builder = useBuilder(isNew ? saveNewRoutine : saveRoutine, initial, choices);
  const { state, act, pending, form, kept, build, keys, error } = builder;
  const { items } = build.draft;
  return (
    <form ref={form} action={act} onSubmit={builder.submit} onInput={builder.input} noValidate>
      <BuilderSum build={build} said={builder.said} choices={choices} text={text} pending={pending} />
      {/* What is scrolled to, or focused, is never under the bar above. */}
      <div key={kept} className="mt-6 space-y-8 **:scroll-mt-40">
        <FormProblem state={state} text={text.problem} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="before" value={build.before ? JSON.stringify(build.before) : ""} />
        <Frame build={build} choices={choices} text={text} error={error} />
        <section aria-labelledby="items">
          <h2 id="items" tabIndex={-1} className="outline-none">
            {text.items}
          </h2>
          {items.length === 0 ? <p className="mt-2 text-md text-muted">{text.none}</p> : null}
          <ol className="divide-y divide-line">
            {items.map((item, at) => {
              const choice = choices.exercises[item.exerciseId];
              const closed = choices.closed !== undefined && choice?.squeezes === true;
              return choice ? (
                <BuilderItem
                  key={keys[at] ?? at}
                  item={item}
                  choice={choice}
                  at={at}
                  last={at === items.length - 1}
                  closed={closed}
                  text={text}
                  errors={builder.itemErrors}
                />
              ) : null;
            })}
          </ol>
          <div className="border-line border-t pt-5">
            {choices.closed ? <Alert tone="hold">{choices.closed}</Alert> : null}
            <div className="mt-4 flex flex-wrap items-end gap-3">
              <SelectField
                name="add"
                label={text.add}
                options={[{ value: "", label: text.addChoose }, ...choices.add]}
                error={error("add")}
                className="min-w-0 flex-1"
              />
              <Button variant="secondary" name="press" value="add">
                {text.addButton}
              </Button>
            </div>
          </div>
        </section>
      </div>
    </form>
  );
}

type FrameProps = Pick<BuilderProps, "choices" | "text"> & { build: Build; error: (name: string) => string | undefined };

/** What the routine is called and how often it is done. */
function Frame({ build: { draft }, choices, text, error }: FrameProps) {
  return (
    <div className="grid grid-cols-2 items-start gap-4">
      <TextField
        name="name"
        label={text.name}
        hint={text.nameHint}
        maxLength={60}
        autoComplete="off"
        defaultValue={draft.name}
        error={error("name")}
        className="col-span-2"
      />
      <SelectField
        name="timesPerDay"
        label={text.timesPerDay}
        options={choices.timesPerDay}
        defaultValue={draft.timesPerDay}
        error={error("timesPerDay")}
      />
      <SelectField
        name="daysPerWeek"
        label={text.daysPerWeek}
        options={choices.daysPerWeek}
        defaultValue={draft.daysPerWeek}
        error={error("daysPerWeek")}
      />
    </div>
  );
}
