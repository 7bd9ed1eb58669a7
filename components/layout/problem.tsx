import { useEffect } from "react";
import { isMissingPart, isUnknownAction, loadAnew } from "@/components/shared/newer-build";
import text from "@/lib/core/messages/en/problem.json";

/**
 * What is shown when something unforeseen is thrown. It runs in the browser on every page that may fail, so it carries
 * plain class names and its own five sentences, not the message catalogue.
 * A page of an older version whose server has a newer one is loaded anew: that mends it.
 * @param error shown of it is only the digest, which the server's own log line carries too
 */
export function Problem({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const reference = error.digest;
  useEffect(() => {
    if (isMissingPart(error) || isUnknownAction(error)) void loadAnew();
  }, [error]);
  return (
    <main id="main" className="mx-auto max-w-[49rem] px-4 pt-16 sm:px-8">
      <h1>{text.title}</h1>
      <p className="mt-3 max-w-measure text-lg text-muted">{text.lead}</p>
      {reference ? (
        <p className="mt-4 text-md">
          {text.reference}: <code className="tabular rounded bg-well px-2 py-1 font-mono">{reference}</code>
        </p>
      ) : null}
      <p className="mt-8 flex flex-wrap gap-3">
        <button
          type="button"
          onClick={retry}
          className="min-h-12 rounded-control bg-accent px-5 font-semibold text-md text-on-accent hover:bg-accent-strong"
        >
          {text.again}
        </button>
        <a href="/" className="inline-flex min-h-12 items-center rounded-control px-5 font-semibold text-accent text-md hover:bg-accent-soft">
          {text.home}
        </a>
      </p>
    </main>
  );
}
