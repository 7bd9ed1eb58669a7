import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";

/** After the page has what it needs: keeping things for later never holds up now. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 5_000 });
  else setTimeout(work, 2_000);
}

/**
 * Keeps the build and the person's course on this device, for when there is no network.
 * @returns what changes over to a newer version, which only its person may ask for; undefined where none has come
 */
export function useWorker(): (() => void) | undefined {
  const [newer, setNewer] = useState<ServiceWorkerRegistration>();
  const path = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever was changed, a page follows it.
  useEffect(() => whenIdle(() => void import("./kept-course").then(({ keepCourse }) => keepCourse(false)).catch(() => undefined)), [path]);
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    const { serviceWorker } = navigator;
    const register = async () => {
      const registration = await serviceWorker.register("/sw.js");
      // The first one there is takes nothing over from anybody. One that has come stays said: when another tab has changed over to it, this one
      // still is what it was.
      const look = () => {
        if (serviceWorker.controller && registration.waiting) setNewer(registration);
      };
      // The browser may have found one before the page came to ask.
      const watch = () => registration.installing?.addEventListener("statechange", look);
      look();
      watch();
      registration.addEventListener("updatefound", watch);
    };
    // A browser may refuse a worker, or answer with none at all: the page goes on without.
    whenIdle(() => void register().catch(() => undefined));
  }, []);
  if (!newer) return undefined;
  return () => {
    // Not the one that was seen waiting: an even newer one may have taken its place, or another tab has changed over already.
    if (!newer.waiting) return location.reload();
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    newer.waiting.postMessage("go");
  };
}
