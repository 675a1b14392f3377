import { Agent, request } from "node:http";

/** How long one route took, in milliseconds, over all requests of a run. */
export interface Latency {
  p50: number;
  p99: number;
  perSecond: number;
  bytes: number;
}

interface Outgoing {
  url: string;
  headers: Record<string, string>;
}

function send(agent: Agent, { url, headers }: Outgoing): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { agent, headers }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      response.on("end", () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${response.statusCode}`)),
      );
    })
      .on("error", reject)
      .end();
  });
}

function quantile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Sends `count` requests over kept-alive connections, `connections` at a time; every one is signed anew. */
export async function measureRoute(sign: () => Outgoing, count: number, connections: number): Promise<Latency> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let bytes = 0;
  let left = count;
  async function worker(): Promise<void> {
    while (left-- > 0) {
      const outgoing = sign();
      const startedAt = performance.now();
      bytes = await send(agent, outgoing);
      times.push(performance.now() - startedAt);
    }
  }
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), perSecond: count / seconds, bytes };
}
