import Link from "next/link";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import type { ClinicianVersion, Course, ProgramVersion, SetBy } from "@/lib/programs/queries";
import type { ProgramKind, Standing } from "@/lib/programs/schema";
import { templates } from "@/lib/programs/templates";
import { ReasonList } from "./because";
import { OwnNumbers } from "./own-numbers";
import { ProgramVersions } from "./program-versions";
import { ProgramView } from "./program-view";

type ProgramPageProps = {
  course: Course;
  versions: readonly ProgramVersion[];
  agreements: readonly ClinicianVersion[];
  setBy: SetBy | undefined;
  asked?: string;
  compared: { one?: string; other?: string };
  /** A form's own. */
  newId: () => string;
};

/** The program running, else the one proposed; `asked` (from the address) shows another that is open. */
export function ProgramPage({ course, versions, agreements, setBy, asked, compared, newId }: ProgramPageProps) {
  const t = useTranslations("programs.program");
  const { standing } = course;
  const running = standing.program?.kind;
  const home = running ?? standing.opens[0];
  if (!home) return <Closed standing={standing} />;
  const kind = standing.opens.find((one) => one === asked) ?? home;
  const others = standing.opens.filter((one) => one !== kind && one !== running);
  const away = kind !== home;
  return (
    <>
      <PageHeader
        title={t(running ? (away ? "changeTitle" : "title") : "proposedTitle")}
        lead={running ? undefined : t("proposedLead")}
        back={away ? { href: "/program", label: running ? t("back", { name: templates[home].name }) : t("backToProposed") } : undefined}
      />
      <div className="space-y-6">
        {asked !== undefined && asked !== kind ? <Alert tone="hold">{t("notOpen")}</Alert> : null}
        <ProgramView key={kind} course={course} kind={kind} id={newId()} />
        {away ? null : <OwnNumbers course={course} setBy={setBy} id={newId()} />}
        {away ? null : <ProgramVersions course={course} versions={versions} agreements={agreements} compared={compared} id={newId()} />}
        {others.length > 0 ? <Others kinds={others} /> : null}
      </div>
    </>
  );
}

function Others({ kinds }: { kinds: readonly ProgramKind[] }) {
  const t = useTranslations("programs.program");
  return (
    <section aria-labelledby="others">
      <h2 id="others">{t("others")}</h2>
      <p className="mt-1 text-md text-muted">{t("othersNote")}</p>
      <ul className="mt-3 divide-y divide-line border-line border-y">
        {kinds.map((kind) => (
          <li key={kind}>
            <Link href={`/program?kind=${kind}`} prefetch={false} className="group flex min-h-14 items-center gap-4 py-3">
              <span className="min-w-0 flex-1">
                <span className="block font-semibold text-accent text-md group-hover:underline">{templates[kind].name}</span>
                <span className="block max-w-measure text-md text-muted">{templates[kind].summary}</span>
              </span>
              <Icon name="chevron-right" className="text-muted" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Nothing may be accepted: no screening yet, or it forbids. */
function Closed({ standing }: { standing: Standing }) {
  const t = useTranslations("programs.program");
  if (standing.state === "none") {
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState icon="list-checks" title={t("emptyTitle")} action={<ButtonLink href="/screening">{t("screening")}</ButtonLink>}>
          {t("empty")}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("closedTitle")} lead={t("closedLead")} />
      <Card>
        <ReasonList reasons={standing.reasons} />
        <p className="mt-4 flex flex-wrap gap-3">
          <ButtonLink href="/screening/result">{t("result")}</ButtonLink>
          {standing.needs.includes("clinician") ? (
            <ButtonLink href="/screening/clinician" variant="secondary">
              {t("clinician")}
            </ButtonLink>
          ) : null}
        </p>
      </Card>
    </>
  );
}
