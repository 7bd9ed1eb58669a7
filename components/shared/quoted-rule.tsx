import Link from "next/link";
import { StandingBadge } from "@/components/shared/standing-badge";
import type { Rule } from "@/lib/core/rule";

/** A rule in its table's own words, with the way to its row: no page says a rule a second time in other ones. */
export function QuotedRule({ rule: { id, standing, condition, wording } }: { rule: Rule }) {
  return (
    <div className="max-w-measure text-md">
      <p className="font-semibold">{condition}</p>
      <p>{wording}</p>
      <p className="flex flex-wrap items-center gap-x-3 text-sm">
        <Link href={`/safety#${id}`} prefetch={false} className="link inline-flex min-h-11 items-center [overflow-wrap:anywhere]">
          {id}
        </Link>
        <StandingBadge standing={standing} />
      </p>
    </div>
  );
}
