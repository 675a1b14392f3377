import { Text } from "@hubspot/ui-extensions";
import type { MembershipNeed } from "@partner-standing/contract/settings/program-membership";
import { needsSentence } from "../contacts/part-heading.tsx";
import { useSettings } from "./settings-context.ts";

/** Which tier a part of the programs section opens. */
export function NeedLine({ requirement }: Pick<MembershipNeed, "requirement">) {
  const { page, reader, text } = useSettings();
  const neededFor = page.needs.find((need) => need.requirement === requirement)?.neededFor ?? [];
  const sentence = needsSentence(neededFor, { reader, text });
  return <Text variant="microcopy">{text.part(reader.messages.requirements[requirement], sentence)}</Text>;
}
