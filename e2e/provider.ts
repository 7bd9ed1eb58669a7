import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { Provider } from "oidc-provider";
import { freePort } from "@/lib/core/cli/ports";

/** A real OpenID Connect provider on the loopback: whoever writes a name is signed in as that name, and "No" turns back. */
export type LocalProvider = { issuer: string; clientId: string; clientSecret: string; stop: () => Promise<void> };

const page = (
  uid: string,
) => `<!doctype html><html lang="en"><title>Provider</title><link rel="icon" href="data:,"><main><form method="post" action="/interaction/${uid}">
  <label>Name <input name="login" required></label> <button name="answer" value="yes">Yes</button>
  <button name="answer" value="no" formnovalidate>No</button></form></main></html>`;

/** @param returnTo the addresses that it may send people back to */
export async function startProvider(returnTo: string[]): Promise<LocalProvider> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const [clientId, clientSecret] = ["gradual", "a secret of the local provider"];
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: returnTo }],
    cookies: { keys: ["a key of the local provider"] },
    jwks: { keys: [generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" })] },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 60, IdToken: 60 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    // Everybody has the same address, which must make no difference to anything.
    findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id, email: "everybody@example.org", email_verified: true }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId });
      grant.addOIDCScope("openid");
      await grant.save();
      return grant;
    },
  });
  const interact = async (request: IncomingMessage, response: ServerResponse) => {
    const { uid } = await provider.interactionDetails(request, response);
    if (request.method !== "POST") return response.writeHead(200, { "content-type": "text/html" }).end(page(uid));
    const sent = new URLSearchParams(await text(request));
    const result =
      sent.get("answer") === "yes" ? { login: { accountId: sent.get("login") ?? "" } } : { error: "access_denied", error_description: "<b>no</b>" };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };
  const answer = provider.callback();
  const server = createServer((request, response) => {
    const answered = request.url?.startsWith("/interaction/") ? interact(request, response) : answer(request, response);
    answered.catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { issuer, clientId, clientSecret, stop };
}
