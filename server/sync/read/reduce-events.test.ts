import { expect, test } from "vitest";
import type { WebhookEvent } from "../../store/jobs/webhook-events.ts";
import { deletedForPrivacy, reduceEvents } from "./reduce-events.ts";

const event = (subscriptionType: string, more: Partial<WebhookEvent>): WebhookEvent => ({
  portalId: 1,
  subscriptionType,
  eventId: "1",
  occurredAt: 1_700_000_000_000,
  ...more,
});
const company = (what: string, more: Partial<WebhookEvent>) =>
  event(`object.${what}`, { objectTypeId: "0-2", ...more });
const association = (fromObjectTypeId: string, toObjectTypeId: string) =>
  event("object.associationChange", { fromObjectTypeId, fromObjectId: "10", toObjectTypeId, toObjectId: "20" });

test("many changes of one record are one record to read, in whatever order they come", () => {
  const events = [
    company("propertyChange", { objectId: "7", propertyName: "name" }),
    company("deletion", { objectId: "7" }),
    company("restore", { objectId: "7" }),
    company("creation", { objectId: "8" }),
    company("propertyChange", { objectId: "7", propertyName: "domain" }),
  ];
  const records = [
    { kind: "companies", id: "7" },
    { kind: "companies", id: "8" },
  ];
  expect(reduceEvents(events)).toEqual({ changed: records, merged: [] });
  expect(reduceEvents(events.toReversed()).changed).toEqual(records);
});

test("of a merge the surviving record is read and the merged ones are gone", () => {
  const merge = company("merge", { objectId: "1", primaryObjectId: "1", mergedObjectIds: ["2", "3"] });
  expect(reduceEvents([merge])).toEqual({
    changed: [{ kind: "companies", id: "1" }],
    merged: [
      { kind: "companies", id: "2" },
      { kind: "companies", id: "3" },
    ],
  });
});

test("a merge that makes a new record takes the primary one away too", () => {
  const merge = company("merge", { primaryObjectId: "1", mergedObjectIds: ["2"], newObjectId: "9" });
  const { changed, merged } = reduceEvents([merge]);
  expect(changed.map(({ id }) => id)).toEqual(["9"]);
  expect(merged.map(({ id }) => id)).toEqual(["1", "2"]);
});

test.each([
  ["a deal to a company", "0-3", "0-2", [{ kind: "deals", id: "10" }]],
  ["a contact to a company", "0-1", "0-2", [{ kind: "contacts", id: "10" }]],
  ["a company to a deal", "0-2", "0-3", [{ kind: "deals", id: "20" }]],
  ["a company to a contact", "0-2", "0-1", [{ kind: "contacts", id: "20" }]],
  ["a deal to a contact", "0-3", "0-1", []],
  ["a company to a ticket", "0-2", "0-5", []],
])("the association of %s concerns the deal or contact alone", (_what, from, to, changed) => {
  expect(reduceEvents([association(from, to)])).toEqual({ changed, merged: [] });
});

test.each([
  ["contact.associationChange", "CONTACT_TO_COMPANY", [{ kind: "contacts", id: "10" }]],
  ["deal.associationChange", "DEAL_TO_COMPANY", [{ kind: "deals", id: "10" }]],
  ["company.associationChange", "COMPANY_TO_CONTACT", [{ kind: "contacts", id: "20" }]],
  ["company.associationChange", "COMPANY_TO_DEAL", [{ kind: "deals", id: "20" }]],
  ["object.associationChange", "CONTACT_TO_COMPANY_UNLABELED", [{ kind: "contacts", id: "10" }]],
  ["object.associationChange", "PARTNER_CLIENT_TO_COMPANY", [{ kind: "partner_clients", id: "10" }]],
  ["deal.associationChange", "DEAL_TO_CONTACT", []],
  ["ticket.associationChange", "TICKET_TO_COMPANY", []],
  ["contact.associationChange", "CONTACT_TO_COMPANYISH", []],
  ["contact.associationChange", undefined, []],
])("an association without type ids is told by its name: %s of %s", (subscriptionType, associationType, changed) => {
  const told = event(subscriptionType, { associationType, fromObjectId: "10", toObjectId: "20" });
  expect(reduceEvents([told])).toEqual({ changed, merged: [] });
});

test("HubSpot's own object for clients is read like the others", () => {
  const client = { objectTypeId: "0-145", objectId: "9007199254740993" };
  expect(reduceEvents([event("object.propertyChange", client)]).changed).toEqual([
    { kind: "partner_clients", id: "9007199254740993" },
  ]);
  expect(reduceEvents([association("0-145", "0-2")]).changed).toEqual([{ kind: "partner_clients", id: "10" }]);
});

test("a contact deleted for privacy is told under the older name", () => {
  expect(reduceEvents([event("contact.privacyDeletion", { objectId: "5" })]).changed).toEqual([
    { kind: "contacts", id: "5" },
  ]);
});

test("records of other kinds, and events of something else, concern nobody", () => {
  const events = [
    event("object.creation", { objectTypeId: "0-5", objectId: "1" }),
    event("conversation.newMessage", { objectId: "1" }),
    company("propertyChange", {}),
  ];
  expect(reduceEvents(events)).toEqual({ changed: [], merged: [] });
});

test("of contacts deleted for privacy each is named once, and of other deletions none", () => {
  const events = [
    event("contact.privacyDeletion", { objectId: "5" }),
    event("contact.privacyDeletion", { objectId: "5", eventId: "2" }),
    event("object.privacyDeletion", { objectTypeId: "0-1", objectId: "6" }),
    event("object.deletion", { objectTypeId: "0-1", objectId: "7" }),
    event("contact.privacyDeletion", {}),
  ];
  expect(deletedForPrivacy(events)).toEqual(["5", "6"]);
});
