import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";

/** Today's daily check is there: quietly, with the way to change it. `again`: above a form for another one. */
export function CheckedInNote({ logId, again }: { logId: string; again?: boolean }) {
  const t = useTranslations("sessions.checkIn");
  return (
    <div className="text-md text-muted">
      <p className="flex flex-wrap items-center gap-x-3">
        <Icon name="circle-check" className="text-accent" />
        {t("done")}
        <Link href={`/log/${logId}`} prefetch={false} className="link inline-flex min-h-11 items-center font-semibold">
          {t("change")}
        </Link>
      </p>
      {again ? <p className="max-w-measure">{t("again")}</p> : null}
    </div>
  );
}
