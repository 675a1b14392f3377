import { BenefitsSchema } from "@partner-standing/contract/standing/benefits";
import { StandingSchema } from "@partner-standing/contract/standing/standing";
import { RehearsalSchema } from "@partner-standing/contract/standing/rehearsal";
import { TimelineSchema, type Timeline } from "@partner-standing/contract/standing/timeline";
import { describe, expect, test } from "vitest";
import {
  deal,
  leading,
  marketplaceReviews,
  portalOf,
  premierException,
  STORY_START,
  type Story,
} from "../story-portals.ts";
import { startTestService } from "./start-test-service.ts";

/** The service living through a story, day after day that matters. */
async function live(story: Story) {
  const running = await startTestService({ snapshot: portalOf(story), today: STORY_START });
  await running.service.synced;
  const timeline = async (): Promise<Timeline> => TimelineSchema.parse((await running.get("/api/timeline")).data);

  async function tierOn(day: string): Promise<string> {
    const { creditedTier, creditedSince } = await timeline();
    const standing = StandingSchema.parse((await running.get("/api/standing")).data);
    expect(standing.scorecard?.currentTier, `the card on ${day}`).toBe(creditedTier);
    return `${creditedTier} since ${creditedSince}`;
  }

  /** Moves to a review day and waits until it is held. */
  async function review(day: string): Promise<string> {
    running.moveTo(day);
    running.service.wakeReviews();
    const held = async () =>
      (await timeline()).events.find((event) => event.kind === "review" && event.on === day && event.held);
    await expect.poll(held).toBeDefined();
    const event = await held();
    return event?.kind === "review" ? event.outcome : "no review";
  }

  /** Moves to a day on which the waiting for the form ends. */
  async function formEnds(day: string, state: "in-time" | "late"): Promise<void> {
    running.moveTo(day);
    running.service.wakeReviews();
    const ended = async () =>
      (await timeline()).events.some((event) => event.kind === "form-due" && event.state === state);
    await expect.poll(ended).toBe(true);
  }

  return { ...running, timeline, tierOn, review, formEnds };
}

describe("a year and a half from 1 October 2026", () => {
  test("a form on day 14 activates Leading; what is missing after the phase-in costs it on 15 January 2027; April gives it back; October takes nothing, January does", async () => {
    const story = leading("2026-10-29", [
      ...marketplaceReviews(3, "2026-06-01"),
      ...marketplaceReviews(5, "2027-02-10"),
    ]);
    const lived = await live({ ...story, deals: [deal("1", "6000", "2026-09-01"), deal("2", "5000", "2026-04-20")] });
    await expect.poll(async () => (await lived.timeline()).events.length).toBeGreaterThan(0);

    expect(await lived.review("2026-10-15")).toBe("promotion-pending-poc-form");
    expect(await lived.tierOn("2026-10-15")).toBe("rising since 2026-01-15");
    expect((await lived.timeline()).pending).toEqual({ tier: "leading", reviewOn: "2026-10-15", dueOn: "2026-10-29" });
    await lived.formEnds("2026-10-29", "in-time");
    expect(await lived.tierOn("2026-10-29")).toBe("leading since 2026-10-29");

    expect(await lived.review("2027-01-15")).toBe("demotion");
    expect(await lived.tierOn("2027-01-15")).toBe("partner since 2027-01-15");
    expect(await lived.review("2027-04-15")).toBe("promotion");
    expect(await lived.tierOn("2027-04-15")).toBe("leading since 2027-04-15");
    expect(await lived.review("2027-07-15")).toBe("unchanged");
    expect(await lived.review("2027-10-15")).toBe("unchanged");
    // The influenced deals have left the window by September, but October demotes nobody.
    expect(await lived.tierOn("2027-10-15")).toBe("leading since 2027-04-15");
    expect(await lived.review("2028-01-15")).toBe("demotion");
    expect(await lived.tierOn("2028-01-15")).toBe("partner since 2028-01-15");
    await lived.close();
  });

  test("a form on day 15 does not activate; the next review is the chance", async () => {
    const lived = await live(leading("2026-10-30", marketplaceReviews(5, "2026-06-01")));
    expect(await lived.review("2026-10-15")).toBe("promotion-pending-poc-form");
    await lived.formEnds("2026-10-30", "late");
    expect(await lived.tierOn("2026-10-30")).toBe("rising since 2026-01-15");
    expect(await lived.review("2027-01-15")).toBe("promotion");
    expect(await lived.tierOn("2027-01-15")).toBe("leading since 2027-01-15");
    await lived.close();
  });

  test("what is lost in March is kept in April and costs the tier in July", async () => {
    const story = leading(null, marketplaceReviews(5, "2026-03-01"));
    const lived = await live({ ...story, deals: [deal("1", "1000", "2026-12-01")] });
    expect(await lived.review("2026-10-15")).toBe("unchanged");
    expect(await lived.review("2027-01-15")).toBe("unchanged");
    const rehearsed = await lived.get("/api/reviews/rehearsal?on=2027-07-01");
    expect(RehearsalSchema.parse(rehearsed.data)).toMatchObject({ reviewOn: "2027-07-15", outcome: "demotion" });
    expect(await lived.review("2027-04-15")).toBe("unchanged");
    expect(await lived.tierOn("2027-04-15")).toBe("rising since 2026-01-15");
    expect(await lived.review("2027-07-15")).toBe("demotion");
    expect(await lived.tierOn("2027-07-15")).toBe("partner since 2027-07-15");
    await lived.close();
  });

  test("from Partner straight to Premier through the exception, with the benefits of it", async () => {
    const lived = await live(premierException("2026-10-20"));
    const before = BenefitsSchema.parse((await lived.get("/api/benefits?packageUsd=100000")).data);
    expect(before).toMatchObject({ credited: { tier: "partner" }, next: { tier: "rising" }, nominations: null });
    expect(await lived.review("2026-10-15")).toBe("promotion-pending-poc-form");
    await lived.formEnds("2026-10-20", "in-time");
    expect(await lived.tierOn("2026-10-20")).toBe("premier since 2026-10-20");
    const benefits = BenefitsSchema.parse((await lived.get("/api/benefits?packageUsd=100000")).data);
    expect(benefits).toMatchObject({
      credited: { tier: "premier", sponsorship: { percent: 10, discount: { amountMinor: 1_000_000 } } },
      next: null,
      nominations: { year: 2026, perYear: 15, used: 0, left: 15 },
    });
    const body = JSON.stringify({ objectTypeId: "0-2", objectId: "1", idempotencyKey: "one" });
    const nominated = await lived.send("/api/benefits/nominations", { method: "POST", body });
    expect(await nominated.json()).toMatchObject({ ok: true, data: { nominations: { used: 1, left: 14 } } });
    const duties = (await lived.timeline()).events.filter(({ kind }) => kind === "sponsor-meeting");
    expect(duties.map(({ on }) => on)).toEqual(["2027-04-20", "2027-10-20"]);
    expect(await lived.review("2027-01-15")).toBe("unchanged");
    await lived.close();
  });

  test("questions that cannot be answered name the field", async () => {
    const lived = await live(leading(null, []));
    for (const [address, field] of [
      ["/api/timeline?on=2025-12-31", "on"],
      ["/api/timeline?on=soon", "on"],
      ["/api/timeline?on=2099-01-01", "on"],
      ["/api/reviews/rehearsal?on=2099-01-01", "on"],
      ["/api/reviews/rehearsal", "on"],
      ["/api/benefits?packageUsd=-5", "packageUsd"],
      ["/api/benefits?packageUsd=1.234", "packageUsd"],
    ])
      expect(await lived.get(address as string)).toMatchObject({
        ok: false,
        error: { code: "invalid-request", field },
      });
    await lived.close();
  });
});
