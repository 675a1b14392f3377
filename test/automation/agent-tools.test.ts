import { LeadSchema } from "@partner-standing/contract/leads/lead";
import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";
import { PortalSettingsSchema } from "@partner-standing/contract/settings/settings";
import { DealStandingSchema } from "@partner-standing/contract/standing/deal-standing";
import { OutlookSchema } from "@partner-standing/contract/standing/outlook";
import type { Scorecard } from "@partner-standing/contract/programs/scorecard";
import { ExplanationSchema, type Standing, StandingSchema } from "@partner-standing/contract/standing/standing";
import { createCardReader } from "@partner-standing/texts/cards/card-reader";
import { LANGUAGES, localeOf } from "@partner-standing/texts/formats/locale";
import { leadMessagesFor } from "@partner-standing/texts/leads/lead-messages-for";
import { leadLines, missingText } from "@partner-standing/texts/leads/lead-sentences";
import { outlookViewModel } from "@partner-standing/texts/outlook/outlook-view-model";
import { behindViewModel, figureViewModel } from "@partner-standing/texts/standing/explanation-view-model";
import { createReader } from "@partner-standing/texts/standing/reader";
import { purposeSentence } from "@partner-standing/texts/standing/review-sentences";
import { stepText } from "@partner-standing/texts/standing/step-text";
import { tierMessagesFor } from "@partner-standing/texts/tier/tier-messages-for";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { historyOfDomain } from "../../server/leads/list-registrations.ts";
import type { Database } from "../../server/store/engine/database.ts";
import { latestChanges } from "../../server/store/settings/settings-changes.ts";
import { checklists } from "../../src/app/cards/standing/checklist-view-model.ts";
import { reviewViewModel } from "../../src/app/cards/standing/review-view-model.ts";
import { openEmbeddedTestDatabase } from "../database/test-databases.ts";
import { accountsOn } from "../service/accounts-on.ts";
import { customer, deal, marketplaceReviews } from "../story-portals.ts";
import { execute, execution, leadAccount, outputsOf, TODAY } from "./lead-accounts.ts";

const [OPEN, RESTRICTED] = [4715, 4716];
const ZONE = "Europe/Berlin";

/** An account with figures; in the second one amounts are for named people only. */
function account(portalId: number, settings: object): PortalSnapshot {
  const lead = leadAccount();
  const { companies, contacts, deals } = lead.objects;
  return {
    ...lead,
    portalId,
    settings: PortalSettingsSchema.parse({ ...lead.settings, ...settings }),
    objects: {
      companies: [...(companies ?? []), customer("101", "12000"), customer("102", "31000")],
      contacts: [...(contacts ?? []), ...marketplaceReviews(6, "2026-05-05")],
      deals: [...(deals ?? []), deal("201", "900", "2026-06-01")],
    },
    associations: [...lead.associations, { from: ["deals", "201"], to: ["companies", "101"] }],
  };
}

let database: Database;
let accounts: Awaited<ReturnType<typeof accountsOn>>;
beforeAll(async () => {
  database = await openEmbeddedTestDatabase();
  const named = { visibility: { amounts: "named", userIds: ["501"], teamIds: [] } };
  accounts = await accountsOn(database, [account(OPEN, {}), account(RESTRICTED, named)], TODAY);
});
afterAll(async () => {
  await accounts.close();
  await database.close();
});

let calls = 0;
const callbackId = () => `agent-${++calls}`;

/** What an agent is answered; HubSpot tells which agent asks, and of no user. */
async function ask(tool: string, inputs: object = {}, { portalId = OPEN, id = callbackId() } = {}) {
  const context = { source: "AGENTS", agentId: 7 };
  const outputs = await execute(accounts.url, tool, execution(id, { context, inputs, portalId })).then(outputsOf);
  return { ...outputs, message: outputs["message"] ?? "" };
}

async function card(path: string, portalId = OPEN): Promise<unknown> {
  const response = await accounts.send(path, { portalId, userId: portalId === RESTRICTED ? "502" : "501" });
  return ((await response.json()) as { data: unknown }).data;
}

/** The standing that the card shows. */
async function standing(portalId = OPEN): Promise<Standing & { scorecard: Scorecard }> {
  const { scorecard, ...shown } = StandingSchema.parse(await card("/api/standing", portalId));
  if (!scorecard) throw new Error("There is no verdict");
  return { ...shown, scorecard };
}

const english = createReader(localeOf({ language: "en" }), ZONE);

/** Numbers with their units and separators, as a sentence has them. */
const figuresIn = (text: string) => text.match(/[$€]?\d[\d.,\u202f\u00a0]*(?:[\u00a0 ]?[$%€])?/g) ?? [];

describe.each(LANGUAGES)("in %s", (language) => {
  const reader = createReader(localeOf({ language }), ZONE);

  test("an agent tells the standing that the card shows, each figure with its clause and its day", async () => {
    const shown = await standing();
    const { title, outcome } = reviewViewModel(shown.scorecard, reader);
    const { message } = await ask("tell-standing", { language });
    const since = reader.messages.creditedSince(reader.date("2026-01-15"));
    for (const said of [reader.messages.tiers.rising, since, title, outcome]) expect(message).toContain(said);
    const reach = checklists(shown, reader).find(({ id }) => id === "reach");
    const requirements = [...(reach?.open ?? []), ...(reach?.settled?.requirements ?? [])];
    expect(requirements.length).toBeGreaterThan(8);
    for (const { name, bars } of requirements) {
      const line = message.split("\n").find((one) => one.startsWith(name)) ?? "";
      if (bars.length < 2) expect(line, name).toMatch(/\[\d+\]$/);
      for (const figure of bars.length === 1 ? figuresIn(bars[0]?.figure ?? "").slice(0, 2) : [])
        expect(line.replaceAll(/\s/g, " ")).toContain(figure.replaceAll(/\s/g, " ").trim());
    }
    expect(shown.nextSteps.length).toBeGreaterThan(3);
    for (const step of shown.nextSteps) {
      expect(message).toContain(stepText(step, reader));
      expect(message).toContain(purposeSentence(step, reader));
    }
    expect(message).toContain(reader.date(TODAY));
    expect(message).toMatch(/^\[1\] .*2026/m);
  });

  test("why a figure is so is told as the card's panel tells it", async () => {
    const explanation = ExplanationSchema.parse(await card("/api/standing/explain?metric=attributedMrr"));
    const { total, window, records } = figureViewModel(explanation, reader);
    const { message } = await ask("explain-figure", { figure: "attributedMrr", language });
    for (const said of [total, window, records, reader.messages.explain.rules.attributedMrr])
      expect(message).toContain(said);
    const behind = behindViewModel(explanation, reader);
    expect(behind).toHaveLength(2);
    for (const { link, amount } of behind)
      expect(message).toMatch(new RegExp(`${link.name}.*${amount.replace("$", "\\$")}`));
  });

  test("the outlook is the card's", async () => {
    const view = outlookViewModel(
      OutlookSchema.parse(await card("/api/outlook")),
      reader,
      tierMessagesFor(language).outlook,
    );
    const { message } = await ask("tell-outlook", { language });
    expect(view.safety).not.toBeNull();
    for (const said of [view.safety?.title, view.safety?.text, ...view.next.flatMap(({ what, when }) => [what, when])])
      expect(message).toContain(said);
    expect(message).toContain(view.way?.title ?? tierMessagesFor(language).outlook.noWay);
  });

  test.each([
    ["a domain", "muster.example", "0-2", "10"],
    ["a web address", "https://www.late.example/about", "0-2", "12"],
    ["an e-mail address", "someone@kunde.example", "0-2", "11"],
    ["the address of a record in HubSpot", "https://app-eu1.hubspot.com/contacts/4715/record/0-1/23", "0-1", "23"],
  ])("where a lead stands is told by %s as on its card", async (_what, named, objectTypeId, objectId) => {
    const path = `/api/leads?objectTypeId=${objectTypeId}&objectId=${objectId}`;
    const lead = LeadSchema.parse(await card(path));
    const text = leadMessagesFor(language);
    const { message, ...outputs } = await ask("tell-lead", { lead: named, language });
    expect(outputs).toMatchObject({ state: lead.state, domain: lead.domain ?? "" });
    expect(message).toContain(text.states[lead.state]);
    for (const line of leadLines(lead, text, createCardReader(localeOf({ language }), ZONE)))
      expect(message).toContain(line);
    for (const field of lead.missing) expect(message).toContain(missingText(field, text));
    if (lead.unavailable) expect(message).toContain(text.reasons[lead.unavailable.reason]);
    for (const step of lead.unavailable?.commissionPath ?? []) expect(message).toContain(text.steps[step]);
  });
});

describe("whoever may see no amounts", () => {
  /** What in this account is an amount or belongs to one. */
  const SECRETS = ["Customer 101", "Customer 102", "12,000", "31,000", "43,000", "900"];

  test("is told the standing in percent, without names and amounts, through an agent of whoever it is", async () => {
    const { title, outcome } = reviewViewModel((await standing(RESTRICTED)).scorecard, english);
    const { message } = await ask("tell-standing", {}, { portalId: RESTRICTED });
    for (const said of ["Rising", title, outcome]) expect(message).toContain(said);
    expect(message).toContain("%");
    for (const secret of SECRETS) expect(message).not.toContain(secret);
  });

  test("is told what is ahead without names and amounts", async () => {
    const { message } = await ask("tell-outlook", {}, { portalId: RESTRICTED });
    expect(message).toContain("Amounts are left out");
    for (const secret of SECRETS) expect(message).not.toContain(secret);
  });

  test("is not told the records behind a figure", async () => {
    const answer = await ask("explain-figure", { figure: "attributedMrr", language: "de" }, { portalId: RESTRICTED });
    expect(answer).toMatchObject({ hs_execution_state: "FAIL_CONTINUE", reason: "not-allowed" });
    expect(answer.message).toMatch(/^Die Einstellungen zeigen Beträge/);
  });

  test("reads no amount in what a workflow puts out", async () => {
    const asked = execution(callbackId(), { record: ["contacts", "20"], portalId: RESTRICTED });
    const outputs = JSON.stringify(await execute(accounts.url, "check-standing", asked).then(outputsOf));
    for (const secret of SECRETS) expect(outputs).not.toContain(secret);
  });
});

describe("what an agent does", () => {
  test("a lead that is named is registered once, for the owner of its record, and the history names the agent", async () => {
    const id = callbackId();
    const asked = { lead: "late.example" };
    const answers = await Promise.all([1, 2, 3].map(() => ask("register-named-lead", asked, { id })));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({
      state: "registered",
      reason: "",
      message: expect.stringContaining("2027") as string,
    });
    expect((await historyOfDomain(database, OPEN, "late.example")).events).toEqual([
      { kind: "registered", on: TODAY, byName: null, through: { kind: "agent", id: "7" }, why: "asked" },
    ]);
    const again = await ask("register-named-lead", asked);
    expect(again).toMatchObject({ hs_execution_state: "FAIL_CONTINUE", reason: "already-registered" });
  });

  test("what the CRM does not have is not registered, and says what to do", async () => {
    const answer = await ask("register-named-lead", { lead: "nobody.example", language: "fr" });
    expect(answer).toMatchObject({ hs_execution_state: "FAIL_CONTINUE", reason: "unknown-record" });
    expect(answer.message).toContain("nobody.example");
    expect(await ask("tell-lead", {})).toMatchObject({ reason: "unknown-record" });
  });

  test("a deal that is named is marked once, by its number or its address, and the audit list names the agent", async () => {
    const id = callbackId();
    const asked = {
      deal: "https://app.hubspot.com/contacts/4715/record/0-3/30",
      influence: "co-service",
      language: "de",
    };
    const answers = await Promise.all([1, 2, 3].map(() => ask("mark-influence", asked, { id })));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({
      hs_execution_state: "SUCCESS",
      message: expect.stringMatching(/„Muster 1“ .*Co-Service/) as string,
    });
    const { saving } = DealStandingSchema.parse(await card("/api/deals?objectId=30"));
    expect(saving).toMatchObject({ influence: "co-service" });
    expect(await latestChanges(database, OPEN, 1)).toMatchObject([
      {
        section: "deals",
        by: { userId: "agent:7", name: "agent 7" },
        changes: [{ field: "deals/30", after: "co-service" }],
      },
    ]);
    expect(await ask("mark-influence", { deal: "30", influence: "co-service" })).toMatchObject({ reason: "" });
  });

  test("a deal that is not there, and an influence that is none, are refused in words", async () => {
    expect(await ask("mark-influence", { deal: "404", influence: "co-sell" })).toMatchObject({
      reason: "unknown-record",
    });
    expect(await ask("mark-influence", { deal: "30", influence: "luck" })).toMatchObject({ reason: "invalid-data" });
    expect(await ask("explain-figure", { figure: "luck" })).toMatchObject({ reason: "invalid-data" });
  });
});
