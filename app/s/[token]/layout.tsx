import type { Metadata } from "next";
import type { ReactNode } from "react";

export const metadata: Metadata = { title: "Shared record", robots: { index: false, follow: false, noarchive: true, nosnippet: true } };

/** A frame of its own: no way from a shared address into the product, and nothing fetched ahead. */
export default function ShareLayout({ children }: { children: ReactNode }) {
  return children;
}
