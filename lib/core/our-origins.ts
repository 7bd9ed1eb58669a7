/** Where our pages are: the configured origin. Without one configured, the loopback names of our port. */
export function ourOrigins(gradualUrl: string): readonly string[] {
  const ours = new URL(gradualUrl);
  if (ours.hostname !== "localhost") return [ours.origin];
  return ["localhost", "127.0.0.1", "[::1]"].map((host) => `${ours.protocol}//${host}${ours.port ? `:${ours.port}` : ""}`);
}

/**
 * Whether a post comes from our own pages (ASVS 3.5.1). Next accepts one without an Origin, and one whose Origin matches a forwarded host; we
 * compare with the configured address only, and an absent Origin needs the browser's own word that the page was ours.
 */
export function sentFromOurs(ours: readonly string[], origin: string | null | undefined, fetchSite: string | null | undefined): boolean {
  return origin ? ours.includes(origin) : fetchSite === "same-origin";
}
