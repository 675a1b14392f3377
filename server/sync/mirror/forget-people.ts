import type { ClaimInput } from "@partner-standing/contract/leads/claim";
import { CONTACT_ROLES, PersonSchema, type Person } from "@partner-standing/contract/settings/point-of-contact";
import { isDeepStrictEqual } from "node:util";
import { isGiven } from "../../rules/packs/registration/best-partner-wins.ts";
import { paymentNotes, removeNote } from "../../store/commission/commission-payments.ts";
import { allClaims, saveClaim, type StoredClaim } from "../../store/leads/claims.ts";
import type { Queryable } from "../../store/engine/database.ts";
import { forgetLists, wordsOfLists } from "../../store/lists/crm-lists.ts";
import { forgetRecords } from "../../store/mirror/forget-records.ts";
import { addressesIn, digestFor, takeTraits, wordsOf, type GoneContact } from "../../store/mirror/contacts.ts";
import { contactsFiled, rewriteContacts } from "../../store/settings/poc-forms.ts";
import { readSettings, replaceSettings } from "../../store/settings/settings.ts";
import { changesKept, recordChange, rewriteChanges } from "../../store/settings/settings-changes.ts";

/** Who stands in the audit list where HubSpot told of it. */
const HUBSPOT = { userId: "privacy-deletion", name: "Partner Standing" };
/** The section of the audit list under which it stands. */
const PRIVACY_SECTION = "privacy-deletion";

function isAddressOf({ id, email }: GoneContact, address: string): boolean {
  return email !== null && digestFor(id, address.trim()) === email;
}

/**
 * Whether a text names somebody: by the address, or by the whole name; in what is said of their own domain a part of the
 * name is enough.
 */
function names(contact: GoneContact, text: string, isOwnDomain: boolean): boolean {
  if (addressesIn(text).some((address) => isAddressOf(contact, address))) return true;
  const words = new Set(wordsOf(text).map((word) => digestFor(contact.id, word)));
  const isSaid = (name: string) => words.has(name);
  return isOwnDomain ? contact.names.some(isSaid) : contact.names.length > 1 && contact.names.every(isSaid);
}

/** What a claim still says without a person whom it names: that there is evidence, in no words. */
function withoutWords(claim: ClaimInput, contact: GoneContact): ClaimInput {
  const { proofOfServices, paymentLink, productsOfInterest, buyerEmail } = claim;
  const isOwnDomain = contact.domains.includes(claim.domain);
  const isNamedIn = (text: boolean | string) => names(contact, String(text), isOwnDomain);
  if (![proofOfServices, paymentLink, ...productsOfInterest, buyerEmail].some(isNamedIn)) return claim;
  return {
    ...claim,
    proofOfServices: isGiven(proofOfServices),
    paymentLink: isGiven(paymentLink),
    productsOfInterest: productsOfInterest.filter((product) => !isNamedIn(product)),
    buyerEmail: isAddressOf(contact, buyerEmail) ? "" : buyerEmail,
  };
}

async function forgetInClaims(transaction: Queryable, portalId: number, gone: GoneContact[]): Promise<void> {
  const without = ({ claim, ...stored }: StoredClaim) => ({ ...stored, claim: gone.reduce(withoutWords, claim) });
  for (const stored of await allClaims(transaction, portalId)) {
    const left = without(stored);
    if (!isDeepStrictEqual(left, stored)) await saveClaim(transaction, portalId, left);
  }
}

async function forgetInNotes(transaction: Queryable, portalId: number, gone: GoneContact[]): Promise<void> {
  for (const { paymentId, note } of await paymentNotes(transaction, portalId))
    if (gone.some((contact) => names(contact, note, false))) await removeNote(transaction, portalId, paymentId);
}

/** Of a list that names somebody nothing is told any more; what is not in it by then does not come into it. */
async function forgetInLists(transaction: Queryable, portalId: number, gone: GoneContact[]): Promise<void> {
  const lists = await wordsOfLists(transaction, portalId);
  const isNaming = (text: string) => gone.some((contact) => names(contact, text, true));
  const naming = lists.filter(({ name, search }) => isNaming(name) || isNaming(search));
  if (naming.length > 0)
    await forgetLists(
      transaction,
      portalId,
      naming.map(({ listId }) => listId),
    );
}

/** A point of contact who was a user or an owner of the account is staff; the contact of the same name is not. */
function isOneOf(person: Person, ids: string[], gone: GoneContact[]): boolean {
  const { source, email } = person;
  if (source && source.kind !== "contact") return false;
  return (source !== undefined && ids.includes(source.id)) || gone.some((contact) => isAddressOf(contact, email));
}

/** That somebody was named stays, and what the program asks about the role. */
function unnamed({ atLeastVicePresident }: Person): Person {
  return { name: "", email: "", ...(atLeastVicePresident !== undefined && { atLeastVicePresident }) };
}

/** A document without these people, wherever in it they stand. */
function withoutPeople<Document>(document: Document, isGone: (person: Person) => boolean): Document {
  const within = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(within);
    if (value === null || typeof value !== "object") return value;
    const person = PersonSchema.safeParse(value);
    if (person.success) return isGone(person.data) ? unnamed(person.data) : value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, within(part)]));
  };
  return within(document) as Document;
}

async function forgetInSettings(transaction: Queryable, portalId: number, isGone: (person: Person) => boolean) {
  const { version, settings } = await readSettings(transaction, portalId);
  const left = withoutPeople(settings, isGone);
  if (isDeepStrictEqual(left, settings)) return;
  await replaceSettings(transaction, portalId, version, left);
  const roles = CONTACT_ROLES.filter((role) => !isDeepStrictEqual(left.contacts[role], settings.contacts[role]));
  await recordChange(transaction, portalId, {
    version: version + 1,
    section: PRIVACY_SECTION,
    by: HUBSPOT,
    changes: roles.map((role) => ({ field: `contacts.${role}`, before: null, after: left.contacts[role] })),
  });
}

async function forgetInHistory(transaction: Queryable, portalId: number, isGone: (person: Person) => boolean) {
  for (const entry of await changesKept(transaction, portalId)) {
    const left = withoutPeople(entry, isGone);
    if (!isDeepStrictEqual(left, entry)) await rewriteChanges(transaction, portalId, left);
  }
  for (const form of await contactsFiled(transaction, portalId)) {
    const left = withoutPeople(form, isGone);
    if (!isDeepStrictEqual(left, form)) await rewriteContacts(transaction, portalId, left);
  }
}

/**
 * Forgets people whom HubSpot deleted for privacy: their records, and their names and addresses wherever somebody wrote
 * them. That something happened stays: what was registered, claimed, filed or changed, when, and by which user. The caller
 * holds the portal's facts (`lockFacts`).
 */
export async function forgetPeople(transaction: Queryable, portalId: number, contactIds: string[]): Promise<void> {
  if (contactIds.length === 0) return;
  await forgetRecords(transaction, portalId, "contacts", contactIds);
  const gone = await takeTraits(transaction, portalId, contactIds);
  const isGone = (person: Person) => isOneOf(person, contactIds, gone);
  await forgetInClaims(transaction, portalId, gone);
  await forgetInNotes(transaction, portalId, gone);
  await forgetInLists(transaction, portalId, gone);
  await forgetInSettings(transaction, portalId, isGone);
  await forgetInHistory(transaction, portalId, isGone);
}
