import Link from "next/link";
import { useTranslations } from "next-intl";
import { logKinds } from "@/lib/sessions/fill-log-form";
import type { Log } from "@/lib/sessions/schema";

/** What to log, as links: it works without script and the back button knows it. */
export function KindTabs({ current }: { current: Log["kind"] }) {
  const t = useTranslations("sessions.log");
  return (
    <nav aria-label={t("kinds")} className="mb-6 grid grid-cols-2 gap-1 rounded-control bg-well p-1 ring-1 ring-line ring-inset sm:grid-cols-4">
      {logKinds.map((kind) => (
        <Link
          key={kind}
          href={`/log?kind=${kind}`}
          replace
          scroll={false}
          prefetch={false}
          aria-current={kind === current ? "page" : undefined}
          className="flex min-h-11 items-center justify-center rounded-[0.45rem] px-2 text-center text-ink text-md no-underline hover:bg-card aria-[current=page]:bg-card aria-[current=page]:font-semibold aria-[current=page]:text-accent aria-[current=page]:shadow-card"
        >
          {t(`kind.${kind}`)}
        </Link>
      ))}
    </nav>
  );
}
