import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonVariants } from "@/components/ui/button-variants";
import { Brand } from "./brand";
import { NavLink } from "./nav-link";
import { TopActions } from "./top-actions";

const links = [
  { key: "exercises", href: "/exercises" },
  { key: "routines", href: "/routines" },
  { key: "safety", href: "/safety" },
] as const;

const place =
  "inline-flex min-h-11 items-center rounded-control px-3 text-md text-muted hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-accent";

function TopBar() {
  const t = useTranslations("layout");
  return (
    <header className="border-line border-b pt-[env(safe-area-inset-top)] print:hidden">
      <div className="mx-auto flex max-w-[calc(65rem+4rem)] flex-wrap items-center gap-x-2 px-4 pt-2 sm:px-8 sm:py-2">
        <Brand href="/" />
        <nav aria-label={t("nav.site")} className="order-last -mx-3 w-[calc(100%+1.5rem)] sm:order-none sm:mx-4 sm:w-auto">
          <ul className="flex flex-wrap">
            {links.map(({ key, href }) => (
              <li key={key}>
                <NavLink href={href} className={place}>
                  {t(`nav.${key}`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex items-center gap-1">
          <TopActions
            guest={
              <>
                <NavLink href="/sign-in" className={place}>
                  {t("nav.signIn")}
                </NavLink>
                <NavLink href="/sign-up" className={buttonVariants({ size: "sm" })}>
                  {t("nav.start")}
                </NavLink>
              </>
            }
            member={
              <>
                <NavLink href="/log" className={place}>
                  {t("nav.log")}
                </NavLink>
                <NavLink href="/today" className={buttonVariants({ variant: "secondary", size: "sm" })}>
                  {t("nav.today")}
                </NavLink>
              </>
            }
          />
        </div>
      </div>
    </header>
  );
}

function Footer() {
  const t = useTranslations("layout");
  return (
    <footer className="mt-20 border-line border-t print:hidden">
      <div className="mx-auto flex max-w-[calc(65rem+4rem)] flex-wrap justify-between gap-x-12 gap-y-6 px-4 py-8 text-muted text-sm sm:px-8">
        <p className="max-w-[52ch]">{t("footer.limits")}</p>
        <ul className="-mx-3 -my-2 flex flex-wrap">
          {[...links, { key: "selfCheck", href: "/learn/self-check" } as const].map(({ key, href }) => (
            <li key={key}>
              <NavLink href={href} className={`${place} text-sm!`}>
                {t(`nav.${key}`)}
              </NavLink>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}

/** Slim top bar and footer for pages anyone may read. Static: reads no cookie. */
export function PublicFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <TopBar />
      <div className="flex-1">{children}</div>
      <Footer />
    </div>
  );
}
