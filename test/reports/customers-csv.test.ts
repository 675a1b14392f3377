import { ReportLinkSchema } from "@partner-standing/contract/reports/report";
import {
  CLIENT_FILTERS,
  CUSTOMER_FILTERS,
  type Customer,
  type CustomerList,
} from "@partner-standing/contract/standing/customers";
import Papa from "papaparse";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CUSTOMER_PORTALS } from "../answers/customer-answers.ts";
import { TODAY } from "../service/fixture/every-write.ts";
import { PUBLIC_BASE_URL, startTestService } from "../service/start-test-service.ts";

const [SNAPSHOT, , CLIENTS_ALONE] = CUSTOMER_PORTALS;
if (!SNAPSHOT || !CLIENTS_ALONE) throw new Error("no portal");
/** Sees the records that she owns alone, and no amounts. */
const MARY = "503";
const FORMULA = '=HYPERLINK("http://evil.example")';

let running: Awaited<ReturnType<typeof startTestService>>;
beforeAll(async () => {
  const [first, ...others] = SNAPSHOT.objects.companies;
  if (!first) throw new Error("no company");
  const evil = { ...first, properties: { ...first.properties, name: FORMULA } };
  const snapshot = { ...SNAPSHOT, objects: { ...SNAPSHOT.objects, companies: [evil, ...others] } };
  running = await startTestService({ snapshot, today: TODAY });
  await running.service.synced;
});
afterAll(() => running.close());

/** The file of a list as a spreadsheet reads it, by its columns. */
async function file(query: string, userId = "501", asked = running) {
  const { data } = await asked.get(`/api/customers/link?${query}`, { userId });
  const { url } = ReportLinkSchema.parse(data);
  const response = await fetch(url.replace(PUBLIC_BASE_URL, asked.url));
  expect(response.headers.get("content-disposition")).toContain(`${TODAY}.csv`);
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
  expect(text.startsWith("\ufeff")).toBe(true);
  return Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true });
}

async function page(query: string, userId = "501"): Promise<CustomerList> {
  return (await running.get(`/api/customers?${query}`, { userId })).data as CustomerList;
}

const rowOf = (customer: Customer, all: number | null) => ({
  Company: customer.company.name === FORMULA ? `'${FORMULA}` : customer.company.name,
  "Company ID": customer.company.objectId,
  Owner: customer.ownerName ?? "",
  ...(all !== null && {
    "MRR (USD)": customer.mrr?.toFixed(2),
    "Share (%)": (((customer.attributedMrr ?? 0) / all) * 100).toFixed(2),
    "First 90 days (USD)": customer.firstNinetyDaysMrr?.toFixed(2),
    "Influenced deals (USD)": customer.influencedDealMrr?.toFixed(2),
  }),
  "Influenced deals, number": String(customer.influencedDeals),
  "Last review": customer.reviewedOn ?? "",
  "Leaves next": customer.leaves?.on ?? "",
  "App uninstalled": customer.uninstalledOn ?? "",
  Problems: String(customer.problems),
});

/** An account outside of the Solutions program has no lists of clients. */
const LISTS = CUSTOMER_FILTERS.filter((one) => !CLIENT_FILTERS.some((ofClients) => ofClients === one));

test.each(LISTS)("%s: the file says what the page lists, in its order", async (filter) => {
  const list = await page(`filter=${filter}&sort=mrr`);
  expect(list.after).toBeNull();
  const { data } = await file(`filter=${filter}&sort=mrr`);
  expect(data).toEqual(list.customers.map((customer) => expect.objectContaining(rowOf(customer, list.attributedMrr))));
});

test("no name is a formula to a spreadsheet, and outside of the Solutions program no column tells of clients", async () => {
  const { data, meta } = await file("");
  expect(data.map((row) => row["Company"])).toContain(`'${FORMULA}`);
  for (const column of ["Sold", "Managed", "Active until", "Counting apps used"])
    expect(meta.fields).not.toContain(column);
});

test("whoever may see no amounts gets the own customers alone, and no column of amounts", async () => {
  const list = await page("sort=leaves", MARY);
  const { data, meta } = await file("sort=mrr", MARY);
  expect(meta.fields?.filter((name) => /USD|%/.test(name))).toEqual([]);
  expect(data).toEqual(list.customers.map((customer) => expect.objectContaining(rowOf(customer, null))));
  expect(data.length).toBeLessThan((await file("")).data.length);
});

test("outside of the Technology program the columns are those of clients alone", async () => {
  const alone = await startTestService({ snapshot: CLIENTS_ALONE, today: TODAY });
  try {
    await alone.service.synced;
    const { data, meta } = await file("filter=managed", "501", alone);
    expect(meta.fields).toEqual([
      ...["Company", "Company ID", "Owner", "Sold", "Managed", "Active until", "Counting apps used", "Problems"],
    ]);
    expect(data.length).toBeGreaterThan(0);
    expect(data.map((row) => row["Managed"])).toEqual(data.map(() => "Yes"));
  } finally {
    await alone.close();
  }
});

test("the words of its columns are the viewer's", async () => {
  expect((await file("language=fr")).meta.fields?.[0]).toBe("Entreprise");
});
