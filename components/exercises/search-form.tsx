import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Input } from "@/components/ui/input";
import type { Facets } from "@/lib/exercises/facet-path";
import { searchLength } from "@/lib/exercises/schema";

/** Search by words, among the facets that are chosen. A form that the browser sends by itself: its answer has an address. */
export function SearchForm({ facets: { purpose, position, maxMinutes }, text }: { facets: Facets; text?: string }) {
  const t = useTranslations("exercises.search");
  const chosen = Object.entries({ purpose, position, minutes: maxMinutes }).filter(([, value]) => value !== undefined);
  return (
    <search className="mb-8 block max-w-[36rem] md:mb-10">
      <form action="/exercises/search">
        <label htmlFor="q" className="mb-1.5 block font-semibold text-md">
          {t(chosen.length > 0 ? "labelAmong" : "label")}
        </label>
        <div className="flex gap-2">
          <span className="relative min-w-0 flex-1">
            <Icon name="search" className="pointer-events-none absolute top-3.5 left-3.5 text-muted" />
            <Input
              key={text}
              id="q"
              name="q"
              type="search"
              defaultValue={text}
              maxLength={searchLength}
              enterKeyHint="search"
              autoComplete="off"
              className="pl-11"
            />
          </span>
          {chosen.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Button variant="secondary">{t("button")}</Button>
        </div>
      </form>
    </search>
  );
}
