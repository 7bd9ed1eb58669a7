"use client";

import { Problem } from "@/components/layout/problem";
import "./globals.css";

/** For a fault in the root layout itself: it brings its own document. */
export default function GlobalError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="en-GB">
      <body>
        <title>Gradual</title>
        <Problem error={error} retry={retry} />
      </body>
    </html>
  );
}
