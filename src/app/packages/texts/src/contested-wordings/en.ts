import type { ReadingMessage } from "../readings/en.ts";
import { readings } from "../solutions-readings/en.ts";

/** How the directory of rules explains contested wordings that the Technology card does not tell of. */
export const contestedWordings: Record<string, ReadingMessage> = {
  ...readings,
  C38: {
    chosen: "HubSpot writes about data protection to leads in the EU and in Switzerland.",
    instead: "HubSpot never contacts a registered lead.",
    because: "its German page on lead registration names both messages; the FAQ speaks of sales.",
  },
  C44: {
    chosen: "a registration belongs to a domain and to all contacts of it.",
    instead: "it belongs to one contact.",
    because: "the domain decides about the commission.",
  },
  C30: {
    chosen: "each edition has tiers of its own: Silver to Diamond until 2020, Gold to Elite since.",
    instead: "one list of tiers holds for all time.",
    because: "each document prints the tiers of its own time.",
  },
  C33: {
    chosen:
      "an existing customer pays commission by the rule of the day of the sale: first for the upgrade from Sales Hub to Marketing Hub alone, from 2020 for cross-sales too, from November 17, 2025 for sales with a shared deal.",
    instead: "the German wording went on beside the English one, and a cross-sell paid nothing.",
    because: "the English questions and answers and the public pages are newer.",
  },
  C34: {
    chosen: "the German example with an upgrade after half a year pays 487.20 euros.",
    instead: "it pays the printed 504 euros.",
    because: "20% of six months at 46 and six at 360 are 487.20.",
  },
  C35: {
    chosen: "twelve complete months pay; an incomplete first month pays nothing and uses up none of them.",
    instead: "the first twelve months pay from the day of the purchase.",
    because: "the English text says complete months.",
  },
  C37: {
    chosen: "a granted Best Partner Wins claim pays without a registration of your own and whatever the domain.",
    instead: "the domain of the purchase must be registered, without exception.",
    because: "the claim exists for customers that another partner registered.",
  },
  C39: {
    chosen: "app usage is counted across Marketing, Sales and Service Hub together.",
    instead: "it is counted across all hubs.",
    because: "the English text names these three.",
  },
  S01: {
    chosen: "an edition holds from the day of the first document that states it until that of the next.",
    instead: "it began on an earlier day that no document names.",
    because: "only the days of the documents are known.",
  },
  S02: {
    chosen: "between the first and the last known activity a client counts as managed on every day.",
    instead: "it does not count in a pause longer than the window.",
    because: "the CRM tells no activity between these two.",
  },
  S03: {
    chosen: "the edition of 2016 asks for the certification too.",
    instead: "it asks for none.",
    because: "what is left of its page does not say, and the edition of 2018 asks for it.",
  },
  S04: {
    chosen: "an app that a later list prints under another name is the same app: Ads add-on is Ads.",
    instead: "each name is an app of its own.",
    because: "no list prints both names.",
  },
  S05: {
    chosen: "the median is taken over all clients sold in 12 months or managed now, those without MRR too.",
    instead: "only clients whose MRR is credited count.",
    because: "the text speaks of accounts, not of what they pay.",
  },
  S06: {
    chosen: "with an even number of clients the median is the mean of the two middle ones.",
    instead: "it is one of the two middle ones.",
    because: "that is how a median is commonly taken; the text says nothing about it.",
  },
  S07: {
    chosen:
      "a higher tier never asks for less: whoever misses a tier has not met one above it whose numbers are not known.",
    instead: "every tier without known numbers might be met.",
    because: "every printed table rises from tier to tier.",
  },
  S08: {
    chosen: "whoever is not certified on the day of a recalibration falls out of the tiers.",
    instead: "the tier falls to the best one of the look-back.",
    because: "every tier asks for the certification.",
  },
  S09: {
    chosen: "a tier just earned is safe at recalibrations before the same day six months later.",
    instead: "on that day it is still safe.",
    because: "six months are over on that day.",
  },
  S10: {
    chosen: "a managed client's whole MRR counts.",
    instead: "it is split evenly among the partners who manage it.",
    because: "the CRM does not know the other partners.",
  },
  S11: {
    chosen: "a provider who sold nothing in a whole quarter after being activated has missed it.",
    instead: "the quarter of the activation asks for a product too.",
    because: "that quarter is not a whole one.",
  },
  S13: {
    chosen: "the median of app usage is asked for until July 14, 2025.",
    instead: "it still is, or ended with the points of 2022.",
    because: "the last page that names it is older than the tiers of July 2025.",
  },
  S14: {
    chosen: "until February 2024 sold MRR earned three points for $100.",
    instead: "it earned another number that no readable page gives.",
    because: "the page of 2024 says that upsells stay at three.",
  },
  S18: {
    chosen:
      "from February 2024 to July 2025 sourced and assisted points together count toward the minimum of sold points.",
    instead: "only sourced points count, as since July 2025.",
    because: "the pages of 2025 announce that as a change.",
  },
  S19: {
    chosen: "the membership costs $400 a month.",
    instead: "it costs 4,800 yen a month, as the Japanese page prints.",
    because: "the two do not fit, and the dollar amount is named beside the waiver.",
  },
  S20: {
    chosen: "MRR in another currency counts by the program's conversion table, such as 88 euros for $100.",
    instead: "the table is only an illustration of a rate that nobody publishes.",
    because: "points go by a fixed rate, and no other one is printed.",
  },
  K01: {
    chosen: "what the customer pays on the first day of a month counts for all of it.",
    instead: "a change counts from its day on.",
    because: "the printed examples count by whole months.",
  },
  K02: {
    chosen: "a registration of the purchase day came too late, and one that expires on that day no longer counts.",
    instead: "registering on the day of the purchase is early enough.",
    because: "the text asks for a registration before the purchase.",
  },
  K03: {
    chosen: "the package on the day of the sale fixes the term.",
    instead: "a provider who becomes a partner earns on earlier sales beyond their first year.",
    because: "the text ties the term to the sale.",
  },
  K04: {
    chosen:
      "the term runs by the calendar: a customer that leaves uses up months, and pays again for those left once it comes back.",
    instead: "a customer that leaves ends the term, or stops its clock.",
    because: "the sources count months from the sale and name no pause.",
  },
  K05: {
    chosen:
      "the quarterly check asks on the first day of the quarter and decides its three months; credit that is regained pays again.",
    instead: "credit that is lost once ends the commission for good.",
    because: "the public page speaks of a check every quarter.",
  },
  K06: {
    chosen:
      "each month's commission is rounded half up to the cent; what is taken back stands in the quarter in which it was booked.",
    instead: "only the sum of a quarter is rounded, and a refund changes the quarter of its month.",
    because: "that way months add up to their quarter, and a statement that was paid stays as it was.",
  },
  K07: {
    chosen: "an existing customer pays commission on what it pays more than on the day before the sale.",
    instead: "before November 17, 2025 it paid commission on all that it paid.",
    because: "what it paid before was not sold by you.",
  },
  K08: {
    chosen:
      "a partner who becomes a provider from 2023 on still earns on a sale for twelve complete months; returning revives nothing.",
    instead: "the months that are left wait until the partner returns.",
    because: "the public page cuts the term and names no return.",
  },
  K09: {
    chosen: "from November 17, 2025 on a cross-sell or an upgrade without a shared deal pays nothing.",
    instead: "the confirmation link of a cross-sell is still proof enough.",
    because: "the newer public page asks for the shared deal.",
  },
  K10: {
    chosen:
      "a forecast covers the whole quarters of the next twelve months, with today's MRR and today's managed credit.",
    instead: "commission is an estimate of this month alone.",
    because: "nothing else is known of the months ahead.",
  },
  K11: {
    chosen: "the first MRR that is known of a customer reaches back to the sale.",
    instead: "months before the first known MRR pay nothing.",
    because: "the MRR comes with HubSpot's next monthly report.",
  },
  K12: {
    chosen:
      "what a provider's customer buys later is paid until the year of its first purchase is over, and no longer.",
    instead: "a later sale of a provider pays for twelve months of its own.",
    because: "the German edition counts the rest of the year from the first purchase.",
  },
  K13: {
    chosen:
      "each sale of a partner has its own term: what the customer pays more than before a later sale is the later sale's, and the earlier one goes on with what it had. A later purchase without a term of its own is paid within the term that runs, from November 17, 2025 on to nobody.",
    instead: "the first sale pays on all that the customer pays.",
    because: "the term goes by the day on which a deal closed, and no amount can be paid twice.",
  },
  K14: {
    chosen:
      "from November 17, 2025 on a purchase that nobody sold, within twelve months of the first sale, goes to the latest shared deal and pays as long as that one does; otherwise it pays nobody.",
    instead: "it belongs to the sale whose term runs.",
    because: "the newer public page says so.",
  },
  K15: {
    chosen: "what a customer with several sales did not pay is taken from the latest sale that pays first.",
    instead: "each sale bears its share.",
    because: "MRR that falls is taken from the latest sale first too, and no page says otherwise.",
  },
  K16: {
    chosen:
      "commission of a customer that pays in another currency is converted, line by line, by the rate of the last day of its month.",
    instead: "it is converted by the rate of the last day of the quarter, or of the day before the payout.",
    because: "the public page says month-end rate, and a line belongs to a month.",
  },
  K17: {
    chosen:
      "an open deal is judged as if it were won on its close date, under the registered domain, and is added to nothing.",
    instead: "it counts by the probability of its stage.",
    because: "a probability is no commission: the sum would be what nobody ever pays.",
  },
  K20: {
    chosen: "the six months for bank and tax papers run from each sale that pays.",
    instead: "they run once, from the day of joining.",
    because: "the program policies count from the transaction; the FAQ names no deadline.",
  },
  K21: {
    chosen: "the invoice of a quarter is due on the day before its payday.",
    instead: "a later invoice is still paid, only later.",
    because: "the policies ask for it every quarter and name no day.",
  },
};
