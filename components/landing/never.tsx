import { useTranslations } from "next-intl";

const items = ["claim", "push", "force", "squeeze", "third", "sell"] as const;

export function Never() {
  const t = useTranslations("landing.never");
  return (
    <section aria-labelledby="never">
      <h2 id="never" className="text-2xl">
        {t("title")}
      </h2>
      <dl className="mt-6 grid gap-x-12 border-line border-t md:grid-cols-2">
        {items.map((item) => (
          <div key={item} className="border-line border-b py-5">
            <dt className="font-semibold text-lg">{t(item)}</dt>
            <dd className="mt-1 max-w-measure text-md text-muted">{t(`${item}Text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
