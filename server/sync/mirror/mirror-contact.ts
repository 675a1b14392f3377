import type { CrmObject } from "../../hubspot/crm-object.ts";
import type { ContactRow } from "../../store/mirror/contacts.ts";
import { mirrorDomain } from "./mirror-domain.ts";
import { mirrorName } from "./mirror-name.ts";
import { mirrorRegistration } from "./mirror-registration.ts";

/** What to keep of a contact. */
export function mirrorContact(contact: CrmObject): ContactRow {
  const { id, properties } = contact;
  const fullName = [properties["firstname"], properties["lastname"]].filter(Boolean).join(" ");
  return {
    id,
    name: mirrorName(id, fullName, properties["email"]),
    companyId: properties["associatedcompanyid"] || null,
    reviewedOn: properties["pp_reviewed_on"] || null,
    reviewRating: properties["pp_review_rating"] || null,
    firstName: properties["firstname"] || null,
    lastName: properties["lastname"] || null,
    email: properties["email"] || null,
    companyName: properties["company"] || null,
    website: properties["website"] || null,
    unavailableReason: properties["pp_unavailable_reason"] || null,
    websiteDomain: mirrorDomain(properties["website"]),
    emailDomain: mirrorDomain(properties["email"]),
    country: properties["country"] || null,
    ownerId: properties["hubspot_owner_id"] || null,
    ...mirrorRegistration(contact),
  };
}
