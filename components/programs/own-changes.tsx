import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { UndoBar } from "@/components/ui/notice";
import { sayDay } from "@/lib/core/dates";
import text from "@/lib/core/messages/en/programs.json";
import { holidayOn } from "@/lib/programs/own-days";
import type { Month } from "@/lib/programs/plan-months";
import type { SaidChange } from "@/lib/programs/schema";
import type { FoldState } from "@/lib/programs/state";
import { Because } from "./because";
import { DaysForm, EndHolidayForm, HolidayForm, UndoChangeForm } from "./plan-change-forms";
import { weekdays } from "./plan-week";

type T = ReturnType<typeof useTranslations<"programs.plan.change">>;

/** What was just done to the days ahead, with its way back; or what stood against it. */
export function SaidChangeBar({ said, month }: { said: SaidChange; month: Month | undefined }) {
  const t = useTranslations("programs.plan");
  const day = (on: string | undefined) => (on ? sayDay(on) : "");
  const sentence = t(`said.${said.did}`, { from: day(said.from), to: day(said.to) });
  if (said.did === "refused") {
    return (
      <Alert tone="hold" title={sentence} live>
        {said.why ? <Because why={said.why} /> : null}
      </Alert>
    );
  }
  return (
    <UndoBar message={sentence}>
      {said.did === "undone" ? null : <UndoChangeForm id={said.id} month={month} label={t("change.undo")} problem={text.problem} />}
    </UndoBar>
  );
}

type Changes = { state: FoldState; today: string; newId: () => string; month?: Month };

/** Time away today, and the way back from it. */
export function AwayNow({ state, today, newId }: Changes) {
  const t = useTranslations("programs.plan.change");
  const holiday = holidayOn(state, today);
  if (!holiday) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-rest/30 bg-rest-soft px-5 py-4 text-md">
      <p className="font-semibold">{sayAway(t, holiday)}</p>
      <EndHolidayForm id={newId()} label={t("end")} problem={text.problem} />
    </div>
  );
}

const sayAway = (t: T, { from, to }: { from: string; to?: string }) =>
  to ? t("away", { from: sayDay(from), to: sayDay(to) }) : t("awayOpen", { from: sayDay(from) });

/** Changes that still reach a day to come, each with its undo. */
function standing(t: T, { moves = [], availability, holidays = [] }: FoldState, today: string): { id: string; change: string }[] {
  const ahead = moves.filter(({ from, to }) => from >= today || to >= today);
  return [
    ...ahead.map(({ id, from, to }) => ({ id, change: t("move", { from: sayDay(from), to: sayDay(to) }) })),
    ...(availability ? [{ id: availability.id, change: t("availability", { days: sayWeekdays(availability.weekdays) }) }] : []),
    ...holidays.filter(({ to }) => to === undefined || to >= today).map((holiday) => ({ id: holiday.id, change: sayAway(t, holiday) })),
  ];
}

const sayWeekdays = (days: readonly number[]) => days.map((day) => weekdays[day - 1]).join(", ");

/** What a person may change of the days ahead, and what they have changed. */
export function OwnChanges({ state, today, newId, month }: Changes) {
  const t = useTranslations("programs.plan.change");
  const changes = standing(t, state, today);
  const words = text.plan.change;
  const problem = text.problem;
  const days = weekdays.map((label, at) => ({ value: String(at + 1), label }));
  const chosen = state.availability?.weekdays.map(String) ?? days.map(({ value }) => value);
  return (
    <section aria-labelledby="change-days" className="space-y-5 pt-4">
      <div>
        <h2 id="change-days">{t("title")}</h2>
        <p className="text-md text-muted">{t("lead")}</p>
      </div>
      {changes.length > 0 ? (
        <div>
          <h3>{t("standing")}</h3>
          <ul className="mt-1 divide-y divide-line border-line border-y text-md">
            {changes.map(({ id, change }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
                {change}
                <UndoChangeForm id={id} month={month} label={t("undo")} name={t("undoOf", { change })} problem={problem} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="grid gap-5 lg:grid-cols-2">
        <Card>
          <HolidayForm id={newId()} today={today} text={words} problem={problem} />
        </Card>
        <Card>
          <DaysForm key={state.availability?.id} id={newId()} days={days} chosen={chosen} text={words} problem={problem} />
        </Card>
      </div>
    </section>
  );
}
