import type { LocalDate } from "@/lib/core/calendar";
import type { SinceOpened } from "@/lib/sharing/since-opened";
import { saySign, letterWords as t } from "./letter-words";
import { sayDate } from "./say-days";

type Size = (mm: number) => string;

/** What is new since the link was last opened; `since` is absent at its first opening. */
export function LetterSince({ since, size }: { since?: SinceOpened & { lastOn: LocalDate }; size: Size }) {
  const lines = since ? linesOf(since, size) : [];
  return (
    <div data-since="">
      <h3 className="print:text-sm">{since ? t("since.title", { on: sayDate(since.lastOn) }) : t("since.titleFirst")}</h3>
      {lines.length > 0 ? (
        <ul className="mt-2 list-disc space-y-1 pl-5 text-md marker:text-muted print:mt-0 print:space-y-0 print:text-xs">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p className="mt-2 max-w-measure text-md text-muted print:mt-0 print:text-xs">{t(since ? "since.nothing" : "since.first")}</p>
      )}
    </div>
  );
}

const none = "none";

/** What a clinician asks for first stands first. */
function linesOf(since: SinceOpened, size: Size): string[] {
  const { program, agreement, sessions, letGo, exercises, pain, comfort, signs = [], decisions, steps = [], notes } = since;
  return [
    ...signs.map(({ sign, days }) => t("since.sign", { sign: saySign(sign), days: days.map(sayDate).join(", ") })),
    ...(decisions ? [decisionLine(decisions)] : []),
    ...(program ? [t("since.program", { name: program.name, on: sayDate(program.on) })] : []),
    ...(agreement
      ? [t("agreementValue", { role: t(`role.${agreement.role as "doctor"}`), agrees: String(agreement.agrees), on: sayDate(agreement.on) })]
      : []),
    ...(sessions ? [t("since.sessions", { count: sessions.count, on: sayDate(sessions.lastOn) })] : []),
    ...sizeLine(since.size, size),
    ...steps.map(({ on, sizeMm }) => t("since.step", { size: sizeMm === undefined ? none : size(sizeMm), on: sayDate(on) })),
    ...(pain ? [t("since.pain", { median: pain.median, worst: pain.worst, direction: pain.direction ?? none, beside: pain.beside ?? none })] : []),
    ...(comfort ? [t("since.comfort", { median: comfort.median, direction: comfort.direction ?? none, beside: comfort.beside ?? none })] : []),
    ...(letGo === undefined ? [] : [t("since.letGo", { count: letGo })]),
    ...(exercises ? [t("since.exercises", { count: exercises.count, name: exercises.name ?? none })] : []),
    ...(notes === undefined ? [] : [t("since.notes", { count: notes })]),
  ];
}

const decisionLine = ({ count, action, on, until }: NonNullable<SinceOpened["decisions"]>): string =>
  t("since.decisions", { count, action: t(`action.${action}`), on: sayDate(on), until: until ? sayDate(until) : none });

function sizeLine(change: SinceOpened["size"], size: Size): string[] {
  if (!change) return [];
  const { from, to } = change;
  if (from === undefined) return [t("since.sizeFirst", { to: size(to) })];
  return [from === to ? t("since.sizeSame", { to: size(to) }) : t("since.sizeChange", { from: size(from), to: size(to) })];
}
