import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { fontVariables } from "@/components/layout/fonts";
import { SkipLink } from "@/components/layout/skip-link";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Gradual", template: "%s · Gradual" },
  applicationName: "Gradual",
  // Nothing leaves for another site; within ours it stays, because under "no-referrer" a form sent without script has the origin "null".
  referrer: "same-origin",
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf9f5" },
    { media: "(prefers-color-scheme: dark)", color: "#0c1316" },
  ],
};

/** Reads no cookie: public pages stay static. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className={fontVariables}>
      <body>
        <SkipLink />
        {children}
      </body>
    </html>
  );
}
