import type { Metadata } from "next";
import Link from "next/link";
import text from "@/lib/core/messages/en/layout.json";

export const metadata: Metadata = { title: text.notFound.metaTitle };

/** Short on purpose: every answer of the site carries it along, for the router to show when something is not there. */
export default function NotFound() {
  const { title, lead, home } = text.notFound;
  return (
    <main id="main" className="mx-auto max-w-[49rem] px-4 pt-16 sm:px-8">
      <h1>{title}</h1>
      <p className="mt-2 mb-8 max-w-measure text-lg text-muted">{lead}</p>
      <Link href="/" className="link inline-flex min-h-11 items-center">
        {home}
      </Link>
    </main>
  );
}
