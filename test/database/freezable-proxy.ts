import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** One connection through the proxy. */
interface Line {
  sockets: [Socket, Socket];
  isFrozen: boolean;
}

/**
 * A way to a PostgreSQL server that can go silent as a firewall or a stopped machine does: a frozen connection carries
 * nothing in either direction, and neither side is told.
 */
export async function freezableProxy(url: string) {
  const target = new URL(url);
  const lines = new Set<Line>();
  let bytesLeft = Number.POSITIVE_INFINITY;
  let isSwallowing = false;
  let opened = 0;

  function freeze(): void {
    for (const line of lines) line.isFrozen = true;
  }

  /** Carries what the server says until the bytes run out, in the middle of an answer if need be. */
  function answer(line: Line, chunk: Buffer): void {
    if (line.isFrozen) return;
    const carried = chunk.subarray(0, bytesLeft);
    bytesLeft -= carried.length;
    line.sockets[0].write(carried);
    if (bytesLeft === 0) freeze();
  }

  const server = createServer((asking) => {
    opened++;
    const answering = connect(Number(target.port || 5432), target.hostname);
    const line: Line = { sockets: [asking, answering], isFrozen: isSwallowing };
    lines.add(line);
    asking.on("data", (chunk) => line.isFrozen || answering.write(chunk));
    answering.on("data", (chunk) => answer(line, chunk));
    for (const socket of line.sockets) {
      socket.on("error", () => undefined);
      socket.on("close", () => {
        lines.delete(line);
        for (const end of line.sockets) end.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const through = new URL(url);
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    /** The server's address, through the proxy. */
    url: through.href,
    /** The connections that are there go silent; new ones are carried. */
    freeze,
    /** The same, once the server has said so many more bytes. */
    freezeAfter(bytes: number): void {
      bytesLeft = bytes;
      if (bytes === 0) freeze();
    },
    /** New connections are taken and carry nothing, as those to a machine that has stopped. */
    swallow: () => void (isSwallowing = true),
    /** New connections are carried again; frozen ones stay frozen. */
    thaw(): void {
      isSwallowing = false;
      bytesLeft = Number.POSITIVE_INFINITY;
    },
    /** Connections that nobody has given up. */
    open: () => lines.size,
    /** Connections that were ever made. */
    opened: () => opened,
    async close(): Promise<void> {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const { sockets } of lines) for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
