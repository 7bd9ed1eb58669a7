import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { UndoBar } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { OwnPasskey, PasskeyList } from "@/lib/accounts/passkeys/schema";
import { localDateAt, sayDay } from "@/lib/core/dates";
import texts from "@/lib/core/messages/en/account-passkeys.json";
import accounts from "@/lib/core/messages/en/accounts.json";
import { AddPasskey } from "./add-passkey";
import { ChangePasskey } from "./change-passkey";

const text = { ...texts, problem: accounts.problem };

function Passkey({ passkey, timeZone, asksPassword }: { passkey: OwnPasskey; timeZone: string; asksPassword: boolean }) {
  const t = useTranslations("accountPasskeys");
  const { id, name, createdAt, lastUsedAt, synced } = passkey;
  const day = (at: Date) => {
    const on = localDateAt(at, timeZone);
    return `${sayDay(on)} ${on.slice(0, 4)}`;
  };
  return (
    <li className="px-5 pt-4 pb-1 sm:px-7">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-[1_1_16rem]">
          <h3 className="text-md [overflow-wrap:anywhere]">{name}</h3>
          <p className="text-muted text-sm">
            {t("added", { day: day(createdAt) })} · {lastUsedAt ? t("used", { day: day(lastUsedAt) }) : t("notUsed")}
          </p>
          <p className="text-muted text-sm">{t(synced ? "syncedNote" : "singleNote")}</p>
        </div>
        <Badge icon={synced ? "layers" : "lock"}>{t(synced ? "synced" : "single")}</Badge>
      </div>
      <ChangePasskey id={id} name={name} summary={t("change", { name })} asksPassword={asksPassword} text={text} />
    </li>
  );
}

export type Done = "added" | "renamed" | "removed";

/** @param suggested a name for the next one: the browser that is looking */
export function PasskeysView(props: PasskeyList & { suggested: string; done?: Done | undefined }) {
  const { passkeys, timeZone, asksPassword, suggested, done } = props;
  const t = useTranslations("accountPasskeys");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} back={{ href: "/settings", label: t("back") }} />
      <div className="space-y-6">
        {done ? <UndoBar message={t(`done.${done}`)} /> : null}
        {done === "removed" ? (
          <p className="max-w-measure text-md">
            {t("lost")}{" "}
            <Link className="link" href="/settings/sessions">
              {t("lostLink")}
            </Link>
          </p>
        ) : null}
        <section aria-labelledby="list">
          <h2 id="list" className="mb-3">
            {passkeys.length > 0 ? t("list") : t("none")}
          </h2>
          {passkeys.length > 0 ? (
            <ul className="divide-y divide-line rounded-card border border-line bg-card shadow-card">
              {passkeys.map((passkey) => (
                <Passkey key={passkey.id} passkey={passkey} timeZone={timeZone} asksPassword={asksPassword} />
              ))}
            </ul>
          ) : (
            <p className="max-w-measure">{t("noneText")}</p>
          )}
        </section>
        <Card>
          <CardHeader title={t("addTitle")} note={t("addNote")} />
          <noscript>
            <p className="max-w-measure">{t("noScript")}</p>
          </noscript>
          <AddPasskey suggested={suggested} text={{ ...text, trouble: { ...text.trouble, cancelled: text.trouble.notMade } }} />
        </Card>
      </div>
    </>
  );
}
