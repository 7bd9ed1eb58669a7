const name = "gradual-waiting";

/** Says to every tab, this one too, that something began or ceased to wait. */
export function tellWaiting(): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(null);
  channel.close();
}

/** @returns what ends it */
export function onWaiting(heard: () => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.onmessage = heard;
  return () => channel.close();
}
