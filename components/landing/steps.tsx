import { useTranslations } from "next-intl";

const steps = ["one", "two", "three", "four"] as const;

/** The order of things. Its dots grow, as the mark's do. */
export function Steps() {
  const t = useTranslations("landing.steps");
  const radius = { one: 3, two: 4.5, three: 6.5, four: 9 } as const;
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className="text-2xl">
        {t("title")}
      </h2>
      <ol className="mt-6 grid gap-x-8 gap-y-7 sm:grid-cols-2 lg:grid-cols-4">
        {steps.map((step) => (
          <li key={step} className="flex gap-4 lg:block">
            <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" className="mt-1.5 shrink-0 text-accent lg:mt-0 lg:mb-3">
              <circle cx={radius[step]} cy="10" r={radius[step]} fill="currentColor" />
            </svg>
            <div>
              <h3>{t(step)}</h3>
              <p className="mt-1 text-md text-muted">{t(`${step}Text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
