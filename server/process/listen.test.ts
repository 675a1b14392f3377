import { expect, test } from "vitest";
import { listen } from "./listen.ts";

test("a connection is kept for longer than the two minutes for which a proxy keeps it", async () => {
  const server = await listen((_request, response) => void response.end("here"), 0, { host: "127.0.0.1" });
  const { headers } = await fetch(`http://127.0.0.1:${server.port}/`);
  expect(Number(/timeout=(\d+)/.exec(headers.get("keep-alive") ?? "")?.[1])).toBeGreaterThan(120);
  await server.close();
});
