import { Fragment, isValidElement, type ReactNode } from "react";

/** Elements without an end tag that a page here has. */
const empty = new Set(["br", "hr", "img", "input", "wbr"]);
/** Attributes that React names otherwise than HTML does; aria-, data- and the ones named alike stand as they are. */
const named: Readonly<Record<string, string>> = {
  className: "class",
  htmlFor: "for",
  tabIndex: "tabindex",
  strokeWidth: "stroke-width",
  strokeLinecap: "stroke-linecap",
  strokeLinejoin: "stroke-linejoin",
  textAnchor: "text-anchor",
};
/** Written with capitals all the same: SVG names them so, and HTML reads either. */
const asWritten = new Set(["viewBox", "preserveAspectRatio", "colSpan", "rowSpan", "dateTime"]);

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };
const escaped = (text: string) => (/[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign) : text);

/** Names of attributes as they are written; there are few, and each stands on a page a hundred times. */
const written = new Map<string, string>();

function nameOf(name: string): string {
  const before = written.get(name);
  if (before) return before;
  const known = named[name] ?? name;
  const plain = /^[a-z][a-z0-9-]*$/.test(known) || asWritten.has(known);
  if (!plain || known === "style" || /^on/.test(known)) throw new Error(`A still part of a page has no ${name}.`);
  written.set(name, known);
  return known;
}

function attribute(name: string, value: unknown): string {
  const aria = name.startsWith("aria-");
  if (value === undefined || value === null || (value === false && !aria)) return "";
  if (typeof value === "object" || typeof value === "function") throw new Error(`${name} is no text.`);
  return ` ${nameOf(name)}="${value === true && !aria ? "" : escaped(String(value))}"`;
}

/**
 * Elements as HTML, with every text and attribute escaped as React does it. For what has no state, no handler and no client component in it.
 * @throws Error where there is any
 */
export function stillHtml(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string") return escaped(node);
  if (typeof node === "number" || typeof node === "bigint") return String(node);
  if (Array.isArray(node)) {
    let html = "";
    for (const one of node) html += stillHtml(one);
    return html;
  }
  if (!isValidElement<{ children?: ReactNode }>(node)) throw new Error("A still part of a page is made of elements and texts.");
  const { type, props } = node;
  if (type === Fragment) return stillHtml(props.children);
  if (typeof type === "function") return stillHtml((type as (given: object) => ReactNode)(props));
  if (typeof type !== "string") throw new Error("A still part of a page has no such component.");
  let tag = `<${type}`;
  for (const name in props) if (name !== "children") tag += attribute(name, props[name as keyof typeof props]);
  return empty.has(type) ? `${tag}/>` : `${tag}>${stillHtml(props.children)}</${type}>`;
}

/**
 * A part of a page that stays as it was sent, drawn once. React would draw each element for its payload, again for the HTML, and have the browser
 * go through all of them once more; of a long record that is most of the time that its page takes.
 */
export function Still({ className, children }: { className?: string; children: ReactNode }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made of elements by stillHtml, which escapes what is in them.
  return <div className={className} dangerouslySetInnerHTML={{ __html: stillHtml(children) }} />;
}
