import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { sayDay } from "@/lib/core/dates";
import text from "@/lib/core/messages/en/programs.json";
import type { Unit } from "@/lib/devices/schema";
import { ownInForce } from "@/lib/programs/check-edit";
import { describeParameters, describePhases, whyProgram } from "@/lib/programs/describe-program";
import { proposeProgram, usualWeeks } from "@/lib/programs/propose-program";
import type { Course } from "@/lib/programs/queries";
import type { ProgramKind, Reason } from "@/lib/programs/schema";
import { templates } from "@/lib/programs/templates";
import { AcceptForm } from "./accept-form";
import { ReasonList } from "./because";
import { ProgramNumbers } from "./program-numbers";
import { ProgramPhases } from "./program-phases";

const nevers = ["up", "days", "count", "promise"] as const;

/** One program in full: why, how long, what each phase asks, its numbers, what it never does; and, unless it is running, the one tap that starts it. */
export function ProgramView({ course, kind, id }: { course: Course; kind: ProgramKind /** Of the acceptance. */; id: string }) {
  const t = useTranslations("programs.program");
  const { person, today, standing } = course;
  const template = templates[kind];
  const running = standing.program?.kind === kind ? standing.program : undefined;
  const proposal = proposeProgram(standing);
  const proposed = proposal?.proposed === kind ? proposal : undefined;
  const parameters = describeParameters(kind, { ...(running && ownInForce(course.state)), ...standing.clinician?.parameters });
  const phases = describePhases(kind, running && { acceptedOn: running.acceptedOn, today });
  const reasons = whyProgram(standing, kind);
  return (
    <Card className="divide-y divide-line [&>section]:py-6">
      <header className="pb-6">
        <Badge tone={running || proposed ? "accent" : "neutral"} icon={running ? "check" : undefined}>
          {t(running ? "running" : proposed ? "proposed" : "alternative")}
        </Badge>
        <h2 className="mt-2 text-2xl">{template.name}</h2>
        {running ? (
          <p className="tabular text-md text-muted">{t("version", { version: running.version, date: sayDay(running.acceptedOn) })}</p>
        ) : null}
        <p className="mt-2 max-w-measure text-lg">{template.summary}</p>
        {running ? null : (
          <div className="mt-5 space-y-3">
            <AcceptForm
              id={id}
              kind={kind}
              label={standing.program ? t("acceptChange", { name: template.name }) : t("accept")}
              problem={text.problem}
            />
            <p className="max-w-measure text-md text-muted">{t(standing.program ? "changeNote" : "acceptNote")}</p>
          </div>
        )}
      </header>
      <section>
        <h3>{t("why")}</h3>
        {reasons.length > 0 ? <ReasonList reasons={reasons} /> : <p className="mt-2 text-md">{template.forWhom}</p>}
        {proposed?.until && !running ? <Until why={proposed.until} /> : null}
      </section>
      <section>
        <h3 className="mb-3">{t("phases")}</h3>
        <ProgramPhases phases={phases} word={person.deviceWord} strength={kind === "strength-continence"} />
        <p className="mt-4 max-w-measure text-md">
          <strong className="font-semibold">{t("length")}: </strong>
          {t("lengthValue", { weeks: usualWeeks(kind).replace(/^./, (first) => first.toUpperCase()) })}
        </p>
      </section>
      {parameters.length > 0 ? (
        <section>
          <h3 className="mb-1">{t("numbers")}</h3>
          <ProgramNumbers parameters={parameters} unit={person.unit as Unit} />
        </section>
      ) : null}
      <section>
        <h3 className="mb-2">{t("never")}</h3>
        <ul className="space-y-2 text-md">
          {nevers.map((key) => (
            <li key={key} className="flex gap-2.5">
              <Icon name="x" size={18} className="mt-1 text-muted" />
              {t(`neverList.${key}`)}
            </li>
          ))}
        </ul>
      </section>
    </Card>
  );
}

function Until({ why }: { why: Reason }) {
  const t = useTranslations("programs.program");
  return (
    <Alert tone="hold" title={t("until")}>
      <p>{why.wording}</p>
      <ButtonLink href="/screening/clinician" variant="secondary" size="sm" className="mt-3">
        {t("clinician")}
      </ButtonLink>
    </Alert>
  );
}
