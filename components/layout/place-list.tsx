import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { IconName } from "@/components/ui/icons";

export type ListedPlace = { href: string; icon: IconName; title: string; note: string };

/** Places as a list of large rows. `children`: further rows. */
export function PlaceList({ places, children }: { places: readonly ListedPlace[]; children?: ReactNode }) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-card shadow-card">
      {places.map(({ href, icon, title, note }) => (
        <li key={href}>
          <Link href={href} className="-outline-offset-2 flex min-h-16 items-center gap-4 px-5 py-3 hover:bg-well">
            <Icon name={icon} className="text-accent" />
            <span className="min-w-0 flex-1">
              <span className="block font-semibold text-md">{title}</span>
              <span className="block text-muted text-sm">{note}</span>
            </span>
            <Icon name="chevron-right" className="text-muted" />
          </Link>
        </li>
      ))}
      {children}
    </ul>
  );
}
