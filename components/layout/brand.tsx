import Link from "next/link";

/** Three dots, each a little larger: gradual, and nothing more to read into it. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" fill="currentColor" aria-hidden="true" className="shrink-0 text-accent">
      <circle cx="4.2" cy="20.4" r="2.6" />
      <circle cx="11.6" cy="18.6" r="4.1" opacity="0.78" />
      <circle cx="21" cy="15" r="6" opacity="0.56" />
    </svg>
  );
}

export function Brand({ href }: { href: string }) {
  return (
    <Link href={href} className="inline-flex min-h-11 items-center gap-2 rounded-control font-serif text-xl tracking-tight">
      <BrandMark />
      Gradual
    </Link>
  );
}
