import { ExplanationSchema } from "@partner-standing/contract/standing/standing";
import type { startTestService } from "../service/start-test-service.ts";

const EDITS = 100;
/** Slower than HubSpot's limits allow, so that the time is the way and not the waiting in line. */
const EDIT_EVERY_MS = 250;

/** Milliseconds from an edit in the CRM to the first answer of the service that shows it, sorted. */
export async function measureLatency(running: Awaited<ReturnType<typeof startTestService>>): Promise<number[]> {
  const [deal] = running.crm.objects.find("deals", "", 1);
  const update = (properties: Record<string, string>) =>
    running.crm.objects.update("deals", deal?.id ?? "", properties, "CRM_UI");
  const total = async () =>
    ExplanationSchema.parse((await running.get("/api/standing/explain?metric=influencedDealMrr")).data).total;
  async function until(shown: number): Promise<void> {
    while ((await total()) !== shown) await new Promise((resolve) => setTimeout(resolve, 2));
  }

  const closed = { dealstage: "closedwon", closedate: "2026-11-01T12:00:00Z", deal_currency_code: "USD" };
  const before = Number(await total());
  update({ ...closed, pp_influence: "co-sell", pp_deal_mrr: "1000000" });
  while (Number(await total()) < before + 900_000) await new Promise((resolve) => setTimeout(resolve, 2));
  const base = Number(await total()) - 1_000_000;
  const times: number[] = [];
  for (let edit = 1; edit <= EDITS; edit++) {
    const startedAt = performance.now();
    update({ pp_deal_mrr: String(1_000_000 + edit) });
    await until(base + 1_000_000 + edit);
    times.push(performance.now() - startedAt);
    await new Promise((resolve) => setTimeout(resolve, EDIT_EVERY_MS));
  }
  return times.sort((a, b) => a - b);
}
