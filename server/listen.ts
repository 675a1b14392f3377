import type { AddressInfo } from "node:net";
import type { Server } from "node:http";
import type { Express } from "express";

/** Starts to listen. @throws Error in a sentence when the port is taken */
export async function listen(app: Express, port: number): Promise<{ port: number; close: () => Promise<void> }> {
  const server = await new Promise<Server>((resolve, reject) => {
    const started: Server = app.listen(port, (error?: Error) => (error ? reject(error) : resolve(started)));
  }).catch((error: NodeJS.ErrnoException) => {
    const taken = error.code === "EADDRINUSE";
    throw taken
      ? new Error(`Port ${port} is taken. Stop what uses it, or set PORT to another one.`, { cause: error })
      : error;
  });
  return {
    port: (server.address() as AddressInfo).port,
    /** Lets requests under way finish; idle connections end at once. */
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}
