/**
 * Programs that fetch a link because it was pasted, not because somebody opened it: messengers, mail scanners, search engines.
 * In-app browsers of the same makers are people and name themselves otherwise (FBAN, Instagram, Line/… with a Mobile Safari).
 */
const agents =
  /(?<!cu)bot\b|(?<!cu)bot[/;]|crawler|spider|slurp|preview|facebookexternalhit|facebookcatalog|^whatsapp\/|telegram|discord|slack-|slackbot|linkedin|skype|viber|vkshare|pinterest|embedly|iframely|mastodon|pleroma|googleimageproxy|google-safety|barracuda|proofpoint|mimecast|safelinks|urlscan|virustotal/i;

/** Whether a request only looks a link over. It is shown a neutral page and is not an opening. */
export function isPreview(headers: { get(name: string): string | null }): boolean {
  const purpose = `${headers.get("sec-purpose") ?? ""} ${headers.get("purpose") ?? ""} ${headers.get("x-moz") ?? ""}`;
  return /prefetch|prerender|preview/i.test(purpose) || headers.get("next-router-prefetch") !== null || agents.test(headers.get("user-agent") ?? "");
}
