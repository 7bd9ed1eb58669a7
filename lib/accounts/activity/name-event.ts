import type { AuditLine } from "./schema";

/**
 * What a change of a row was, where its columns tell more than "changed": the first match counts. A column that the person never sees changes with
 * others and is not among them.
 */
const changes: Record<string, readonly (readonly [column: string, name: string])[]> = {
  "logs.changed": [
    ["deleted_at", "deleted"],
    ["-deleted_at", "restored"],
  ],
  "own_routines.changed": [
    ["deleted_at", "deleted"],
    ["-deleted_at", "restored"],
  ],
  "plan_changes.changed": [["undone_at", "undone"]],
  "clinician_agreements.changed": [["undone_at", "undone"]],
  "share_answers.changed": [
    ["accepted_at", "accepted"],
    ["declined_at", "declined"],
  ],
  "devices.changed": [
    ["retired_at", "retired"],
    ["-retired_at", "restored"],
  ],
  "consents.changed": [["withdrawn_at", "withdrawn"]],
  "share_links.changed": [["revoked_at", "revoked"]],
  "totp_secrets.changed": [["confirmed_at", "confirmed"]],
  "emails.changed": [
    ["address", "confirmed"],
    ["-address", "removed"],
    ["pending", "asked"],
  ],
};

/** What a link was used for, other than being read. */
const uses: Record<string, string> = {
  "wrong-passcode": "refused",
  "app-wrong-passcode": "refused",
  printed: "printed",
  "downloaded-pdf": "saved",
  "downloaded-fhir": "saved",
  commented: "commented",
  kept: "kept",
  proposed: "proposed",
};

/** The event's name among the messages (account-activity.json, events): "logs.deleted". */
export function nameEvent({
  action,
  columns,
  subject,
  sessionId,
  method,
  outcome,
}: Pick<AuditLine, "action" | "columns" | "subject" | "sessionId" | "method" | "outcome">): string {
  const [noun = ""] = action.split(".");
  const change = changes[action]?.find(([column]) => columns.includes(column));
  if (change) return `${noun}.${change[1]}`;
  if (action === "sign_ins.added" && method) return `sign_ins.${method}`;
  // One's own sign-in ended is a sign-out; another's was ended from here.
  if (action === "sign_ins.removed" && subject !== sessionId) return "sign_ins.ended";
  if (action === "share_views.added" && outcome) return `share_views.${uses[outcome] ?? "added"}`;
  return action;
}

/** What the database keeps beside what a person changes: the log's other answers stand in one column, whatever else changed. */
const beside: Record<string, readonly string[]> = { logs: ["body"] };

/** Columns to name after "changed", without their dash; none where the event's own name says it all. */
export function namedColumns(line: Parameters<typeof nameEvent>[0]): string[] {
  if (!line.action.endsWith(".changed") || nameEvent(line) !== line.action) return [];
  const [noun = ""] = line.action.split(".");
  const columns = line.columns.map((column) => column.replace(/^-/, ""));
  const telling = columns.filter((column) => !beside[noun]?.includes(column));
  return telling.length > 0 ? telling : columns;
}
