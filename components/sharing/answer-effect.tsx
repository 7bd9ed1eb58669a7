import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RuleLink } from "@/components/programs/because";
import { Badge } from "@/components/ui/badge";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { sayDay } from "@/lib/core/dates";
import { formatSize } from "@/lib/devices/convert-size";
import type { Unit } from "@/lib/devices/schema";
import type { ProposalEffect } from "@/lib/programs/compare-proposal";
import type { Reason } from "@/lib/programs/schema";
import { useNumbers } from "./answer-words";

type Row = { key: string; what: ReactNode; now: ReactNode; proposed: ReactNode; why?: Reason | undefined; only?: boolean };

/** On a phone a row is a paragraph: what, then now and then beside each other, each under its name. */
const stacked =
  "max-sm:block max-sm:[&_caption]:block max-sm:[&_tbody]:block max-sm:[&_tbody_tr]:flex max-sm:[&_tbody_tr]:flex-wrap max-sm:[&_tbody_tr]:gap-x-4 max-sm:[&_tbody_tr]:py-3 max-sm:[&_tbody_:is(td,th)]:py-0.5! max-sm:[&_tbody_th]:w-full max-sm:[&_td]:flex-1 max-sm:[&_thead]:sr-only";

/** The name of a column where its head is not seen. */
const Column = ({ name }: { name: string }) => (
  <span aria-hidden="true" className="block text-muted text-sm sm:hidden">
    {name}
  </span>
);

/** A proposal beside what is now: its numbers, each with the rule that it stands on, and what the plan makes of them. `nth`: among several, from 1 on. */
export function AnswerEffect({ effect: { lines, before, after }, unit, nth }: { effect: ProposalEffect; unit: Unit; nth: number }) {
  const t = useTranslations("sharingAnswers.page");
  const fields = useTranslations("sharingAnswers.field");
  const say = useNumbers(unit);
  const size = (mm: number | undefined) => (mm === undefined ? t("noSize") : formatSize(mm, unit));
  const next = (on: string | undefined) => (on === undefined ? t("noNext") : sayDay(on));
  const strength = (open: boolean) => t(open ? "strengthOpen" : "strengthLocked");
  const rows: Row[] = [
    ...lines.map(({ name, before: now, after: then, why, only }) => ({
      key: name,
      what: fields(name),
      now: say(name, now) ?? t("usual"),
      proposed: say(name, then) ?? t("usual"),
      why,
      only,
    })),
    ...(before.sizeMm === after.sizeMm ? [] : [{ key: "size", what: t("size"), now: size(before.sizeMm), proposed: size(after.sizeMm) }]),
    { key: "sessions", what: t("sessions"), now: before.sessions, proposed: after.sessions },
    { key: "next", what: t("next"), now: next(before.next), proposed: next(after.next) },
    ...(before.strengthening === after.strengthening
      ? []
      : [{ key: "strength", what: t("strength"), now: strength(before.strengthening), proposed: strength(after.strengthening) }]),
  ];
  return (
    <Table caption={t("table", { nth })} className={stacked}>
      <thead>
        <Tr>
          <Th>{t("number")}</Th>
          <Th>{t("now")}</Th>
          <Th>{t("then")}</Th>
        </Tr>
      </thead>
      <tbody>
        {rows.map(({ key, what, now, proposed, why, only = false }) => (
          <Tr key={key}>
            <Th scope="row">
              {what}
              {why ? <Why why={why} only={only} /> : null}
            </Th>
            <Td>
              <Column name={t("now")} />
              {now}
            </Td>
            <Td>
              <Column name={t("then")} />
              <strong className="font-semibold">{proposed}</strong>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The row that bounds a number, in its own words. */
function Why({ why: { wording, rule, source }, only }: { why: Reason; only: boolean }) {
  const t = useTranslations("sharingAnswers.words");
  return (
    <p className="mt-1 max-w-measure font-normal text-muted text-sm">
      {only ? (
        <span className="mb-1 block">
          <Badge tone="hold" icon="stethoscope">
            {t("only")}
          </Badge>
        </span>
      ) : null}
      {wording} <RuleLink rule={rule} /> ({source})
    </p>
  );
}
