import { type RequestListener, type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Longer than a page is made to wait for HubSpot, which is eight seconds. Who is still sending then is not waited for. */
const GRACE_MS = 10_000;

/**
 * Longer than a proxy keeps a connection that is idle: Caddy two minutes, nginx and the clouds' balancers one. Whoever closes
 * first must be the proxy, else it sends a request into a connection that ends, and tells HubSpot 502.
 */
const KEEP_ALIVE_MS = 125_000;

/** A server that listens. */
interface Listening {
  port: number;
  /** Takes no more connections, lets what is under way be answered for a while, and cuts what is left. */
  close: () => Promise<void>;
}

/** Where to listen, besides the port. */
interface Place {
  /** One address of this machine; all of them where none is named. */
  host?: string;
  /** The variable that names the port, for the sentence. */
  variable?: string;
}

/** Says in one sentence why a port cannot be had. */
function refusal(error: NodeJS.ErrnoException, port: number, variable: string): Error {
  const why = { EADDRINUSE: "is taken. Stop what uses it", EACCES: "may only be used with more rights. Get them" };
  const reason = why[error.code as keyof typeof why];
  return reason ? new Error(`Port ${port} ${reason}, or set ${variable} to another one.`, { cause: error }) : error;
}

function closing(server: Server): () => Promise<void> {
  return async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    await closed;
    clearTimeout(cut);
  };
}

/** Starts to listen. @throws Error in a sentence when the port cannot be had */
export async function listen(
  app: RequestListener,
  port: number,
  { host, variable = "PORT" }: Place = {},
): Promise<Listening> {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, app);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(refusal(error, port, variable)));
    server.listen({ port, host }, resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: closing(server) };
}

const STARTS = {
  ok: false,
  reason: "the service starts",
  stale: [],
  error: { code: "database-away", message: "The service starts. Try again in a minute." },
};

/** Lives, and has nothing to say yet: the connection is closed because nobody reads what else it sends. */
const starting: RequestListener = ({ url }, response) => {
  const lives = url === "/healthz";
  response.writeHead(lives ? 200 : 503, {
    "content-type": "application/json",
    connection: "close",
    ...(!lives && { "retry-after": "5" }),
  });
  response.end(JSON.stringify(lives ? { ok: true } : STARTS));
};

/**
 * Takes a port before there is anything to answer with, so that one that is taken ends the start before anything else
 * begins. Until `serve` is called whoever asks is told that the service starts.
 * @throws Error in a sentence when the port cannot be had
 */
export async function takePort(
  port: number,
  place: Place = {},
): Promise<Listening & { serve: (app: RequestListener) => void }> {
  let answer = starting;
  const listening = await listen((request, response) => answer(request, response), port, place);
  return {
    ...listening,
    serve(app) {
      answer = app;
    },
  };
}

const SIGNALS = ["SIGTERM", "SIGINT"] as const;
/** Docker kills what has not ended within the time of its configuration; `compose.yaml` gives 30 seconds. */
const DEADLINE_MS = 25_000;

/**
 * Ends the process in good order at the first signal that tells it to, and in any case before the deadline: everything
 * that was acknowledged is stored, so that nothing is lost by it. A second signal ends it at once.
 */
export function stopOnSignal(stop: (signal: string) => Promise<void>): void {
  function end(signal: NodeJS.Signals): void {
    // Without a listener the next signal does what signals do.
    for (const name of SIGNALS) process.off(name, end);
    setTimeout(() => process.exit(0), DEADLINE_MS);
    stop(signal).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  }
  for (const name of SIGNALS) process.on(name, end);
}
