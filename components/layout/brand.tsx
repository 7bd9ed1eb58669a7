import Link from "next/link";

/** Three dots, each a little larger: gradual, and nothing more to read into it. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" fill="currentColor" aria-hidden="true" className="shrink-0 text-accent">
      <circle cx="3.5" cy="21.5" r="2.1" />
      <circle cx="10.6" cy="19.2" r="3.5" />
      <circle cx="21.2" cy="14.6" r="5.6" />
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
