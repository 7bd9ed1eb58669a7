import { useTranslations } from "next-intl";

/** Seconds as people say them: "45 s", "2 min", "1 min 15 s". */
export function useDuration(): (seconds: number) => string {
  const t = useTranslations("exercises.time");
  return (total) => {
    const minutes = Math.floor(total / 60);
    const seconds = total % 60;
    if (minutes === 0) return t("seconds", { seconds });
    return seconds === 0 ? t("minutes", { minutes }) : t("both", { minutes, seconds });
  };
}
