/** The parts of a long page, one press away. */
export function PageContents({ label, links }: { label: string; links: { id: string; title: string }[] }) {
  return (
    <nav aria-label={label} className="md:sticky md:top-6 md:self-start print:hidden">
      <p className="eyebrow mb-1">{label}</p>
      <ul className="grid gap-x-6 sm:grid-cols-2 md:block">
        {links.map(({ id, title }) => (
          <li key={id} className="border-line border-b md:border-0">
            <a
              href={`#${id}`}
              className="flex min-h-11 items-center py-1.5 text-md leading-snug hover:text-accent hover:underline hover:underline-offset-4"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
