import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icons";

export type Tone = "neutral" | "accent" | "go" | "hold" | "rest" | "stop";

const looks: Record<Tone, string> = {
  neutral: "bg-well text-muted",
  accent: "bg-accent-soft text-accent",
  go: "bg-go-soft text-go",
  hold: "bg-hold-soft text-hold",
  rest: "bg-rest-soft text-rest",
  stop: "bg-stop-soft text-stop",
};

/** A short state beside something. With a tone of meaning give it a word that says it too. */
export function Badge({ tone = "neutral", icon, children }: { tone?: Tone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap rounded-full px-2.5 py-0.5 font-semibold text-sm ${looks[tone]}`}>
      {icon ? <Icon name={icon} size={16} /> : null}
      {children}
    </span>
  );
}
