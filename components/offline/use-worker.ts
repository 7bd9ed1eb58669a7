import { useEffect, useState } from "react";

/** After the page has what it needs: keeping things for later never holds up now. */
const whenIdle = (work: () => void) => ("requestIdleCallback" in window ? requestIdleCallback(work, { timeout: 5_000 }) : setTimeout(work, 2_000));

/**
 * Keeps the build and the person's course on this device, for when there is no network.
 * @returns what changes over to a newer version that waits, which only its person may ask for; undefined where none does
 */
export function useWorker(): (() => void) | undefined {
  const [waiting, setWaiting] = useState<ServiceWorker>();
  useEffect(() => {
    whenIdle(() => void import("./kept-course").then(({ keepCourse }) => keepCourse(false)).catch(() => undefined));
    // Absent, or there and undefined, where a browser keeps nothing: a private window, or one whose workers are blocked.
    const serviceWorker: ServiceWorkerContainer | undefined = navigator.serviceWorker;
    if (!serviceWorker) return;
    const watch = (registration: ServiceWorkerRegistration) => {
      // The first one there is takes nothing over from anybody.
      const look = () => setWaiting(serviceWorker.controller ? (registration.waiting ?? undefined) : undefined);
      look();
      registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
    };
    whenIdle(() => void serviceWorker.register("/sw.js").then(watch, () => undefined));
  }, []);
  if (!waiting) return undefined;
  return () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage("go");
  };
}
