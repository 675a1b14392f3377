import * as contract from "@partner-standing/contract/operations/standing";
import { METRICS, METRIC_OF, type Metric, MetricSchema } from "@partner-standing/contract/programs/scorecard";
import { CalendarDateSchema } from "@partner-standing/contract/values/calendar-date";
import { CUSTOMER_FILTERS, CUSTOMER_SORTS } from "@partner-standing/contract/standing/customers";
import { LANGUAGES } from "@partner-standing/texts/formats/locale";
import * as z from "zod/mini";
import { ProblemError } from "../../errors/problem-error.ts";
import { countsApp, hasClients } from "../../standing/client-shares.ts";
import { deriveCustomers } from "../../standing/customer-figures.ts";
import { listCustomers } from "../../standing/list-customers.ts";
import { hasFigures } from "../../store/portals/portals.ts";
import { requireProgram } from "./deals.ts";
import { type Call, WrittenJson, defineOperation } from "./define-operation.ts";
import { ChangesQuery, changesAsked, requireKnownDay } from "./known-day.ts";
import { RecordQuerySchema, SearchSchema, TotalKeySchema, optionalRecord } from "./read-input.ts";
import { derivingAnew, noFigures } from "./unanswered.ts";

/** A requirement's id may stand for the metric it measures. */
const METRIC_OF_REQUIREMENT: Record<string, Metric> = { ...METRIC_OF, "influenced-revenue": "influencedDealMrr" };

const CustomerListSchema = z.object({
  filter: z._default(z.enum(CUSTOMER_FILTERS, `must be one of ${CUSTOMER_FILTERS.join(", ")}`), "all"),
  sort: z._default(z.enum(CUSTOMER_SORTS, `must be one of ${CUSTOMER_SORTS.join(", ")}`), "share"),
  search: SearchSchema,
});
const CustomersQuerySchema = z.extend(CustomerListSchema, {
  after: z._default(z.string().check(z.maxLength(60, "must be the after of the page before")), ""),
});

/** Slices of customers that a page waits for, where a day or a change of the CRM has made their figures others; work does the rest. */
const SLICES_AT_ONCE = 5;

/** Has the customers' figures hold today. @throws ProblemError while they do not, and outside of both programs */
export async function requireCustomers(call: Pick<Call, "database" | "tenant" | "today" | "wake">): Promise<void> {
  const { database, tenant, today: on, wake } = call;
  if (!countsApp(tenant) && !hasClients(tenant))
    throw new ProblemError("outside-program", "The account takes part in no program that counts customers.");
  if (!hasFigures(tenant.portal)) throw noFigures(tenant);
  const { portalId } = tenant.portal;
  if (await deriveCustomers({ database, portalId, on }, { most: SLICES_AT_ONCE })) return;
  wake(portalId, "derive");
  throw derivingAnew();
}

/** What cards and pages ask about where the company stands. */
export const STANDING_OPERATIONS = [
  defineOperation(contract.readStanding, {
    summary: "Where the portal's company stands, and what one record adds",
    input: z.extend(RecordQuerySchema, { on: z.optional(CalendarDateSchema) }),
    permission: "anyone",
    async answer({ standing, permissions, tenant, by, today, input }) {
      const on = requireKnownDay(input.on ?? today);
      const record = optionalRecord(input);
      const amounts = await permissions.seeAmounts(tenant, by.userId);
      const written = await standing.written(tenant, { on, record, amounts });
      if (written !== null) return new WrittenJson(written);
      throw new ProblemError("unknown-record", "The CRM has no such record, or it was not read yet.", {
        field: "objectId",
      });
    },
  }),

  defineOperation(contract.explainMetric, {
    summary: "The records and the rule behind one metric, a page at a time",
    input: z.object({
      metric: z.enum(
        [...METRICS, ...Object.keys(METRIC_OF_REQUIREMENT)] as [string, ...string[]],
        `must be one of ${METRICS.join(", ")}`,
      ),
      on: z.optional(CalendarDateSchema),
      after: TotalKeySchema,
    }),
    permission: "amounts",
    async answer({ standing, tenant, today, input: { metric: asked, on = today, after = "" } }) {
      const metric = METRIC_OF_REQUIREMENT[asked] ?? (asked as Metric);
      const answer = await standing.explain(tenant, requireKnownDay(on), metric, after);
      if (answer) return answer;
      throw noFigures(tenant);
    },
  }),

  defineOperation(contract.listMetricChanges, {
    summary: "A metric on two days and which records added to it or took from it between them, a page at a time",
    input: z.object({ ...ChangesQuery, metric: MetricSchema }),
    permission: "amounts",
    async answer(call) {
      requireProgram(call);
      const { standing, tenant, today, input } = call;
      const { metric, ...asked } = input;
      const answer = await standing.changes(tenant, { ...changesAsked(asked, today), metric });
      if (answer) return answer;
      throw noFigures(tenant);
    },
  }),

  defineOperation(contract.linkCustomers, {
    summary: "An address that opens a list of customers as CSV for whoever asks, for five minutes",
    input: z.extend(CustomerListSchema, { language: z._default(z.enum(LANGUAGES), "en") }),
    permission: "anyone",
    async answer(call) {
      await requireCustomers(call);
      const { reportLinks, tenant, by, input } = call;
      const { portalId } = tenant.portal;
      return reportLinks.make({ portalId, userId: by.userId, page: "customers", ...input }, Date.now());
    },
  }),

  defineOperation(contract.listCustomers, {
    summary:
      "The customers with what each adds, by whether they carry, leave, never wrote a review; found by name or domain; a page at a time",
    input: CustomersQuerySchema,
    permission: "anyone",
    async answer(call) {
      await requireCustomers(call);
      const { database, tenant, permissions, by, today: on, input } = call;
      const amounts = await permissions.seeAmounts(tenant, by.userId);
      const list = await listCustomers({ database, tenant, on }, { ...input, userId: by.userId, amounts });
      if (list) return list;
      throw new ProblemError("invalid-request", "after: must be the after of the page before", { field: "after" });
    },
  }),
];
