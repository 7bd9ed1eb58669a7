import type { ReactNode } from "react";
import { BrandMark } from "@/components/layout/brand";
import { Page } from "@/components/layout/page";
import { Still } from "@/components/shared/still";
import { shareFields } from "@/lib/core/scope";
import { Letter, type LetterProps } from "./letter";
import { type LetterFiles, LetterWays } from "./letter-ways";
import { fieldWords, letterWords as t } from "./letter-words";
import { sayDate } from "./say-days";

type View = Omit<LetterProps, "opened"> & {
  toOn: string;
  until?: string;
  files: LetterFiles;
  /** The address of the page that ends with a day; without one the latest. */
  pageOf: (to?: string) => string;
  printed?: "printed";
  /** What stands after the last section, on the screen alone. */
  children?: ReactNode;
};

/** What a link shows, made for an appointment of ten minutes; prints on two pages. `until` and `printed` are absent in the owner's preview. */
export function ClinicianView({ view, fields, fromOn, toOn, today, until, files, pageOf, printed, children }: View) {
  const { days } = view;
  const say = (some: readonly (typeof fields)[number][]) => some.map((field) => fieldWords(`${field}.word`)).join(", ");
  const rest = shareFields.filter((field) => !fields.includes(field));
  return (
    <Page width="wide" className="pb-16 print:pb-0">
      <header className="mb-6 print:mb-2">
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
          <Still className="min-w-0">
            <p className="flex items-center gap-2 text-md text-muted print:hidden">
              <BrandMark size={22} /> Gradual
            </p>
            <h1 className="mt-3 print:mt-0 print:text-2xl">{t("title")}</h1>
            <p className="mt-1 text-lg print:mt-0 print:text-md">{t("range", { from: sayDate(days.from), to: sayDate(days.to) })}</p>
          </Still>
          <LetterWays files={files} {...(printed ? { printed } : {})} />
        </div>
        <Still>
          <p className="mt-2 text-md text-muted print:mt-0 print:text-xs">
            {until ? t("shared", { fields: say(fields), until: sayDate(until) }) : t("sharedPreview", { fields: say(fields) })}
            {rest.length > 0 ? ` ${t("notSharedFields", { fields: say(rest) })}` : ""}
          </p>
          {days.earlier || days.to < toOn ? <OtherDays days={days} fromOn={fromOn} toOn={toOn} pageOf={pageOf} /> : null}
        </Still>
      </header>
      <Still className="space-y-10 print:space-y-2 print:[zoom:0.84]">
        <Letter view={view} fields={fields} fromOn={fromOn} today={today} opened={until !== undefined && days.to === toOn} />
      </Still>
      {children ? <div className="mt-10 print:hidden">{children}</div> : null}
    </Page>
  );
}

/** Of a longer record: which half year this is, and the ways to the others. */
function OtherDays({ days, fromOn, toOn, pageOf }: Pick<View, "fromOn" | "toOn" | "pageOf"> & Pick<View["view"], "days">) {
  const look = "inline-flex min-h-11 items-center font-semibold text-accent underline";
  return (
    <p className="mt-2 text-md print:mt-0 print:text-xs">
      {t("shownOf", { from: sayDate(fromOn), to: sayDate(days.to) })}{" "}
      <span className="print:hidden">
        {days.earlier ? (
          <a href={pageOf(days.earlier)} className={look}>
            {t("earlierDays")}
          </a>
        ) : null}{" "}
        {days.to < toOn ? (
          <a href={pageOf()} className={look}>
            {t("latestDays")}
          </a>
        ) : null}
      </span>
    </p>
  );
}
