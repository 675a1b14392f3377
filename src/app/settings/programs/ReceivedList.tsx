import { AutoGrid, Flex, Input, Select, Text } from "@hubspot/ui-extensions";
import { BENEFIT_IDS, type BenefitId, type Delivery } from "@partner-standing/contract/standing/benefits";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { openBenefits } from "@partner-standing/texts/benefit-names/open-benefits";
import { faultProps, RowList } from "../frame/RowList.tsx";
import type { SettingsTexts } from "../frame/settings-texts.ts";
import { useSettings } from "../frame/settings-context.ts";
import { type ReceivedFault, type ReceivedRow, receivedFault } from "./programs-form.ts";

const NEW_ROW: ReceivedRow = { benefit: null, on: null, with: "" };

/** What is guaranteed this year and has still to come, in a sentence. */
export function openSentence(deliveries: Delivery[], year: string, { reader, text }: SettingsTexts): string {
  const { deliveries: say } = text.benefits;
  const open = openBenefits(deliveries, text.benefits, reader.count);
  return open.length === 0 ? `${say.allIn(year)}.` : text.part(say.openIn(year), `${open.join(", ")}.`);
}

/** What the tier guarantees, and what was entered of another tier: it must not vanish unseen. */
function choicesOf(deliveries: Delivery[], rows: ReceivedRow[]): BenefitId[] {
  const isChosen = (id: BenefitId) => rows.some(({ benefit }) => benefit === id);
  return BENEFIT_IDS.filter((id) => isChosen(id) || deliveries.some((delivery) => delivery.id === id));
}

/** Which of the guaranteed benefits were received, when and with whom. */
export function ReceivedList({ rows, type }: { rows: ReceivedRow[]; type: (rows: ReceivedRow[]) => void }) {
  const texts = useSettings();
  const { page, text, canEdit } = texts;
  const { deliveries } = page;
  const { names } = text.benefits;
  const hint = (
    <Flex direction="column" gap="xs">
      <Text>{text.programs.receivedHint}</Text>
      {deliveries.length > 0 && <Text>{openSentence(deliveries, page.on.slice(0, 4), texts)}</Text>}
    </Flex>
  );
  const options = choicesOf(deliveries, rows).map((id) => ({ value: id, label: names[id] }));
  const list = { heading: text.fields.benefitsReceived, hint, rows, blank: NEW_ROW, add: text.programs.addReceived };
  const nameOf = ({ benefit }: ReceivedRow) => (benefit ? names[benefit] : text.programs.newReceived);
  return (
    <RowList {...list} nameOf={nameOf} type={type}>
      {(row, place, change) => {
        const fault = receivedFault(row);
        const faulty = (name: ReceivedFault, sentence: string) => faultProps(fault === name ? sentence : null);
        return (
          <AutoGrid columnWidth={200} gap="sm" flexible>
            <Select
              name={`received.${place}.benefit`}
              label={text.programs.benefit}
              value={row.benefit ?? ""}
              readOnly={!canEdit}
              options={options}
              {...faulty("benefit", text.programs.benefitMissing)}
              onChange={(benefit) => change({ benefit: benefit as BenefitId })}
            />
            <DateField
              name={`received.${place}.on`}
              label={text.programs.receivedOn}
              value={row.on}
              readOnly={!canEdit}
              latest={page.on}
              {...faulty("on", text.programs.dayMissing)}
              onChange={(on) => change({ on })}
            />
            <Input
              name={`received.${place}.with`}
              label={text.programs.receivedWith}
              value={row.with}
              readOnly={!canEdit}
              onInput={(who) => change({ with: who })}
            />
          </AutoGrid>
        );
      }}
    </RowList>
  );
}
