import { Button, Text } from "@hubspot/ui-extensions";
import { createPatientRenderer } from "./fixtures/patient-renderer.ts";
import { expect, test } from "vitest";
import type { Answer } from "./service-client.ts";
import { lastGood, useService } from "./use-service.ts";

type Say = (answer: Answer<string>) => void;

/** A service whose answers are given by hand, in any order. */
function byHand() {
  const requests: Say[] = [];
  const ask = () => new Promise<Answer<string>>((resolve) => requests.push(resolve));
  const answer = async (request: number, said: Answer<string>) => {
    await expect.poll(() => requests.length).toBeGreaterThan(request);
    requests[request]?.(said);
  };
  return { requests, ask, answer };
}

function Probe({ ask }: { ask: () => Promise<Answer<string>> }) {
  const { state, reload } = useService(ask);
  return (
    <>
      <Text>{[state.status, lastGood(state) ?? "-", state.status === "failed" ? state.reason : "-"].join(" ")}</Text>
      <Button onClick={() => reload()}>Reload</Button>
    </>
  );
}

function renderProbe(ask: () => Promise<Answer<string>>) {
  const { render, find, waitFor } = createPatientRenderer("crm.record.tab");
  render(<Probe ask={ask} />);
  const reload = () => find(Button).trigger("onClick");
  const shows = (text: string) => waitFor(() => expect(find(Text).text).toBe(text));
  return { render, reload, shows };
}

test("asks once and shows the answer", async () => {
  const { requests, ask, answer } = byHand();
  const { shows } = renderProbe(ask);
  await shows("loading - -");
  await answer(0, { ok: true, data: "first" });
  await shows("ready first -");
  expect(requests).toHaveLength(1);
});

test("keeps the last good answer while it reloads and when that fails", async () => {
  const { ask, answer } = byHand();
  const { reload, shows } = renderProbe(ask);
  await shows("loading - -");
  await answer(0, { ok: true, data: "first" });
  await shows("ready first -");
  reload();
  await shows("loading first -");
  await answer(1, { ok: false, reason: "timeout" });
  await shows("failed first timeout");
  reload();
  await shows("loading first -");
  await answer(2, { ok: true, data: "second" });
  await shows("ready second -");
});

test("a failure without an earlier answer has nothing to show", async () => {
  const { ask, answer } = byHand();
  const { shows } = renderProbe(ask);
  await shows("loading - -");
  await answer(0, { ok: false, reason: "internal" });
  await shows("failed - internal");
});

test("a late answer never overwrites a newer one", async () => {
  const { requests, ask, answer } = byHand();
  const { reload, shows } = renderProbe(ask);
  await expect.poll(() => requests.length).toBe(1);
  reload();
  await answer(1, { ok: true, data: "newer" });
  await shows("ready newer -");
  await answer(0, { ok: true, data: "late" });
  await new Promise<void>((resolve) => setTimeout(resolve, 20));
  await shows("ready newer -");
});

test("another question forgets the answer to the one before", async () => {
  const one = byHand();
  const other = byHand();
  const { render, shows } = renderProbe(one.ask);
  await shows("loading - -");
  await one.answer(0, { ok: true, data: "one" });
  await shows("ready one -");
  render(<Probe ask={other.ask} />);
  await shows("loading - -");
  await other.answer(0, { ok: true, data: "other" });
  await shows("ready other -");
});
