import type { PortalSnapshot } from "@partner-standing/contract/portal/portal-snapshot";

/** The pages of an export as one snapshot. */
export function joinSnapshots(first: PortalSnapshot, next: PortalSnapshot): PortalSnapshot {
  const { companies, contacts, deals, partner_clients: clients = [] } = first.objects;
  const { partner_clients: nextClients = [] } = next.objects;
  return {
    ...first,
    objects: {
      companies: [...companies, ...next.objects.companies],
      contacts: [...contacts, ...next.objects.contacts],
      deals: [...deals, ...next.objects.deals],
      partner_clients: [...clients, ...nextClients],
    },
    associations: [...first.associations, ...next.associations],
  };
}

export function recordsIn({ objects }: PortalSnapshot): number {
  return (
    objects.companies.length + objects.contacts.length + objects.deals.length + (objects.partner_clients ?? []).length
  );
}
