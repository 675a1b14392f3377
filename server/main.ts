import { buildService } from "./build-service.ts";
import { readConfig } from "./process/config.ts";
import { stopOnSignal, takePort } from "./process/listen.ts";

/** `npm run serve`: the service alone, against a real HubSpot account. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const server = await takePort(config.port);
  const service = await buildService(config);
  server.serve(service.app);
  service.log.info({ port: server.port }, "Partner Standing is listening");

  stopOnSignal(async (signal) => {
    service.log.info({ signal }, "stopping");
    await server.close();
    await service.close();
    service.log.info("stopped");
  });
  // Whoever watches over the process starts it again; in this one even closing would never come to an end.
  void service.ended.then(() => process.exit(1));
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
