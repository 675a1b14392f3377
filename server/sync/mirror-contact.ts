import type { CrmObject } from "../hubspot/crm-object.ts";
import type { ContactRow } from "../store/contacts.ts";

/** What to keep of a contact. */
export function mirrorContact(contact: CrmObject): ContactRow {
  const { id, properties } = contact;
  const fullName = [properties["firstname"], properties["lastname"]].filter(Boolean).join(" ");
  return {
    id,
    name: fullName || properties["email"] || id,
    companyId: properties["associatedcompanyid"] || null,
    reviewedOn: properties["pp_reviewed_on"] || null,
    reviewRating: properties["pp_review_rating"] || null,
  };
}
