import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icons";

export type AlertTone = "info" | "go" | "hold" | "stop";

const looks: Record<AlertTone, { box: string; mark: string; icon: IconName }> = {
  info: { box: "bg-rest-soft border-rest/30", mark: "text-rest", icon: "info" },
  go: { box: "bg-go-soft border-go/30", mark: "text-go", icon: "circle-check" },
  hold: { box: "bg-hold-soft border-hold/35", mark: "text-hold", icon: "alert" },
  stop: { box: "bg-stop-soft border-stop/40", mark: "text-stop", icon: "stop" },
};

/** A sentence that must not be missed. `live` where it appears after an action (a form's own error). */
export function Alert({ tone = "info", title, live, children }: { tone?: AlertTone; title?: ReactNode; live?: boolean; children?: ReactNode }) {
  return (
    <div
      role={live ? "alert" : undefined}
      tabIndex={live ? -1 : undefined}
      className={`flex items-start gap-3 rounded-card border p-4 text-md ${looks[tone].box}`}
    >
      <Icon name={looks[tone].icon} className={`mt-0.5 ${looks[tone].mark}`} />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
