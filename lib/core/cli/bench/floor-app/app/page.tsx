/** The static floor: 20 kB of HTML, made at build time. Next sends a page's text twice, as markup and as payload. */
export default function StaticPage() {
  return <main>{"A page that was there before anybody asked for it. ".repeat(175)}</main>;
}
