import {
  Alert,
  CurrencyInput,
  DateInput,
  LoadingButton,
  Panel,
  Select,
  StatusTag,
  Table,
  Toggle,
} from "@hubspot/ui-extensions";
import type { RenderedFragmentNode } from "@hubspot/ui-extensions/testing";
import { COMMISSION_REASONS, type CommissionLedger } from "@partner-standing/contract/commission/commission";
import type { ProblemCode } from "@partner-standing/contract/answers/problem";
import { refuse, respond } from "@partner-standing/extension-kit/fixtures/respond";
import { plain, wordsOf } from "@partner-standing/extension-kit/fixtures/words-of";
import { commissionMessagesFor } from "@partner-standing/texts/commission/commission-messages-for";
import { LANGUAGES, type Language } from "@partner-standing/texts/formats/locale";
import { describe, expect, test } from "vitest";
import { COMMISSIONS, refusedFor } from "../fixtures/commissions.ts";
import { renderSolutions, type Asked } from "../fixtures/render-solutions.tsx";
import { SOURCES } from "../fixtures/sources.ts";
import { SOLUTIONS_STANDINGS } from "../fixtures/solutions-standings.ts";

const NAMES = Object.keys(COMMISSIONS) as (keyof typeof COMMISSIONS)[];
const UNSAID = /undefined|null|NaN|Invalid|Infinity|\[object|\(\)|\s[.,]|,\.|\.\.|^\s*$/;

interface Refusal {
  code: ProblemCode;
  field?: string;
}

/** The Gold partner's card with this ledger; a reversal is refused, or answered with the ledger of the lead. */
async function shown(ledger: CommissionLedger, language: Language = "en", refusal?: Refusal) {
  const asked: Asked[] = [];
  const card = renderSolutions((url, { body }) => {
    if (body) asked.push({ path: url.replace("https://api.example", ""), body });
    if (url.includes("/api/sources")) return respond({ ok: true, data: SOURCES });
    if (body && refusal) return refuse(refusal.code, refusal.field === undefined ? {} : { field: refusal.field });
    if (body) return respond({ ok: true, data: COMMISSIONS.due });
    return respond({ ok: true, data: url.includes("/api/solutions") ? SOLUTIONS_STANDINGS.gold : ledger });
  }, language);
  await card.answered();
  const { ledger: text } = commissionMessagesFor(language);
  const open = ledger.plan ? text.button : text.offerButton;
  const panel = () => (card.button(open).props.overlay as RenderedFragmentNode).find(Panel);
  return {
    ...card,
    asked,
    panel,
    said: () => wordsOf(panel()).join("\n"),
    open: () => card.button(open).trigger("onClick"),
  };
}

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(NAMES)("%s reads well, the panel too", async (name) => {
    const card = await shown(COMMISSIONS[name], language);
    card.open();
    await card.waitFor(() => expect(card.said()).toContain("hubspot.com/partners"));
    expect(card.words().filter((word) => UNSAID.test(word))).toEqual([]);
  });

  test.each(COMMISSION_REASONS)("%s is said in a sentence", async (reason) => {
    const card = await shown(refusedFor(reason), language);
    if (reason !== "earns") expect(card.text()).toContain(plain(commissionMessagesFor(language).why[reason]));
    card.open();
    await card.waitFor(() => expect(card.said()).toContain("hubspot.com/partners"));
    expect(card.words().filter((word) => UNSAID.test(word))).toEqual([]);
  });
});

describe("a customer", () => {
  test("sees what the quarter pays and on which day, for how long and by which claim", async () => {
    const { text } = await shown(COMMISSIONS.customer);
    expect(text()).toContain("Q4 2026: $580.20 expected, due on February 14, 2027.");
    expect(text()).toContain("20% for a sale of April 15, 2026, partner package. From May 2026 to April 2029.");
    expect(text()).toContain(`Claimed by the registration of ${COMMISSIONS.customer.domain}.`);
  });

  test("sees the next payment first", async () => {
    const { text } = await shown(COMMISSIONS.due);
    expect(text()).toContain("Next payment: $870.30 for Q3 2026, on November 14, 2026.");
  });

  test("has every amount with all its digits, in the currency", async () => {
    const { text } = await shown(COMMISSIONS.largest);
    expect(text()).toContain("Q4 2026: $59,259,259.20 expected");
    expect((await shown(COMMISSIONS.yen)).text()).toContain("¥58,020 expected");
  });

  test("of a sale before April 2023 is paid for life", async () => {
    const { text } = await shown(COMMISSIONS.lifetime);
    expect(text()).toContain("From March 2022, for as long as the customer stays.");
  });

  test("finds every month in the panel, reversals as lines of their own", async () => {
    const card = await shown(COMMISSIONS.customer);
    card.open();
    await card.waitFor(() => expect(card.panel().findAll(Table)).toHaveLength(COMMISSIONS.customer.quarters.length));
    const tables = card.panel().findAll(Table);
    const [ahead, oldest] = [tables[0], tables.at(-1)];
    const rows = ahead ? wordsOf(ahead) : [];
    expect(rows.slice(4, 9)).toEqual(["August 2026", "Reversal", "-$1,450.50", "20%", "-$290.10"]);
    expect(rows.slice(9, 13)).toEqual(["October 2026", "$1,450.50", "20%", "$290.10"]);
    expect(rows.slice(13, 15)).toEqual(["November 2026", "Forecast"]);
    expect(oldest ? wordsOf(oldest) : []).toContain("Incomplete first month");
    expect(card.said()).toContain("Q4 2026: $580.20 (forecast)");
    expect(card.said()).toContain("Reversals: -$290.10.");
    expect(card.said()).toContain("Payable since November 14, 2026.");
  });

  test("sees each sale with its term, and what open deals would pay, apart from every sum", async () => {
    const card = await shown(COMMISSIONS.euros);
    card.open();
    await card.waitFor(() => expect(card.said()).toContain("Sales and their terms"));
    expect(card.said()).toContain(
      "Purchase of March 5, 2026 (upsell of a shared deal): 20%. From April 2026 to March 2029. Earns.",
    );
    expect(card.said()).toContain(
      "Purchase of May 4, 2026 (without help): paid within the term of the sale of March 5, 2026.",
    );
    expect(card.said()).toContain("Would pay €100.00 a month from January 2027 to December 2029.");
    expect(card.said()).toContain("Deal 85, its close date has passed");
    expect(card.said()).toContain("Would pay nothing as it stands (Existing customer).");
    expect(card.said()).toContain("Enter its MRR in “MRR of the deal” to see what it would pay.");
    expect(card.said()).toContain("Q4 2026: €1,290.30 (forecast)");
  });

  test("that pays in another currency has both amounts in the account's, each rate with its day", async () => {
    const card = await shown(COMMISSIONS.euros);
    card.open();
    await card.waitFor(() => expect(card.said()).toContain("Exchange rates used"));
    expect(card.said()).toContain("By today's rate $1,367.87, by month-end rates $1,348.31");
    expect(card.said()).toContain("By today's rate $1,434.81, by month-end rates not known");
    expect(card.said()).toContain("June 2026: 1 EUR = $1.1 (June 30, 2026)");
    expect(
      card
        .panel()
        .findAll(Alert)
        .map(({ props }) => props.title),
    ).toContain("The month-end rate of EUR is missing for August 2026. Enter it in the settings, under “Data”.");
    const dollars = await shown(COMMISSIONS.customer);
    dollars.open();
    await dollars.waitFor(() => expect(dollars.said()).toContain("Reversals"));
    for (const absent of ["Exchange rates used", "Forecast of open deals", "Sales and their terms"])
      expect(dollars.said()).not.toContain(absent);
  });

  test("is told of which purchase each month is, where it made several", async () => {
    const card = await shown(COMMISSIONS.several);
    card.open();
    await card.waitFor(() => expect(card.said()).toContain("Purchase of October 5, 2026 (upsell of a shared deal)"));
    expect(card.said()).toContain("Purchase of April 15, 2026 (new customer)");
    const single = await shown(COMMISSIONS.customer);
    single.open();
    await single.waitFor(() => expect(single.said()).toContain("Reversals"));
    expect(single.said()).not.toContain("Purchase of");
  });

  test("finds conditions and sources in the panel", async () => {
    const card = await shown(COMMISSIONS.customer);
    card.open();
    await card.waitFor(() => expect(card.said()).toContain("Registered before the purchase\nMet"));
    const asked = "How much commission do I make if I refer or re-sell HubSpot?";
    await card.waitFor(() => expect(card.said()).toContain(asked));
    expect(card.said()).toMatch(/re-sell HubSpot\?\nSolutions Partner Program FAQ: .*English edition, lines? 62/);
    expect(card.said()).toContain("hubspot.com/partners/solutions-program-policies\n2026");
  });
});

test("a lead sees what a sale would pay and under which conditions", async () => {
  const card = await shown(COMMISSIONS.lead);
  expect(card.text()).toContain("A sale today would pay 20% of what the customer pays, for 36 complete months.");
  expect(
    card
      .findAll(StatusTag)
      .slice(-5)
      .map((tag) => tag.text),
  ).toEqual(["Not sold", "Met", "Not known", "Met", "Not known"]);
  expect((await shown(COMMISSIONS.leadOfProvider)).text()).toContain("for 12 complete months.");
});

test("who may see no amounts is told so without a button to try again", async () => {
  const card = renderSolutions((url) =>
    url.includes("/api/solutions") ? respond({ ok: true, data: SOLUTIONS_STANDINGS.gold }) : refuse("not-allowed"),
  );
  await card.answered();
  expect(card.text()).toContain("An admin decides in the settings who sees portfolio amounts");
  expect(card.text()).not.toContain("Try again");
});

describe("booking a reversal", () => {
  async function opened(refusal?: Refusal) {
    const card = await shown(COMMISSIONS.customer, "en", refusal);
    card.open();
    await card.waitFor(() => expect(card.panel().maybeFind(Select)).not.toBeNull());
    const choose = (month: string) => card.panel().find(Select).props.onChange?.(month);
    const onDay = (month = 10, date = 20) =>
      card.panel().find(DateInput).props.onChange?.({ year: 2026, month, date, formattedDate: "" });
    const book = () => card.panel().find(LoadingButton).trigger("onClick");
    return { ...card, choose, onDay, book };
  }

  test("offers the months that are over and of which something is left, the newest first", async () => {
    const card = await opened();
    expect(card.panel().find(Select).props.options).toMatchObject(
      ["October 2026", "September 2026", "July 2026", "June 2026", "May 2026"].map((label) => ({
        label,
      })),
    );
  });

  test("names what is missing, and sends nothing", async () => {
    const card = await opened();
    card.book();
    await card.waitFor(() => expect(card.said()).toContain("Choose a month that pays commission."));
    expect(card.said()).toContain("Choose the day that the statement shows.");
    expect(card.asked).toEqual([]);
  });

  test("takes no day before the month and none that has not come", async () => {
    const card = await opened();
    card.choose("2026-09");
    const day = () => card.panel().find(DateInput).props;
    await card.waitFor(() => expect(day().min).toEqual({ year: 2026, month: 8, date: 1 }));
    expect(day().max).toEqual({ year: 2026, month: 10, date: 22 });
    for (const [month, date] of [
      [7, 31],
      [10, 23],
    ]) {
      card.onDay(month, date);
      await card.waitFor(() => expect(day().value).toMatchObject({ month, date }));
      card.book();
      await card.waitFor(() => expect(card.said()).toContain("Choose the day that the statement shows."));
    }
    expect(card.asked).toEqual([]);
  });

  test("books a whole month under a key of its own, and shows the ledger as it is then", async () => {
    const card = await opened();
    card.choose("2026-09");
    card.onDay();
    await card.waitFor(() => expect(card.panel().find(DateInput).props.value).toBeTruthy());
    card.book();
    await card.waitFor(() => expect(card.text()).toContain("Next payment: $870.30 for Q3 2026"));
    expect(card.asked).toEqual([
      {
        path: "/api/commission/reversals",
        body: {
          ...{ companyId: "1001", month: "2026-09", refundedMinor: null, bookedOn: "2026-11-20" },
          idempotencyKey: expect.stringMatching(/^.+-.+-1$/) as string,
        },
      },
    ]);
    expect(card.alerts).toEqual([{ type: "success", message: "The reversal of September 2026 is booked." }]);
  });

  test("books a part in minor units, and not more than the month", async () => {
    const card = await opened();
    card.choose("2026-09");
    card.onDay();
    card.panel().find(Toggle).props.onChange?.(false);
    await card.waitFor(() => expect(card.panel().maybeFind(CurrencyInput)).not.toBeNull());
    card.panel().find(CurrencyInput).props.onChange?.(1_450.51);
    card.book();
    await card.waitFor(() => expect(card.said()).toContain("Enter an amount above 0"));
    card.panel().find(CurrencyInput).props.onChange?.(1_450.5);
    await card.waitFor(() => expect(card.said()).not.toContain("Enter an amount above 0"));
    card.book();
    await card.waitFor(() => expect(card.asked).toHaveLength(1));
    expect(card.asked[0]?.body).toMatchObject({ refundedMinor: 145_050 });
  });

  test.each([
    ["month", "This month has no commission left to reverse."],
    ["bookedOn", "This day does not fit"],
  ])("a refusal of %s is said at the field", async (field, sentence) => {
    const card = await opened({ code: "invalid-request", field });
    card.choose("2026-09");
    card.onDay();
    await card.waitFor(() => expect(card.panel().find(DateInput).props.value).toBeTruthy());
    card.book();
    await card.waitFor(() => expect(card.said()).toContain(sentence));
    expect(card.panel().maybeFind(Alert)).toBeNull();
  });

  test("what is booked already is refused in words of its own", async () => {
    const card = await opened({ code: "already-reversed", field: "month" });
    card.choose("2026-09");
    card.onDay();
    await card.waitFor(() => expect(card.panel().find(DateInput).props.value).toBeTruthy());
    card.book();
    await card.waitFor(() => expect(card.said()).toContain("This reversal is booked already"));
  });

  test("when nobody knows what became of it, the same wish keeps its key", async () => {
    const card = await opened({ code: "internal" });
    card.choose("2026-09");
    card.onDay();
    await card.waitFor(() => expect(card.panel().find(DateInput).props.value).toBeTruthy());
    card.book();
    await card.waitFor(() => expect(card.panel().find(Alert).props.title).toBe("The reversal was not booked"));
    card.book();
    await card.waitFor(() => expect(card.asked).toHaveLength(2));
    const [first, second] = card.asked.map(({ body }) => body?.["idempotencyKey"]);
    expect(second).toBe(first);
  });
});

test("an existing customer is said to be one, with the sales to it that pay", async () => {
  const card = await shown(COMMISSIONS.existingCustomer);
  expect(card.words().join("\n")).toContain(
    "Already a HubSpot customer. A sale today would pay 20% of what the customer pays more than now, for 36 complete months, and only if it is a sale with a shared deal.",
  );
});

test("a sale that was never registered names what opens a claim", async () => {
  const card = await shown(refusedFor("not-registered"));
  expect(card.words().join("\n")).toContain("choose that in “Relationship with HubSpot”");
});
