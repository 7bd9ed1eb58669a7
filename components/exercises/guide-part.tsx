import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SourceList } from "@/components/exercises/source-list";
import { StandingBadge } from "@/components/shared/standing-badge";
import { Disclosure } from "@/components/ui/disclosure";
import type { SourceLine } from "@/lib/exercises/schema";

/** A part of a guide: its heading, what it says, and at its foot how sure that is; who says so is one press away. */
export function GuidePart({ id, title, sources, children }: { id: string; title: string; sources: SourceLine[]; children: ReactNode }) {
  const t = useTranslations("learn");
  const standings = [...new Set(sources.map(({ standing }) => standing))];
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="scroll-mt-6 text-2xl">
        {title}
      </h2>
      <div className="mt-4 space-y-5">{children}</div>
      <Disclosure
        className="mt-6"
        summary={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            {t("sources")}
            <span className="flex flex-wrap gap-1.5">
              {standings.map((standing) => (
                <StandingBadge key={standing} standing={standing} />
              ))}
            </span>
          </span>
        }
      >
        <SourceList sources={sources} />
      </Disclosure>
    </section>
  );
}
