import type { PortalSnapshot } from "@partner-standing/contract/portal-snapshot";

/** The pages of an export as one snapshot. */
export function joinSnapshots(first: PortalSnapshot, next: PortalSnapshot): PortalSnapshot {
  const { companies, contacts, deals } = first.objects;
  return {
    ...first,
    objects: {
      companies: [...companies, ...next.objects.companies],
      contacts: [...contacts, ...next.objects.contacts],
      deals: [...deals, ...next.objects.deals],
    },
    associations: [...first.associations, ...next.associations],
  };
}

export function recordsIn({ objects }: PortalSnapshot): number {
  return objects.companies.length + objects.contacts.length + objects.deals.length;
}
