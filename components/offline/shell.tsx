"use client";

import { NextIntlClientProvider, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { TodayView } from "@/components/programs/today-view";
import { DecisionView } from "@/components/sessions/decision-view";
import { NewLog } from "@/components/sessions/new-log";
import { RoutinePlay } from "@/components/sessions/player/routine-play";
import { SessionPlay } from "@/components/sessions/player/session-play";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { localTimeAt } from "@/lib/core/dates";
import { readForm } from "@/lib/core/form";
import { messages } from "@/lib/core/messages/en";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import { routineMinutes } from "@/lib/exercises/total-time";
import { logEvent } from "@/lib/programs/fold-state";
import { foldWaiting, type StandingHere } from "@/lib/programs/fold-waiting";
import type { Course } from "@/lib/programs/queries";
import type { Region } from "@/lib/screening/schema";
import { logKinds } from "@/lib/sessions/fill-log-form";
import { newLogFormSchema, partAnswer } from "@/lib/sessions/read-log-form";
import type { WaitingLog } from "./device-store";
import { logsOf } from "./device-store";
import { keptCourse } from "./kept-course";
import { WaitingList } from "./waiting-list";

type Here = { person: string; course: Course; decisions: StandingHere["decisions"] };

/** The waiting logs as the rules take them; one that can not be read is the server's to refuse. An answer about an earlier session waits for the server. */
function readWaiting(logs: readonly WaitingLog[]) {
  return logs.flatMap(({ fields }) => {
    const form = new FormData();
    for (const [name, answer] of fields) form.append(name, answer);
    const { data: read } = newLogFormSchema.safeParse(readForm(form).data);
    if (!read) return [];
    const { log } = partAnswer(read);
    return [{ log, event: logEvent(log) }];
  });
}

async function standHere(): Promise<Here | undefined> {
  const kept = await keptCourse();
  if (!kept) return undefined;
  const { decisions, ...standing } = foldWaiting(kept.course, readWaiting(await logsOf(kept.person)), new Date());
  return { person: kept.person, course: { ...kept.course, ...standing }, decisions };
}

/** Any page without a network: drawn here, from what the device keeps, by the same views and the same rules as on the server. */
export function Shell() {
  const [here, setHere] = useState<{ at: URL; known?: Here }>();
  useEffect(() => {
    const at = new URL(location.href);
    void standHere()
      .catch(() => undefined)
      .then((known) => setHere({ at, known }));
  }, []);
  return (
    <NextIntlClientProvider locale="en-GB" timeZone="UTC" messages={messages}>
      {here ? <Drawn at={here.at} known={here.known} /> : <p aria-busy="true" className="min-h-96" />}
    </NextIntlClientProvider>
  );
}

function Drawn({ at: { pathname, searchParams }, known }: { at: URL; known?: Here }) {
  const t = useTranslations("offline");
  const page = known && pageOf(pathname, searchParams, known);
  return (
    <>
      <p role="status" className="mb-6 rounded-card bg-well px-4 py-3 text-md text-muted">
        {page ? t("note") : t("noteNothing")}
      </p>
      {page ?? <Elsewhere known={known !== undefined} />}
    </>
  );
}

function pageOf(path: string, asked: URLSearchParams, { person, course, decisions }: Here): ReactNode {
  if (path === "/today") return <TodayView course={course} time={localTimeAt(new Date(), course.person.timeZone)} />;
  if (path === "/log") {
    const kind = logKinds.find((one) => one === asked.get("kind"));
    return <NewLog course={course} asked={kind} id={uuidv7()} person={person} />;
  }
  if (path.startsWith("/routines/own") && course.ownRoutines.some(({ deleted }) => !deleted)) return <OwnRoutines course={course} />;
  if (path === "/log/waiting") return <Waiting person={person} />;
  if (path === "/session") {
    const [routineId, exerciseId] = [asked.get("routine") ?? undefined, asked.get("exercise") ?? undefined];
    if (!routineId && !exerciseId) return <SessionPlay course={course} tag={person} />;
    return <RoutinePlay course={course} tag={person} routineId={routineId} exerciseId={exerciseId} />;
  }
  const decision = decisions.get(/^\/log\/([0-9a-f-]{36})\/decision$/.exec(path)?.[1] ?? "");
  if (!decision) return undefined;
  const unit = course.person.unit as Unit;
  const sizes = new Map(course.devices.map(({ id, maxDiameterMm }) => [id, formatSize(maxDiameterMm, unit)]));
  return (
    <>
      <DecidedHere />
      <DecisionView
        decision={decision}
        region={(course.state.screening?.region ?? course.person.region) as Region}
        sizes={sizes}
        sizeNow={sizes.get(course.standing.device?.id ?? "")}
      />
    </>
  );
}

function DecidedHere() {
  const t = useTranslations("offline");
  return <p className="mb-6 text-md text-muted">{t("decidedHere")}</p>;
}

function Waiting({ person }: { person: string }) {
  const { title, lead, ...words } = messages.sessions.waiting;
  return (
    <>
      <PageHeader title={title} lead={lead} />
      <WaitingList person={person} text={{ ...words, kind: messages.sessions.log.kind }} />
    </>
  );
}

/** To play; putting together and changing needs the network. */
function OwnRoutines({ course }: { course: Course }) {
  const t = useTranslations();
  return (
    <>
      <PageHeader title={t("ownRoutines.list.title")} lead={t("offline.own")} />
      <ul className="grid gap-3">
        {course.ownRoutines
          .filter(({ deleted }) => !deleted)
          .map((routine) => (
            <li key={routine.id}>
              <a
                href={`/session?routine=${routine.id}`}
                className="flex min-h-14 items-baseline justify-between gap-4 rounded-card border border-line bg-card px-5 py-4 hover:border-accent"
              >
                <span className="min-w-0 break-words font-semibold">{routine.name}</span>
                <span className="tabular whitespace-nowrap text-muted">{t("exercises.time.minutes", { minutes: routineMinutes(routine) })}</span>
              </a>
            </li>
          ))}
      </ul>
    </>
  );
}

function Elsewhere({ known }: { known: boolean }) {
  const t = useTranslations("offline");
  return (
    <>
      <PageHeader title={t("title")} lead={t(known ? "lead" : "leadNothing")} />
      <div className="flex flex-wrap gap-3">
        {known ? <ButtonLink href="/today">{t("today")}</ButtonLink> : null}
        {known ? (
          <ButtonLink href="/log" variant="secondary">
            {t("log")}
          </ButtonLink>
        ) : null}
        <ButtonLink href="/routines" variant="secondary">
          {t("routines")}
        </ButtonLink>
        <ButtonLink href="/exercises" variant="secondary">
          {t("exercises")}
        </ButtonLink>
      </div>
    </>
  );
}
