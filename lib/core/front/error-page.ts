import layout from "../messages/en/layout.json" with { type: "json" };
import text from "../messages/en/problem.json" with { type: "json" };

/**
 * The calm page of an unforeseen failure, whole without a script; where Next sends an empty page that only a script fills. Its frame is the
 * not-found page's: the same styles and fonts, without the scripts.
 * @param notFound the prerendered HTML of the not-found page
 */
export function errorPage(notFound: string): (reference: string) => string {
  const frame = notFound
    .replaceAll(/<script\b[\s\S]*?<\/script>|<link\b[^>]*as="script"[^>]*>/g, "")
    .replace(/<title>[^<]*<\/title>/, "<title>Gradual</title>");
  const main = (reference: string) =>
    `<main id="main" class="mx-auto max-w-[49rem] px-4 pt-16 sm:px-8"><h1>${text.title}</h1><p class="mt-3 max-w-measure text-lg text-muted">${text.lead}</p><p class="mt-4 text-md">${text.reference}: <code class="tabular rounded bg-well px-2 py-1 font-mono">${reference}</code></p><p class="mt-8 flex flex-wrap gap-6"><a href="" class="link inline-flex min-h-11 items-center">${text.again}</a><a href="/" class="link inline-flex min-h-11 items-center">${layout.notFound.home}</a></p></main>`;
  const [before = "", after = ""] = frame.split(/<main\b[\s\S]*<\/main>/);
  return (reference) => before + main(reference) + after;
}
