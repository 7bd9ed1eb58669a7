import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";

/** After the page has what it needs: keeping things for later never holds up now. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 5_000 });
  else setTimeout(work, 2_000);
}

/**
 * Keeps the build and the person's course on this device, for when there is no network.
 * @returns what changes over to a newer version that waits, which only its person may ask for; undefined where none does
 */
export function useWorker(): (() => void) | undefined {
  const [waiting, setWaiting] = useState<ServiceWorker>();
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever was changed, a page follows it.
  useEffect(() => whenIdle(() => void import("./kept-course").then(({ keepCourse }) => keepCourse(false)).catch(() => undefined)), [path]);
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    const { serviceWorker } = navigator;
    const register = async () => {
      const registration = await serviceWorker.register("/sw.js");
      // The first one there is takes nothing over from anybody.
      const look = () => setWaiting(serviceWorker.controller ? (registration.waiting ?? undefined) : undefined);
      look();
      registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
    };
    // A browser may refuse a worker, or answer with none at all: the page goes on without.
    whenIdle(() => void register().catch(() => undefined));
  }, []);
  if (!waiting) return undefined;
  return () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("go");
  };
}
