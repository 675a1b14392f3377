import type { CalendarDate } from "@partner-standing/contract/values/calendar-date";
import type { ClientHistory } from "../metrics/client-history.ts";
import { CLIENT } from "./client-cases.ts";

/** Some clients, and the median of the apps that they use; null where none counts. */
interface MedianCase {
  name: string;
  clients: ClientHistory[];
  on: CalendarDate;
  median: number | null;
}

const APPS = ["forms", "emails", "lists", "workflows", "contacts"];
const pays = [{ on: "2017-01-01", amountMinor: 90_000 }];

const using = (apps: number, more: Partial<ClientHistory> = {}): ClientHistory => ({
  ...CLIENT,
  mrr: pays,
  soldOn: "2020-01-15",
  managedBy: null,
  apps: APPS.slice(0, apps),
  ...more,
});
const managed = {
  soldOn: null,
  managedBy: "ada@partner.example",
  firstActivityOn: "2020-02-01",
  lastActivityOn: "2020-06-20",
};
const left = { mrr: [...pays, { on: "2020-05-01", amountMinor: 0 }] };

/** Around the day on which accounts without MRR begin to count (facts P036, P038; reading S05). */
export const medianCases: MedianCase[] = [
  {
    name: "one of three pays nothing, on the last day of the edition of 2018",
    clients: [using(1, left), using(3), using(5)],
    on: "2020-06-24",
    median: 4,
  },
  {
    name: "one of three pays nothing, the day after",
    clients: [using(1, left), using(3), using(5)],
    on: "2020-06-25",
    median: 3,
  },
  { name: "none pays, before", clients: [using(2, left)], on: "2020-06-24", median: null },
  { name: "none pays, after", clients: [using(2, left)], on: "2020-06-25", median: 2 },
  {
    name: "managed MRR is credit too",
    clients: [using(2, managed), using(5, { ...managed, ...left })],
    on: "2020-06-24",
    median: 2,
  },
  {
    name: "it paid until the day before it left",
    clients: [using(1, left), using(3), using(5)],
    on: "2020-04-30",
    median: 3,
  },
];
