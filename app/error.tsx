"use client";

import { Problem } from "@/components/layout/problem";

/** Shows only the digest, which the server's own log line carries too. */
export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return <Problem reference={error.digest} retry={retry} />;
}
