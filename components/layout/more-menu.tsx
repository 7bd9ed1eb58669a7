import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PlaceList } from "./place-list";
import { morePlaces } from "./places";

/** The places that are not one of the four. `signOut` is the form with its action, from the page. */
export function MoreMenu({ signOut }: { signOut?: ReactNode }) {
  const t = useTranslations("layout");
  const places = morePlaces.map(({ key, href, icon }) => ({ href, icon, title: t(`more.${key}.title`), note: t(`more.${key}.note`) }));
  return <PlaceList places={places}>{signOut ? <li className="px-5 py-2">{signOut}</li> : null}</PlaceList>;
}
