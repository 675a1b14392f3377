import { fork } from "node:child_process";
import net from "node:net";

/** Asks for one run: so many connections, each sending the next request when the one before is answered. */
export interface LoadRun {
  port: number;
  /** Whole requests as they go over the wire. */
  requests: string[];
  connections: number;
  /** How long the requests are sent again and again; null to send each once. */
  milliseconds: number | null;
}

/** What a run came to. */
export interface LoadResult {
  /** Answers of status 200 a second. */
  perSecond: number;
  /** Answers of any other status. */
  refused: number;
  /** Of the last answer's body. */
  bytes: number;
}

/** Reads the one answer a connection waits for. @returns null while it is not there completely */
function readAnswer(data: Buffer): { status: string; bytes: number } | null {
  const end = data.indexOf("\r\n\r\n");
  if (end === -1) return null;
  const head = data.toString("latin1", 0, end);
  const bytes = Number(/content-length: (\d+)/i.exec(head)?.[1]);
  return data.length >= end + 4 + bytes ? { status: head.slice(9, 12), bytes } : null;
}

function connect(port: number, next: () => Buffer | null, answered: (status: string, bytes: number) => void) {
  const socket = net.connect({ port, host: "127.0.0.1", noDelay: true });
  return new Promise<void>((resolve, reject) => {
    function ask(): void {
      const request = next();
      if (request) socket.write(request);
      else socket.destroy();
    }
    let data = Buffer.alloc(0);
    socket.on("data", (chunk) => {
      data = data.length === 0 ? chunk : Buffer.concat([data, chunk]);
      const answer = readAnswer(data);
      if (!answer) return;
      data = Buffer.alloc(0);
      answered(answer.status, answer.bytes);
      ask();
    });
    socket.on("connect", ask).on("error", reject).on("close", resolve);
  });
}

async function run({ port, requests, connections, milliseconds }: LoadRun): Promise<LoadResult> {
  const wire = requests.map((request) => Buffer.from(request));
  const result = { good: 0, refused: 0, bytes: 0 };
  const startedAt = performance.now();
  let sent = 0;
  function next(): Buffer | null {
    const isOver = milliseconds === null ? sent === wire.length : performance.now() - startedAt > milliseconds;
    return isOver ? null : (wire[sent++ % wire.length] ?? null);
  }
  function answered(status: string, bytes: number): void {
    if (status === "200") result.good++;
    else result.refused++;
    result.bytes = bytes;
  }
  await Promise.all(Array.from({ length: connections }, () => connect(port, next, answered)));
  const perSecond = result.good / ((performance.now() - startedAt) / 1000);
  return { perSecond, refused: result.refused, bytes: result.bytes };
}

/** Starts the client in a process of its own, so that it takes no time of the service's. */
export function startLoadClient() {
  const child = fork(import.meta.filename);
  return {
    run: (load: LoadRun): Promise<LoadResult> =>
      new Promise((resolve, reject) => {
        const ended = () => reject(new Error("the load client ended"));
        child.once("exit", ended);
        child.once("message", (result) => {
          child.off("exit", ended);
          resolve(result as LoadResult);
        });
        child.send(load);
      }),
    stop: () => void child.disconnect(),
  };
}

if (process.send) process.on("message", (load: LoadRun) => void run(load).then((result) => process.send?.(result)));
