import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icons";

/** A quiet line that leads somewhere. `children` says why, `look` is what a press does. */
export function NewsLine({ href, icon, look, children }: { href: string; icon: IconName; look: ReactNode; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="group flex min-h-12 items-center gap-3 rounded-card border border-line px-4 py-2.5 text-md text-muted hover:bg-well"
    >
      <Icon name={icon} className="text-accent" />
      <span className="min-w-0 flex-1">
        {children} <span className="link">{look}</span>
      </span>
      <Icon name="chevron-right" />
    </Link>
  );
}
