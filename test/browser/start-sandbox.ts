import { rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { dataFolderOf } from "../../sandbox/portals/data-folder.ts";
import { createDemoPortal } from "../../sandbox/portals/demo-portal.ts";
import { freshDirectory } from "../database/template-database.ts";
import { startProgram } from "../start-program.ts";

/** Two ports that are free at the moment. */
export async function freePorts(): Promise<[number, number]> {
  const servers = await Promise.all(
    [0, 0].map(
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve) => {
          const server = createServer().listen(0, () => resolve(server));
        }),
    ),
  );
  const [first, second] = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return [first as number, second as number];
}

/** `npm start` with the demo portal, on free ports and a directory of its own, in which the schema is in place. */
export async function startSandbox(args: string[]) {
  const directory = await freshDirectory(dataFolderOf(createDemoPortal()));
  const [port, crmPort] = await freePorts();
  const startedAt = performance.now();
  const sandbox = startProgram("sandbox/start.ts", {
    args,
    env: { ...process.env, PORT: String(port), CRM_PORT: String(crmPort), DATA_DIR: directory },
  });
  const said: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said.push(chunk.toString());
      const ready = /ready: (\S+)/.exec(said.join(""));
      if (ready?.[1]) resolve(ready[1]);
    };
    sandbox.stdout.on("data", listen);
    sandbox.stderr.on("data", listen);
    sandbox.once("close", () => reject(new Error(`npm start ended early:\n${said.join("")}`)));
  });
  return {
    url: url.replace(/\/$/, ""),
    /** The CRM behind it. */
    crmUrl: `http://127.0.0.1:${crmPort}`,
    milliseconds: performance.now() - startedAt,
    async stop(): Promise<number | null> {
      const gone = new Promise<number | null>((resolve) => sandbox.once("exit", resolve));
      sandbox.kill("SIGTERM");
      const code = await gone;
      rmSync(directory, { recursive: true, force: true });
      return code;
    },
  };
}
