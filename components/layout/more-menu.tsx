import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { morePlaces } from "./places";

/** The places that are not one of the four. `signOut` is the form with its action, from the page. */
export function MoreMenu({ signOut }: { signOut?: ReactNode }) {
  const t = useTranslations("layout");
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-card shadow-card">
      {morePlaces.map(({ key, href, icon }) => (
        <li key={key}>
          <Link href={href} className="-outline-offset-2 flex min-h-16 items-center gap-4 px-5 py-3 hover:bg-well">
            <Icon name={icon} className="text-accent" />
            <span className="min-w-0 flex-1">
              <span className="block font-semibold text-md">{t(`more.${key}.title`)}</span>
              <span className="block text-muted text-sm">{t(`more.${key}.note`)}</span>
            </span>
            <Icon name="chevron-right" className="text-muted" />
          </Link>
        </li>
      ))}
      {signOut ? <li className="px-5 py-2">{signOut}</li> : null}
    </ul>
  );
}
