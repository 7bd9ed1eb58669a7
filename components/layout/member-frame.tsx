import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Keeper } from "@/components/offline/keeper";
import { MemberNav } from "./member-nav";

/** Rail at the left from 768 px, bar at the bottom below it. Reads nothing of the person. */
export function MemberFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("layout.nav");
  const k = useTranslations("layout.keeper");
  const labels = {
    main: t("main"),
    today: t("today"),
    plan: t("plan"),
    log: t("log"),
    logMore: t("logMore"),
    history: t("history"),
    more: t("more"),
  };
  return (
    <div className="md:flex">
      <MemberNav labels={labels} />
      <div className="min-w-0 flex-1 pb-28 md:pb-12 print:pb-0">
        <Keeper
          text={{
            waiting: k("waiting"),
            waitingMany: k.raw("waitingMany"),
            refused: k("refused"),
            see: k("see"),
            fresh: k("fresh"),
            reload: k("reload"),
          }}
        />
        {children}
      </div>
    </div>
  );
}
