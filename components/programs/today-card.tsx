import Link from "next/link";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { buttonVariants } from "@/components/ui/button-variants";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icons";
import { sayDay } from "@/lib/core/dates";
import { routineById } from "@/lib/exercises/routines";
import type { Reason } from "@/lib/programs/schema";
import type { AskKind, Step, TodaysAsk } from "@/lib/programs/todays-ask";
import { Because } from "./because";

const plain = { band: "border-line bg-card shadow-card", mark: "bg-accent text-on-accent", ink: "text-accent" };
const go = { band: "border-go/35 bg-go-soft", mark: "bg-go text-on-status", ink: "text-go" };
const hold = { band: "border-hold/35 bg-hold-soft", mark: "bg-hold text-on-status", ink: "text-hold" };
const rest = { band: "border-rest/35 bg-rest-soft", mark: "bg-rest text-on-status", ink: "text-rest" };
const stop = { band: "border-stop/45 bg-stop-soft", mark: "bg-stop text-on-status", ink: "text-stop" };

const looks: Record<AskKind, typeof plain & { icon: IconName }> = {
  screen: { ...plain, icon: "list-checks" },
  urgent: { ...stop, icon: "phone" },
  blocked: { ...hold, icon: "hand" },
  paused: { ...hold, icon: "pause" },
  devices: { ...plain, icon: "ruler" },
  program: { ...plain, icon: "book" },
  practice: { ...plain, icon: "target" },
  done: { ...go, icon: "check" },
  skipped: { ...rest, icon: "leaf" },
  away: { ...rest, icon: "leaf" },
  rest: { ...rest, icon: "moon" },
  routine: { ...plain, icon: "leaf" },
};

/** A day that is done wears what was decided. */
function lookOf({ kind, action, until }: TodaysAsk) {
  if (kind !== "done" || !action || (action === "continue" && !until)) return looks[kind];
  return until ? looks.rest : { ...hold, icon: "pause" as const };
}

const nameOf = (ask: TodaysAsk) => (ask.routine ? routineById(ask.routine.routineId).name : "");

type TodayCardProps = {
  ask: TodaysAsk;
  /** Of the planned session, in the person's unit. */
  size: string;
  notes: readonly Reason[];
  /** Another question stands before it and has the page's primary button. */
  quiet?: boolean;
};

/** The one thing that today asks, in its hue with its icon and its word; then why; then the one button. */
export function TodayCard({ ask, size, notes, quiet }: TodayCardProps) {
  const t = useTranslations("programs.today");
  const { band, mark, ink, icon } = lookOf(ask);
  const { dilation, help, routine } = ask;
  const offered = routine && (ask.kind === "rest" || ask.kind === "skipped");
  return (
    <section aria-labelledby="asked" className={`rounded-card border p-5 sm:p-7 ${band}`}>
      <p className={`flex items-center gap-2.5 font-bold text-md ${ink}`}>
        <span className={`inline-flex size-8 items-center justify-center rounded-full ${mark}`}>
          <Icon name={icon} size={18} />
        </span>
        {t(`word.${ask.kind}`)}
      </p>
      <h2 id="asked" className="mt-3 text-2xl">
        {sentenceOf(t, ask, size)}
      </h2>
      <div className="mt-2 space-y-2">
        {help?.level === "emergency" ? <p className="font-semibold">{t("emergencyNote")}</p> : null}
        {dilation ? (
          <p className="tabular">
            {t("session", {
              warmUp: dilation.warmUpMinutes,
              minutes: dilation.minutes,
              mode: t(`sessionMode.${dilation.mode}`),
              coolDown: dilation.coolDownMinutes,
              total: dilation.sessionMinutes,
            })}{" "}
            {ask.times && ask.times > 1 ? t("times", { count: ask.times }) : null}
          </p>
        ) : null}
        {ask.kind === "routine" && routine?.change ? <p>{routine.change}</p> : null}
        <Because why={ask.why} />
        {notes.map((note) => (
          <Because key={note.rule} why={note} />
        ))}
        {offered ? <p className="text-muted">{t("gentle", { name: nameOf(ask), minutes: routine.minutes })}</p> : null}
      </div>
      <Steps ask={ask} quiet={quiet} />
    </section>
  );
}

type T = ReturnType<typeof useTranslations<"programs.today">>;

function sentenceOf(t: T, ask: TodaysAsk, size: string): string {
  const { kind, dilation, help, routine, until } = ask;
  if (kind === "urgent") return help?.sentence ?? "";
  if (kind === "practice") return t("sentence.practice", { size, minutes: dilation?.minutes ?? 0 });
  if (kind === "routine") return t("sentence.routine", { name: nameOf(ask), minutes: routine?.minutes ?? 0 });
  if (until && (kind === "rest" || kind === "done" || kind === "blocked")) return t(`sentence.${kind}Until`, { date: sayDay(until) });
  return t(`sentence.${kind}`);
}

function Steps({ ask, quiet }: { ask: TodaysAsk; quiet?: boolean }) {
  const t = useTranslations("programs.today");
  const [primary, ...others] = ask.steps;
  if (!primary) return null;
  const soft = quiet || ask.kind === "done" || ask.kind === "rest" || ask.kind === "skipped";
  const label = (step: Step) => t(`step.${step.to}`, { name: nameOf(ask), number: ask.help?.number ?? "" });
  const rest = others.map((step) => (
    <Link key={step.to} href={step.href} className="link inline-flex min-h-11 items-center font-semibold text-md">
      {label(step)}
    </Link>
  ));
  return (
    <div className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-2">
      {primary.to === "call" ? (
        <a href={primary.href} className={`${buttonVariants({ size: "lg" })} max-sm:w-full`}>
          <Icon name="phone" />
          {label(primary)}
        </a>
      ) : (
        <ButtonLink href={primary.href} size={soft ? "md" : "lg"} variant={soft ? "secondary" : "primary"} className="max-sm:w-full">
          {label(primary)}
        </ButtonLink>
      )}
      {rest}
    </div>
  );
}
