const entities: Record<string, string> = { "&quot;": '"', "&amp;": "&", "&lt;": "<", "&gt;": ">", "&#x27;": "'" };
const plain = (text: string) => text.replace(/&(?:quot|amp|lt|gt|#x27);/g, (entity) => entities[entity] ?? entity);

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
  return match ? plain(match[1] ?? "") : undefined;
}

/**
 * What a browser without JavaScript would send of the page's form that has a field `having`, with nothing touched: Next's own hidden fields,
 * what is filled in, ticked and chosen.
 * @throws Error when the page has no such form
 */
export function formFields(html: string, having: string): Map<string, string> {
  const form = [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(String).find((text) => text.includes(`name="${having}"`));
  if (!form) throw new Error(`The page has no form with a field ${having}.`);
  const fields = new Map<string, string>();
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const name = attribute(tag, "name");
    const choice = ["radio", "checkbox"].includes(attribute(tag, "type") ?? "");
    if (name && (!choice || attribute(tag, "checked") !== undefined)) fields.set(name, attribute(tag, "value") ?? (choice ? "on" : ""));
  }
  for (const [tag, , inner = ""] of form.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const options = [...inner.matchAll(/<option\b[^>]*>/g)].map(String);
    const chosen = options.find((option) => attribute(option, "selected") !== undefined) ?? options[0];
    const name = attribute(tag.slice(0, tag.indexOf(">") + 1), "name");
    if (name && chosen) fields.set(name, attribute(chosen, "value") ?? "");
  }
  for (const [tag, inner = ""] of form.matchAll(/<textarea\b[^>]*>([\s\S]*?)<\/textarea>/g)) {
    const name = attribute(tag.slice(0, tag.indexOf(">") + 1), "name");
    if (name) fields.set(name, plain(inner));
  }
  return fields;
}

export const boundary = "----gradual-bench-boundary";

/** The fields as multipart/form-data. */
export function multipart(fields: ReadonlyMap<string, string>): Buffer {
  const parts = [...fields].map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  return Buffer.from(`${parts.join("")}--${boundary}--\r\n`);
}
