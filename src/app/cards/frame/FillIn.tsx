import { Accordion } from "@hubspot/ui-extensions";
import { CrmPropertyList } from "@hubspot/ui-extensions/crm";

/** As many as HubSpot shows in one list. */
const MOST = 24;

/**
 * HubSpot's own fields of the open record, for what is missing in it: whoever reads that it is missing fills it in here. Folded
 * away: what is missing has been said, and a card is no higher than what it says.
 */
export function FillIn({ title, properties }: { title: string; properties: string[] }) {
  if (properties.length === 0) return null;
  return (
    <Accordion title={title} size="xs">
      <CrmPropertyList properties={properties.slice(0, MOST)} direction="column" />
    </Accordion>
  );
}
