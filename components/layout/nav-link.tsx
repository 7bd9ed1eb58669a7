"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A link that knows whether the person is there: a layout cannot, since it is not rendered again on the way. */
export function NavLink({
  href,
  also = [],
  className,
  children,
}: {
  href: string;
  also?: readonly string[];
  className?: string;
  children: ReactNode;
}) {
  const path = usePathname();
  const here = [href, ...also].some((place) => path === place || path.startsWith(`${place}/`));
  return (
    <Link href={href} aria-current={here ? "page" : undefined} className={className}>
      {children}
    </Link>
  );
}
