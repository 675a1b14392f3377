import type { Registration } from "@partner-standing/contract/leads/registrations";
import type { Language } from "@partner-standing/texts/formats/locale";
import {
  type RegistrationMessages,
  registrationMessagesFor,
} from "@partner-standing/texts/registrations/registration-messages-for";
import { type Cell, beginCsv, writeCsv } from "../process/csv-file.ts";
import { type AskedList, eachRegistration } from "../leads/list-registrations.ts";
import type { LeadContext } from "../leads/lead-context.ts";
import type { Database } from "../store/engine/database.ts";

function headerOf({ columns, file }: RegistrationMessages): [string, ...string[]] {
  const { domain, company, contact, registered, ends, ended, by, claim } = columns;
  return [domain, file.state, company, file.companyId, contact, file.contactId, registered, ends, ended, by, claim];
}

function rowOf(registration: Registration, { history, claims }: RegistrationMessages): [string, ...Cell[]] {
  const { domain, state, company, contact, registeredOn, expiresOn, endedOn, registeredByName, claim } = registration;
  return [
    domain,
    history.events[state],
    ...[company?.name ?? "", company?.objectId ?? "", contact?.name ?? "", contact?.objectId ?? ""],
    ...[registeredOn, expiresOn, endedOn ?? "", registeredByName ?? "", claim ? claims[claim] : ""],
  ];
}

/**
 * All registrations of a list as a table for a spreadsheet, in UTF-8 and in parts that follow each other. They are of one
 * moment and read to their end before the first is sent: whoever takes them slowly holds no transaction.
 */
export async function registrationsCsv(
  database: Database,
  context: LeadContext,
  { language, ...asked }: AskedList & { language: Language },
): Promise<Buffer[]> {
  const text = registrationMessagesFor(language);
  const parts = [Buffer.from(beginCsv(headerOf(text)))];
  await eachRegistration(database, context, asked, (registrations) =>
    parts.push(Buffer.from(writeCsv(registrations.map((registration) => rowOf(registration, text))))),
  );
  return parts;
}
