import { clsx } from "clsx";
import Link from "next/link";

type Segment = { href: string; label: string; here: boolean };

/** A few views of the same thing beside each other, each with its own address. */
export function SegmentLinks({ label, segments }: { label: string; segments: readonly Segment[] }) {
  return (
    <nav aria-label={label} className="flex w-fit flex-wrap gap-1 rounded-control bg-well p-1 ring-1 ring-line ring-inset">
      {segments.map(({ href, label: text, here }) => (
        <Link
          key={href}
          href={href}
          prefetch={false}
          aria-current={here ? "page" : undefined}
          className={clsx(
            "flex min-h-11 items-center rounded-[0.45rem] px-5 text-md transition-colors duration-150",
            here ? "bg-accent font-semibold text-on-accent" : "hover:bg-card",
          )}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
