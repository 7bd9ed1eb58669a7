import { expect, it } from "vitest";
import { isPreview } from "./is-preview";

const asks = (headers: Record<string, string>) => isPreview(new Headers(headers));

it.each([
  "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
  "facebookexternalhit/1.1 Facebot Twitterbot/1.0",
  "WhatsApp/2.23.20.0 A",
  "TelegramBot (like TwitterBot)",
  "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
  "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5",
  "LinkedInBot/1.0 (compatible; Mozilla/5.0)",
  "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  "Mozilla/5.0 (compatible; bingbot/2.0)",
])("takes %s for a program that looks a link over", (agent) => {
  expect(asks({ "user-agent": agent })).toBe(true);
});

it.each([
  "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/149.0.0.0 Safari/537.36",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 [FBAN/FBIOS;FBAV/500.0]",
  "Mozilla/5.0 (Linux; Android 13; CUBOT X70) AppleWebKit/537.36 Chrome/149.0 Mobile Safari/537.36",
  "",
])("takes %s for a person", (agent) => {
  expect(asks({ "user-agent": agent })).toBe(false);
});

it("does not open a link that a browser only fetches ahead", () => {
  expect(asks({ "sec-purpose": "prefetch;prerender" })).toBe(true);
  expect(asks({ purpose: "prefetch" })).toBe(true);
  expect(asks({ "next-router-prefetch": "1" })).toBe(true);
});
