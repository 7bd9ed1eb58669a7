import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { SinceLine } from "@/lib/history/report/since-last";
import { sayDate } from "./say-days";

type T = ReturnType<typeof useTranslations<"sharing.letter">>;

/** What is new since the reader's last visit, in a line each. */
export function LetterSince({ lines, size }: { lines: readonly SinceLine[]; size: (mm: number) => string }) {
  const t = useTranslations("sharing.letter");
  return (
    <ul className="space-y-1.5 text-md print:space-y-0 print:text-sm">
      {lines.map((line) => (
        <li key={line.key} className="flex items-start gap-2">
          <Icon
            name={line.key === "flags" ? "stop" : "chevron-right"}
            size={18}
            className={`mt-0.5 ${line.key === "flags" ? "text-stop" : "text-muted"}`}
          />
          <span>{say(t, line, size)}</span>
        </li>
      ))}
    </ul>
  );
}

function say(t: T, line: SinceLine, size: (mm: number) => string): string {
  switch (line.key) {
    case "sessions":
      return t("since.sessions", { count: line.count, last: line.last ? sayDate(line.last) : "none" });
    case "size":
      return t("since.size", { from: size(line.from), to: size(line.to) });
    case "sizeStill":
      return t("since.sizeStill", { to: size(line.to) });
    case "pain":
    case "comfort":
    case "painOnly":
    case "comfortOnly":
      return t(`since.${line.key}`, { before: "before" in line ? line.before : "", after: line.after, worst: line.worst });
    case "program":
      return t("since.program", { on: sayDate(line.on) });
    case "flags":
      return t("since.flags", {
        list: line.flags.map(({ sign, days }) => `${t(`sign.${sign}` as "sign.pus")} (${days.map(sayDate).slice(-3).join(", ")})`).join("; "),
      });
    case "decisions":
      return t("since.decisions", {
        list: line.counts.map(({ action, count }) => t("ruledCount", { action: t(`action.${action}`), count })).join(", "),
      });
    default:
      return t(`since.${line.key}`);
  }
}
