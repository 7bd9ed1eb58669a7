/** A letter in plain words. What it is about is nobody's business who only sees it arrive: neither subject nor body says what Gradual is for. */
export type Letter = { subject: string; before: readonly string[]; link?: { label: string; href: string }; after: readonly string[] };

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Nothing in it is fetched: no picture, no font, no count of who opened it. */
const style = `
body { margin: 0; padding: 32px 20px; font: 17px/1.55 Georgia, serif; }
main { max-width: 34em; margin: 0 auto; }
h1 { font-size: 22px; font-weight: normal; }
.go { display: inline-block; padding: 12px 22px; border: 2px solid; border-radius: 10px; font-weight: bold; text-decoration: none; color: inherit; }
.whole { font-size: 14px; overflow-wrap: anywhere; }`;

/** The same words twice: as plain text, and as simple HTML in the reader's own colours. */
export function letterBodies({ subject, before, link, after }: Letter): { text: string; html: string } {
  const text = [...before, ...(link ? [`${link.label}:\n${link.href}`] : []), ...after].join("\n\n");
  const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${escaped(line)}</p>`);
  const way = link
    ? [`<p><a class="go" href="${escaped(link.href)}">${escaped(link.label)}</a></p>`, `<p class="whole">${escaped(link.href)}</p>`]
    : [];
  const body = [`<h1>${escaped(subject)}</h1>`, ...paragraphs(before), ...way, ...paragraphs(after)].join("\n");
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">`;
  const html = `<!doctype html>\n<html lang="en"><head>${head}<title>${escaped(subject)}</title><style>${style}\n</style></head>\n<body><main>\n${body}\n</main></body></html>\n`;
  return { text: `${text}\n`, html };
}
