import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { Shell } from "@/components/offline/shell";

export const dynamic = "error";
export const metadata: Metadata = { title: "Offline", robots: { index: false, follow: false } };

/** What the service worker shows in a page's place when there is no network. */
export default function OfflinePage() {
  return (
    <Page>
      <Shell />
    </Page>
  );
}
