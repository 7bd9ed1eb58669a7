"use client";

import { type DragEvent, type ReactNode, useRef, useState } from "react";

type Text = Record<"held" | "notThere" | "over", string>;
/** Days in words, as the server says them. */
type Days = Record<string, string>;

const dayUnder = (event: DragEvent) => (event.target as Element).closest?.<HTMLElement>("[data-day]")?.dataset.day;

/**
 * Lets a practice be dragged to another day: a way to fill in and send the form that stands in its day, and no more. Which days it may go to is what
 * that form offers. Every move works without it.
 */
export function DragMoves({ days, text, children }: { days: Days; text: Text; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const from = useRef<string>(undefined);
  const [told, setTold] = useState("");
  const say = (sentence: string, date = "") => setTold(sentence.replace("{from}", days[date] ?? date).replace("{date}", days[date] ?? date));
  const formOf = (day: string | undefined) => box.current?.querySelector<HTMLFormElement>(`form[data-moves="${day}"]`);
  const choiceOf = (day: string | undefined) => formOf(day)?.querySelector<HTMLSelectElement>("select");
  const mayGo = (to: string | undefined) => [...(choiceOf(from.current)?.options ?? [])].some(({ value }) => value === to);
  const mark = (on: boolean) => {
    for (const day of box.current?.querySelectorAll<HTMLElement>("[data-day]") ?? []) day.toggleAttribute("data-open", on && mayGo(day.dataset.day));
  };

  const begin = (event: DragEvent) => {
    const day = dayUnder(event);
    if (!day || !formOf(day)) return;
    from.current = day;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
    mark(true);
    say(text.held, day);
  };
  const over = (event: DragEvent) => {
    if (from.current && mayGo(dayUnder(event))) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    const [form, choice, to] = [formOf(from.current), choiceOf(from.current), dayUnder(event)];
    if (!form || !choice || !to || !mayGo(to)) return;
    event.preventDefault();
    choice.value = to;
    form.requestSubmit();
    from.current = undefined;
  };
  const end = () => {
    mark(false);
    if (from.current) say(text.over);
    from.current = undefined;
  };
  const enter = (event: DragEvent) => {
    const to = dayUnder(event);
    if (from.current && to && to !== from.current && !mayGo(to)) say(text.notThere, to);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the days in it are what is dragged; the forms in them do the same by keyboard.
    <div ref={box} onDragStart={begin} onDragEnter={enter} onDragOver={over} onDrop={drop} onDragEnd={end} className="space-y-8">
      {children}
      <p role="status" className="sr-only">
        {told}
      </p>
    </div>
  );
}
