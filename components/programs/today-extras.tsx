import Link from "next/link";
import { useTranslations } from "next-intl";
import { CheckedInNote } from "@/components/sessions/checked-in-note";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icons";
import { routineById } from "@/lib/exercises/routines";
import { routineMinutes } from "@/lib/exercises/total-time";
import type { TodaysAsk } from "@/lib/programs/todays-ask";

function Row({ href, icon, title, note }: { href: string; icon: IconName; title: string; note: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="group flex min-h-16 items-center gap-4 rounded-card border border-line bg-card px-5 py-4 hover:bg-well"
    >
      <Icon name={icon} size={22} className="text-accent" />
      <span className="min-w-0 flex-1">
        <span className="block font-semibold text-md group-hover:underline group-hover:underline-offset-4">{title}</span>
        <span className="tabular block text-muted text-sm">{note}</span>
      </span>
      <Icon name="chevron-right" className="text-muted" />
    </Link>
  );
}

/** A larger size is offered: quietly, and with nothing lost by staying. */
export function StepUpOffer({ size }: { size: string }) {
  const t = useTranslations("programs.today");
  return <Row href="/readiness" icon="circle-check" title={t("offer.title", { size })} note={t("offer.note")} />;
}

/** The daily check: asked while it is open, told once it is there. Never a button: the day's own question has that. */
export function CheckIn({
  says,
  sore,
  logId = "",
}: {
  says: "ask" | "done" /** The last session is asked about too. */;
  sore: boolean;
  logId?: string;
}) {
  const t = useTranslations("programs.today.checkIn");
  if (says === "done") return <CheckedInNote logId={logId} />;
  return <Row href="/log?kind=daily" icon="sun" title={t("title")} note={t(sore ? "noteSore" : "note")} />;
}

const beforeSession = routineById("before-session");

/** The routine beside what is asked: on a practice day the one that warms up. */
export function RoutineOfTheDay({ ask }: { ask: TodaysAsk }) {
  const t = useTranslations("programs.today");
  if (ask.kind === "practice") {
    const minutes = routineMinutes(beforeSession);
    return <Row href={`/session?routine=${beforeSession.id}`} icon="wind" title={t("warmUp.title")} note={t("warmUp.note", { minutes })} />;
  }
  if (!ask.routine || ask.steps[0]?.to === "routine") return null;
  const { name, id } = routineById(ask.routine.routineId);
  return (
    <Row
      href={`/session?routine=${id}`}
      icon="leaf"
      title={`${t("routine.title")}: ${name}`}
      note={t("routine.note", { minutes: ask.routine.minutes })}
    />
  );
}
