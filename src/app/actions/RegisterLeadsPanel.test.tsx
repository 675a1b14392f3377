import { Accordion, Alert, Button, Heading, LoadingButton, ProgressBar } from "@hubspot/ui-extensions";
import { IMPORT_BATCH } from "@partner-standing/contract/leads/lead-import";
import type { RecordsCheck } from "@partner-standing/contract/leads/many-leads";
import { createPatientRenderer } from "@partner-standing/extension-kit/fixtures/patient-renderer";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import type { ServiceFetch } from "@partner-standing/extension-kit/service-client";
import { expect, test } from "vitest";
import { RegisterLeadsPanel } from "./RegisterLeadsPanel.tsx";

const LINK = { objectTypeId: "0-1", objectId: "7", name: "Jo Berg", url: "https://crm.example/7" };
/** A whole batch, and a small one. */
const ALL = IMPORT_BATCH + 10;
const READY = Array.from({ length: ALL }, (_, n) => ({ place: n, domain: `firm-${n}.example` }));
const CHECK: RecordsCheck = {
  ready: READY,
  refused: [
    { fault: "doubled", places: [ALL], first: [] },
    { fault: "invalid-data", missing: ["lastName", "email"], places: [ALL + 1, ALL + 2, ALL + 3], first: [LINK] },
    { fault: "unavailable", unavailable: "other-partner", places: [ALL + 4], first: [] },
  ],
};

type Sent = { records: { objectId: string }[]; idempotencyKey: string };

/** Answers the check, and then each batch as it is told. */
function open(
  batches: ((sent: Sent) => ReturnType<ServiceFetch>)[],
  objectIds = Array.from({ length: ALL + 5 }, (_, n) => 100 + n),
) {
  const sent: Sent[] = [];
  const fetch: ServiceFetch = (url, options) => {
    if (url.endsWith("/api/leads/check")) return respond({ ok: true, data: CHECK });
    const body = options.body as unknown as Sent;
    sent.push(body);
    return (batches.shift() ?? (() => refuse("internal")))(body);
  };
  const renderer = createPatientRenderer("crm.bulkActions");
  const { context } = renderer.mocks;
  context.crm = { objectTypeId: "0-1", objectIds };
  context.user.language = "en";
  context.portal.timezone = "Europe/Berlin";
  context.variables = { API_BASE_URL: "https://api.example" };
  renderer.render(<RegisterLeadsPanel fetch={fetch} />);
  return { ...renderer, sent };
}

const registered = ({ records }: Sent) =>
  respond({ ok: true, data: { leads: records.map(() => ({ domain: "x.example", refusal: null })) } });

test("says what each record would come to, registers in batches, goes on where it stopped, and tells the result", async () => {
  const full = ({ records }: Sent) => {
    const leads = records.map((_, place) => ({ domain: null, refusal: place === 0 ? "capacity-reached" : null }));
    return respond({ ok: true, data: { leads } });
  };
  const panel = open([registered, () => refuse("internal"), full]);
  const button = () => panel.find(LoadingButton);
  await panel.waitFor(() => expect(button().text).toBe(`Register ${ALL} leads`));
  expect(panel.findAll(Accordion).map(({ props }) => props.title)).toEqual([
    "3 · Missing or wrong in the CRM: last name and e-mail address.",
    "1 · It is the lead of another selected record.",
    "1 · The lead is not available: it is registered by another partner.",
  ]);
  button().trigger("onClick");
  await panel.waitFor(() => expect(panel.find(Alert).props.title).toBe(`Stopped after ${IMPORT_BATCH} of ${ALL}`));
  expect(panel.find(ProgressBar).props).toMatchObject({ value: IMPORT_BATCH, maxValue: ALL });
  button().trigger("onClick");
  expect(panel.find(Heading).text).toBe(`Can be registered: ${ALL} of ${ALL + 5}`);
  await panel.waitFor(() => expect(panel.find(Alert).props.title).toBe(`${ALL - 1} leads registered`));
  expect(panel.maybeFind(Heading)).toBeNull();
  expect(panel.sent.map(({ records }) => records.length)).toEqual([IMPORT_BATCH, 10, 10]);
  const [first, second, third] = panel.sent.map(({ idempotencyKey }) => idempotencyKey);
  // What was not answered is asked for again under its key.
  expect([second === third, first === second]).toEqual([true, false]);

  panel.find(Button, ({ text }) => text === "Copy the result as CSV").trigger("onClick");
  const lines = String(panel.mocks.actions.copyTextToClipboard.calls[0]?.[0]).split("\r\n");
  expect(lines).toHaveLength(1 + ALL + 5);
  expect(lines[1]).toBe('"100","firm-0.example","Registered"');
  expect(lines[1 + IMPORT_BATCH]).toContain('"All slots are in use by then."');
  expect(lines.at(-1)).toBe(`"${100 + ALL + 4}","","The lead is not available: it is registered by another partner."`);
});

test("more records than can be looked at are refused before anything is asked", async () => {
  const panel = open(
    [],
    Array.from({ length: 10_001 }, (_, n) => n),
  );
  expect(panel.find(Alert).props.title).toBe("Too many records");
  expect(panel.maybeFind(LoadingButton)).toBeNull();
});
