"use client";

import type { ChangeEvent } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Fieldset } from "@/components/ui/field";
import { TextField } from "@/components/ui/input";
import type { Question } from "./questions";

type TickGroupProps = {
  question: Extract<Question, { kind: "ticks" | "days" }>;
  none: string;
  large: boolean;
  ticked: readonly string[];
  error: (name: string) => string | undefined;
  day: (event: string) => string;
};

/** Boxes of which "none of these" excludes the others. Without script both can be ticked, and the answer says so. */
export function TickGroup({ question, none, large, ticked, error, day }: TickGroupProps) {
  function exclude({ currentTarget, target }: ChangeEvent<HTMLElement>) {
    if (!(target instanceof HTMLInputElement) || target.type !== "checkbox" || !target.checked) return;
    for (const box of currentTarget.querySelectorAll<HTMLInputElement>("input[type=checkbox]")) {
      if (box !== target && (target.value === none || box.value === none)) box.checked = false;
    }
  }
  return (
    <Fieldset id={question.name} label={question.label} hint={question.hint} error={error(question.name)} large={large}>
      <div className="grid gap-2.5" onChange={exclude}>
        {question.options.map(({ value, label }) => (
          <div key={value} className={value === none ? "group mt-1.5" : "group"}>
            <Checkbox
              name={`${question.name}[]`}
              value={value}
              label={value === none ? <span className="font-semibold">{label}</span> : label}
              defaultChecked={ticked.includes(value)}
            />
            {question.kind === "days" && value !== none ? (
              <TextField
                className="mt-2 mb-3 hidden pl-4 group-has-checked:block"
                type="date"
                name={`waits.${value}`}
                label={question.dayLabel}
                defaultValue={day(value)}
                error={error(`waits.${value}`)}
              />
            ) : null}
          </div>
        ))}
      </div>
    </Fieldset>
  );
}
