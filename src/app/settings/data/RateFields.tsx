import { AutoGrid, Button, Flex, Input, Text } from "@hubspot/ui-extensions";
import { rateFault, type RateFault, type RateRow, withMonthEnds } from "./data-form.ts";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { faultProps, RowList } from "../frame/RowList.tsx";
import { useSettings } from "../frame/settings-context.ts";
import { unclearNumber } from "../frame/typed-number.ts";

const NEW_ROW: RateRow = { currency: "", from: null, rate: "" };

/** US dollars for one unit of each currency that deals are in, from a date on or for all dates. */
export function RateFields({ rates, type }: { rates: RateRow[]; type: (rates: RateRow[]) => void }) {
  const texts = useSettings();
  const { reader, text, canEdit } = texts;
  const hint = <Text>{rates.length === 0 ? text.data.noRates : text.data.ratesHint}</Text>;
  const list = { heading: text.fields.usdRates, hint, rows: rates, blank: NEW_ROW, add: text.data.addRate };
  const nameOf = ({ currency }: RateRow) => (currency ? text.data.rateNamed(currency) : text.data.newRate);
  const longer = withMonthEnds(rates);
  return (
    <>
      <RowList {...list} nameOf={nameOf} type={type}>
        {(row, place, change) => {
          const fault = rateFault(row, rates, reader.tag);
          const faulty = (name: RateFault, sentence: string) => faultProps(fault === name ? sentence : null);
          return (
            <AutoGrid columnWidth={160} gap="sm" flexible>
              <Input
                name={`rates.${place}.currency`}
                label={text.connection.currency}
                value={row.currency}
                readOnly={!canEdit}
                {...faulty("currency", text.data.currencyFault)}
                onInput={(typed) => change({ currency: typed.trim().toUpperCase() })}
              />
              <DateField
                name={`rates.${place}.from`}
                label={text.data.from}
                value={row.from}
                readOnly={!canEdit}
                {...faulty("date", text.data.rateDateFault)}
                onChange={(date) => change({ from: date })}
              />
              <Input
                name={`rates.${place}.rate`}
                label={text.data.rate}
                value={row.rate}
                readOnly={!canEdit}
                {...faulty("rate", unclearNumber(row.rate, "rate", texts) ?? text.data.rateFault)}
                onInput={(typed) => change({ rate: typed })}
              />
            </AutoGrid>
          );
        }}
      </RowList>
      {canEdit && longer.length > rates.length && (
        <Flex>
          <Button size="sm" onClick={() => type(longer)}>
            {text.data.addMonthEnds}
          </Button>
        </Flex>
      )}
    </>
  );
}
