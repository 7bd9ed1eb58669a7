import Link from "next/link";
import { useTranslations } from "next-intl";
import { sayRange } from "@/components/charts/say-period";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/input";
import { SegmentLinks } from "@/components/ui/segment-links";
import { type Option, SelectField } from "@/components/ui/select";
import type { LocalDate } from "@/lib/core/calendar";
import { type Filter, filterQuery, stretchTo } from "@/lib/history/read-filter";
import { kindCodes } from "@/lib/history/schema";

/** Days, kind and size to look at: a form that the browser sends by itself, so that its answer has an address. */
export function FilterForm({ filter, today, sizes }: { filter: Filter; today: LocalDate; sizes: readonly Option[] }) {
  const t = useTranslations("history.filter");
  const { from, to, kind = "", device = "", set, problems, before } = filter;
  const size = sizes.find(({ value }) => value === device);
  const shown = [sayRange(from, to), ...(kind ? [t(`kinds.${kind}`)] : []), ...(size ? [size.label] : [])];
  const segments = (["weeks", "halfYear", "year"] as const).map((stretch) => {
    const { query, here } = stretchTo(today, stretch, filter);
    return { href: `/history${query}`, label: t(`stretch.${stretch}`), here };
  });
  const any = { value: "", label: t("any") };
  return (
    <div className="space-y-3 print:hidden">
      {problems.length > 0 ? (
        <Alert tone="hold">
          {problems.map((problem) => (
            <p key={problem}>{t(`problem.${problem}`)}</p>
          ))}
        </Alert>
      ) : null}
      <SegmentLinks label={t("stretches")} segments={segments} />
      <Disclosure summary={set ? t("shown", { what: shown.join(" · ") }) : t("title")} open={problems.length > 0 || undefined} boxed>
        <form action="/history" className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
          <TextField key={`from${from}`} type="date" name="from" label={t("from")} defaultValue={from} max={today} />
          <TextField key={`to${to}`} type="date" name="to" label={t("to")} defaultValue={to} max={today} />
          <SelectField
            key={`kind${kind}`}
            name="kind"
            label={t("kind")}
            defaultValue={kind}
            options={[any, ...Object.keys(kindCodes).map((code) => ({ value: code, label: t(`kinds.${code as keyof typeof kindCodes}`) }))]}
          />
          <SelectField key={`device${device}`} name="device" label={t("device")} defaultValue={device} options={[any, ...sizes]} />
          <div className="flex flex-wrap items-center gap-4 sm:col-span-2 lg:col-span-4">
            <Button variant="secondary">{t("show")}</Button>
            {set ? (
              <Link href="/history" className="link inline-flex min-h-11 items-center">
                {t("all")}
              </Link>
            ) : null}
          </div>
        </form>
      </Disclosure>
      {before ? (
        <p className="text-md">
          {t("yearAtMost")}{" "}
          <Link href={`/history?${filterQuery(filter, before)}`} prefetch={false} className="link inline-flex min-h-11 items-center">
            {t("before", { days: sayRange(before.from, before.to) })}
          </Link>
        </p>
      ) : null}
    </div>
  );
}
