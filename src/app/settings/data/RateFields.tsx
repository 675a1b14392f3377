import { AutoGrid, Button, Flex, Heading, Input, Text } from "@hubspot/ui-extensions";
import { rateFault, type RateFault, type RateRow } from "./data-form.ts";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { unclearNumber } from "../frame/typed-number.ts";

const NEW_ROW: RateRow = { currency: "", from: null, rate: "" };

/** US dollars for one unit of each currency that deals are in, from a date on or for all dates. */
export function RateFields({ rates, type }: { rates: RateRow[]; type: (rates: RateRow[]) => void }) {
  const { reader, text, canEdit } = useSettings();
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.data.rates}</Heading>
      <Text>{rates.length === 0 ? text.data.noRates : text.data.ratesHint}</Text>
      {rates.map((row, place) => (
        <RateLine
          key={place}
          row={row}
          place={place}
          fault={rateFault(row, rates, reader.tag)}
          type={(change) => type(rates.map((one, at) => (at === place ? { ...one, ...change } : one)))}
          remove={() => type(rates.filter((_, at) => at !== place))}
        />
      ))}
      {canEdit && (
        <Flex>
          <Button size="sm" onClick={() => type([...rates, NEW_ROW])}>
            {text.data.addRate}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

interface RateLineProps {
  row: RateRow;
  place: number;
  fault: RateFault | null;
  type: (change: Partial<RateRow>) => void;
  remove: () => void;
}

function RateLine({ row, place, fault, type, remove }: RateLineProps) {
  const sayer = useSettings();
  const { text, canEdit } = sayer;
  const { currency, from, rate } = row;
  const faulty = (name: RateFault, validationMessage: string) =>
    fault === name ? { error: true, validationMessage } : {};
  return (
    <Flex direction="column" gap="xs">
      <AutoGrid columnWidth={160} gap="sm" flexible>
        <Input
          name={`rates.${place}.currency`}
          label={text.data.currency}
          value={currency}
          readOnly={!canEdit}
          {...faulty("currency", text.data.currencyFault)}
          onInput={(typed) => type({ currency: typed.trim().toUpperCase() })}
        />
        <DateField
          name={`rates.${place}.from`}
          label={text.data.from}
          value={from}
          readOnly={!canEdit}
          {...faulty("date", text.data.rateDateFault)}
          onChange={(date) => type({ from: date })}
        />
        <Input
          name={`rates.${place}.rate`}
          label={text.data.rate}
          value={rate}
          readOnly={!canEdit}
          {...faulty("rate", unclearNumber(rate, "rate", sayer) ?? text.data.rateFault)}
          onInput={(typed) => type({ rate: typed })}
        />
      </AutoGrid>
      {canEdit && (
        <Flex>
          <Button size="xs" onClick={() => remove()}>
            {text.removeOf(currency ? text.data.rateNamed(currency) : text.data.newRate)}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
