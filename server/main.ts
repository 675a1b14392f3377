import { buildService } from "./build-service.ts";
import { readConfig } from "./config.ts";
import { listen } from "./listen.ts";

/** `npm run serve`: the service alone, against a real HubSpot account. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const service = await buildService(config);
  const server = await listen(service.app, config.port);
  service.log.info({ port: server.port }, "Partner Standing is listening");

  async function stop(signal: string): Promise<void> {
    service.log.info({ signal }, "stopping");
    await server.close();
    await service.close();
  }
  // Whoever watches over the process starts it again; in this one even closing would never come to an end.
  void service.ended.then(() => process.exit(1));
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop(signal));
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
