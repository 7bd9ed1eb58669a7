import type { ReactNode } from "react";
import { Icon } from "./icon";
import type { IconName } from "./icons";

/** Nothing here yet: what will be, and the one step that brings it. */
export function EmptyState({ icon, title, children, action }: { icon: IconName; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <section className="flex flex-col items-center rounded-card border border-edge/60 border-dashed px-6 py-12 text-center">
      <span className="mb-4 inline-flex size-12 items-center justify-center rounded-full bg-accent-soft text-accent">
        <Icon name={icon} size={24} />
      </span>
      <h2>{title}</h2>
      {children ? <div className="mt-2 max-w-[44ch] text-md text-muted">{children}</div> : null}
      {action ? <div className="mt-6">{action}</div> : null}
    </section>
  );
}
