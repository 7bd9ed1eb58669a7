import { useTranslations } from "next-intl";

/** Off the page until a keyboard reaches it; every page's <Page> carries the id. */
export function SkipLink() {
  const t = useTranslations("layout");
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-50 -translate-y-24 rounded-control bg-accent px-4 py-3 font-semibold text-md text-on-accent focus-visible:translate-y-0 print:hidden"
    >
      {t("skip")}
    </a>
  );
}
