/** Steps or ways, one after another, each with its number. */
export function NumberedList({ items }: { items: { title?: string; text: string }[] }) {
  return (
    <ol className="divide-y divide-line border-line border-y">
      {items.map(({ title, text }, at) => (
        <li key={text} className="grid grid-cols-[2.25rem_1fr] py-4">
          <span className="font-serif text-2xl text-accent leading-7" aria-hidden="true">
            {at + 1}
          </span>
          <div className="max-w-measure">
            {title ? <h3 className="mb-1">{title}</h3> : null}
            <p>{text}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
