let waiting = "";
const flush = () => {
  const now = waiting;
  waiting = "";
  if (now) process.stdout.write(now);
};
process.on("exit", flush);

type RequestLine = { request: string; method: string; route: string; status: number; ms: number; cut: boolean };

/**
 * The line of a request, on stdout: JSON, put together by hand as nothing in it needs escaping but the route. Lines of one moment go out together.
 * Either way a static page would pay for its line with a good part of its time. `cut`: its sender was gone before the end.
 */
export function writeRequest({ request, method, route, status, ms, cut }: RequestLine): void {
  if (!waiting) setTimeout(flush, 50).unref();
  const head = `{"time":"${new Date().toISOString()}","level":"${status >= 500 ? "error" : "info"}","request":"${request}","method":"${method}"`;
  waiting += `${head},"route":${JSON.stringify(route)},"status":${status},"ms":${ms.toFixed(1)}${cut ? ',"cut":true' : ""}}\n`;
}
