import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { sayDay } from "@/lib/core/dates";
import text from "@/lib/core/messages/en/programs.json";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import { compareVersions, type Value } from "@/lib/programs/compare-versions";
import type { ClinicianVersion, Course, ProgramVersion } from "@/lib/programs/queries";
import { parameterFields } from "@/lib/programs/read-agreement";
import type { Parameters } from "@/lib/programs/schema";
import { templates } from "@/lib/programs/templates";
import { GoBackForm } from "./own-numbers-form";

type VersionsProps = {
  course: Course;
  versions: readonly ProgramVersion[];
  agreements: readonly ClinicianVersion[];
  compared: { one?: string; other?: string };
  id: string;
};
type T = ReturnType<typeof useTranslations<"programs.program.versions">>;

const nameOf = (t: T, { version, on }: ProgramVersion) => t("name", { version, date: sayDay(on) });

/** Every version so far: any two beside each other, and the way back to one of the program that runs. */
export function ProgramVersions({ course, versions, agreements, compared, id }: VersionsProps) {
  const t = useTranslations("programs.program.versions");
  const running = course.state.program;
  if (!running || versions.length === 0) return null;
  const find = (asked: string | undefined, otherwise: ProgramVersion | undefined) => versions.find((version) => version.id === asked) ?? otherwise;
  const [one, other] = [find(compared.one, versions[0]), find(compared.other, versions[1] ?? versions[0])];
  const options = versions.map((version) => ({ value: version.id, label: nameOf(t, version) }));
  const back = versions.filter(({ kind, version }) => kind === running.kind && version !== running.version);
  return (
    <section id="versions" aria-labelledby="versions-title" className="space-y-4">
      <div>
        <h2 id="versions-title">{t("title")}</h2>
        <p className="text-md text-muted">{t("lead")}</p>
      </div>
      <Card className="space-y-6">
        <ul className="tabular divide-y divide-line border-line border-y text-md">
          {versions.map((version) => (
            <li key={version.id} className="flex flex-wrap justify-between gap-x-4 py-2">
              <span>
                {nameOf(t, version)}
                {version.version === running.version ? <strong className="font-semibold"> · {t("now")}</strong> : null}
              </span>
              <span className="text-muted">{version.began ? t("began", { name: templates[version.kind].name }) : t("changed")}</span>
            </li>
          ))}
        </ul>
        {agreements.length > 0 ? <ByClinicians agreements={agreements} unit={course.person.unit as Unit} /> : null}
        {one && other && versions.length > 1 ? (
          <>
            <form method="get" action="/program#versions" className="flex flex-wrap items-end gap-3">
              <SelectField name="one" label={t("compare")} options={options} defaultValue={one.id} className="min-w-48 flex-1" />
              <SelectField name="other" label={t("with")} options={options} defaultValue={other.id} className="min-w-48 flex-1" />
              <Button variant="secondary">{t("send")}</Button>
            </form>
            <Compared one={one} other={other} />
          </>
        ) : null}
        {back.length > 0 ? (
          <div className="space-y-2">
            <GoBackForm
              id={id}
              versions={back.map((version) => ({ value: version.id, label: nameOf(t, version) }))}
              text={{ back: t("back"), backSend: t("backSend") }}
              problem={text.problem}
            />
            <p className="text-muted text-sm">{t("backNote")}</p>
          </div>
        ) : null}
      </Card>
    </section>
  );
}

/** What clinicians set stands above every version of the person's own: who, when, and how it came here. */
function ByClinicians({ agreements, unit }: { agreements: readonly ClinicianVersion[]; unit: Unit }) {
  const t = useTranslations("programs.program");
  const say = (name: keyof Parameters, value: Parameters[keyof Parameters]) => {
    if (value === "hold" || value === "repetitions") return t(`own.mode.${value}`);
    const unitOf = parameterFields.find((field) => field.name === name)?.unit ?? "times";
    return unitOf === "mm" ? formatSize(Number(value), unit) : `${value} ${t(`own.unit.${unitOf}`)}`;
  };
  return (
    <div>
      <h3>{t("versions.clinicians")}</h3>
      <ul className="tabular mt-2 divide-y divide-line border-line border-y text-md">
        {agreements.map(({ id, on, name, role, agrees, parameters, proposed, undone }) => (
          <li key={id} className="py-2">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span className="min-w-0 break-words">
                {t("versions.by", { name, role: t(`own.role.${role as "doctor"}`), date: sayDay(on) })}
                {agrees ? "" : ` · ${t("versions.wait")}`}
              </span>
              <span className="text-muted">{t(undone ? "versions.undone" : proposed ? "versions.proposed" : "versions.recorded")}</span>
            </p>
            {Object.keys(parameters).length > 0 ? (
              <p className="text-muted text-sm">
                {(Object.keys(parameters) as (keyof Parameters)[])
                  .map((field) => `${t(`own.field.${field}`)}: ${say(field, parameters[field])}`)
                  .join(" · ")}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Compared({ one, other }: { one: ProgramVersion; other: ProgramVersion }) {
  const t = useTranslations("programs.program");
  const say = (value: Value) => (value === undefined ? t("versions.own") : typeof value === "number" ? String(value) : t(`own.mode.${value}`));
  return (
    <Table caption={t("versions.caption", { one: one.version, other: other.version })}>
      <thead>
        <Tr>
          <Th>{t("versions.number")}</Th>
          <Th>{nameOfColumn(one)}</Th>
          <Th>{nameOfColumn(other)}</Th>
          <Th>{t("versions.compare")}</Th>
        </Tr>
      </thead>
      <tbody>
        {compareVersions(one, other).map(({ name, one: left, other: right, differs }) => (
          <Tr key={name}>
            <Th scope="row">{t(`own.field.${name}`)}</Th>
            <Td>{say(left)}</Td>
            <Td>{say(right)}</Td>
            <Td>{differs ? <strong className="font-semibold">{t("versions.differs")}</strong> : t("versions.same")}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

const nameOfColumn = ({ version, kind }: ProgramVersion) => `${version} · ${templates[kind].name}`;
