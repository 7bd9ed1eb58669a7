import { shareFields } from "@/lib/core/scope";
import { withPreset } from "./presets";
import { type PreviewInput, previewSchema } from "./schema";

const text = (value: unknown) => (typeof value === "string" ? value.slice(0, 20) : "");

/** The choices of a form as the preview's query: what is shared and which days, never a name or a passcode. */
export function previewQuery(form: unknown): URLSearchParams {
  const { fields, range, from, to } = withPreset(form) as Record<string, unknown>;
  const known = shareFields.filter((field) => Array.isArray(fields) && fields.includes(field));
  const query = new URLSearchParams({ fields: known.join("-"), range: text(range) });
  if (text(range) === "own") {
    query.set("from", text(from));
    query.set("to", text(to));
  }
  return query;
}

/** The choices of a preview's query, or null when they make no link. */
export function readPreviewQuery(query: Record<string, string | string[] | undefined>): PreviewInput | null {
  const { fields, range, from, to } = query;
  const parsed = previewSchema.safeParse({ fields: typeof fields === "string" ? fields.split("-") : [], range, from, to });
  return parsed.success ? parsed.data : null;
}
