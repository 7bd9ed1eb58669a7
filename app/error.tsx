"use client";

import { Problem } from "@/components/layout/problem";

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return <Problem error={error} retry={retry} />;
}
