import { VARIABLES } from "../../sandbox/preview/build.ts";
import express from "express";
import { createFakeCrm } from "../../sandbox/preview/fixture/fake-crm.ts";
import { createPreview } from "../../sandbox/preview/create-preview.ts";
import { listen } from "../../server/process/listen.ts";

const TODAY = "2026-11-22";

/** What the service says to a path, the query left out; null where it refuses. */
export type Answers = (path: string) => unknown;

/** The app's own cards, which the setup has built, in the preview page, on a service that says what a test wants to see. */
export async function serveCards() {
  let answers: Answers = () => null;

  const refusal = { ok: false, error: { code: "internal", message: "for developers" } };
  const stub = express();
  stub.use((req, res) => {
    const data = answers(req.path);
    res.json(data ? { ok: true, data } : refusal);
  });
  const service = await listen(stub, 0);

  const app = express();
  app.use(
    createPreview({
      crm: createFakeCrm(),
      clock: { today: () => TODAY, moveTo: () => {} },
      serviceUrl: `http://127.0.0.1:${service.port}`,
      clientSecret: "secret",
      appId: 9,
      variables: VARIABLES,
    }),
  );
  const preview = await listen(app, 0);
  return {
    url: `http://127.0.0.1:${preview.port}`,
    answerWith(said: Answers) {
      answers = said;
    },
    async close() {
      await Promise.all([service.close(), preview.close()]);
    },
  };
}
