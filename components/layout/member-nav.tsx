import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Brand } from "./brand";
import { NavLink } from "./nav-link";
import { places } from "./places";

/** Phone: five places at the thumb, Log raised. */
export function BottomBar() {
  const t = useTranslations("layout");
  return (
    <nav
      aria-label={t("nav.main")}
      className="fixed inset-x-0 bottom-0 z-40 border-line border-t bg-card pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <ul className="mx-auto grid max-w-lg grid-cols-5">
        {places.map(({ key, href, icon, also }) => (
          <li key={key}>
            <NavLink
              href={href}
              also={also}
              className="group flex min-h-16 flex-col items-center justify-center gap-0.5 rounded-control text-muted text-xs aria-[current=page]:font-bold aria-[current=page]:text-accent"
            >
              {key === "log" ? (
                <span className="-mt-6 mb-px flex size-13 items-center justify-center rounded-full bg-accent text-on-accent shadow-raised ring-4 ring-card group-hover:bg-accent-strong">
                  <Icon name={icon} size={26} />
                </span>
              ) : (
                <span className="flex h-8 w-14 items-center justify-center rounded-full group-aria-[current=page]:bg-accent-soft">
                  <Icon name={icon} size={22} />
                </span>
              )}
              {t(`nav.${key}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** From 768 px: the same five in a rail at the left. */
export function Rail() {
  const t = useTranslations("layout");
  return (
    <div className="hidden w-56 shrink-0 border-line border-r md:block print:hidden">
      <div className="sticky top-0 flex h-dvh flex-col overflow-y-auto px-4 py-5">
        <nav aria-label={t("nav.main")}>
          <div className="mb-6 px-2">
            <Brand href="/today" />
          </div>
          <ul className="space-y-1">
            {places.map(({ key, href, icon, also }) => (
              <li key={key} className={key === "log" ? "py-2" : undefined}>
                <NavLink href={href} also={also} className={key === "log" ? railLog : railPlace}>
                  <Icon name={icon} />
                  {key === "log" ? t("nav.logLong") : t(`nav.${key}`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  );
}

const railPlace =
  "flex min-h-11 items-center gap-3 rounded-control px-3 text-md text-muted transition-colors duration-150 hover:bg-well hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent";
const railLog =
  "flex min-h-12 items-center gap-3 rounded-control bg-accent px-3 font-semibold text-md text-on-accent transition-colors duration-150 hover:bg-accent-strong aria-[current=page]:ring-2 aria-[current=page]:ring-accent aria-[current=page]:ring-offset-2 aria-[current=page]:ring-offset-paper";
