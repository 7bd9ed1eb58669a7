import { type LocalDate, sayDay } from "@/lib/core/calendar";
import { wordingWithHelp } from "@/lib/screening/emergency";
import { type DecisionContext, type DecisionRule, type Facts, readFacts } from "./facts";
import { decisionRules } from "./rules";
import { type Decision, decisionActions, type Log } from "./schema";

const severity = (rule: DecisionRule) => decisionActions.indexOf(rule.action);
const latest = (days: LocalDate[]) => days.reduce<LocalDate | undefined>((one, other) => (one && one > other ? one : other), undefined);

/** Every row that the log matches, most severe first; rows of the same action keep the table's order. Never empty. */
export function matchedRules(facts: Facts): DecisionRule[] {
  const matched = decisionRules.filter((rule) => rule.when(facts)).sort((one, other) => severity(other) - severity(one));
  const noted = matched.filter((rule) => rule.id !== "DEC-NOTED");
  return noted.length > 0 ? noted : matched;
}

function because(rule: DecisionRule, facts: Facts): string {
  const size = facts.kind === "dilation" && facts.sizeMm !== undefined ? ` at ${facts.sizeMm} mm` : "";
  return `${rule.because(facts)}${size} on ${sayDay(facts.on)}`;
}

/**
 * What the rules say after a log (clinical.md 6). All rows are evaluated: the most severe action gives rule and wording; restrictions combine
 * (latest `until`, union of `needs`, any step down; a session counts only if every matched row lets it). It plans nothing: the fold does.
 */
export function decideAfterLog(log: Log, context: DecisionContext): Decision {
  const facts = readFacts(log, context);
  const matched = matchedRules(facts);
  const [winner] = matched;
  if (!winner) throw new Error(`No decision row matches a ${log.kind} log.`);
  const until = latest(matched.flatMap((rule) => rule.until?.(facts) ?? []));
  const onceClear = latest(matched.flatMap((rule) => (rule.untilOnceClear ?? rule.until)?.(facts) ?? []));
  const needs = new Set(matched.flatMap((rule) => rule.needs ?? []));
  return {
    action: winner.action,
    rule: winner.id,
    alsoMatched: matched.slice(1).map((rule) => rule.id),
    source: winner.source,
    standing: winner.standing,
    wording: wordingWithHelp(winner.wording, winner.help, context.region),
    counts: matched.every((rule) => rule.counts),
    ...(until && { until }),
    ...(until && onceClear && onceClear < until && { untilOnceClear: onceClear }),
    needs: (["rescreen", "clinician"] as const).filter((need) => needs.has(need)),
    stepDown: matched.some((rule) => rule.stepDown),
    because: because(winner, facts),
  };
}
