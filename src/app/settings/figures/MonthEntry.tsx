import { AutoGrid, Flex, Heading, Input, LoadingButton, Text } from "@hubspot/ui-extensions";
import { METRICS, type Metric } from "@partner-standing/contract/programs/scorecard";
import { useState } from "react";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { EntryNotice } from "./EntryNotice.tsx";
import { EMPTY_MONTH, FIELD_OF, monthFaults, monthOf, type MonthForm } from "./month-form.ts";
import { useSettings } from "../frame/settings-context.ts";
import { unclearNumber } from "../frame/typed-number.ts";
import { useFigureEntry } from "./use-figure-entry.ts";

/** One month, typed in. */
export function MonthEntry() {
  const { reader, text } = useSettings();
  const [form, setForm] = useState<MonthForm>(EMPTY_MONTH);
  const [isTried, setTried] = useState(false);
  const clear = () => {
    setForm(EMPTY_MONTH);
    setTried(false);
  };
  const { outcome, enter } = useFigureEntry(clear);
  const faults = monthFaults(form, reader.tag);
  const press = () => {
    setTried(true);
    if (faults.length === 0) enter({ months: [monthOf(form, reader.tag)] });
  };
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.figures.enter}</Heading>
      <Text variant="microcopy">{text.figures.replaces}</Text>
      <MonthFields
        form={form}
        faults={isTried ? faults : []}
        type={(change) => setForm((before) => ({ ...before, ...change }))}
      />
      <EntryNotice outcome={outcome} />
      <Flex>
        <LoadingButton loading={outcome.status === "saving"} onClick={press}>
          {text.figures.enterButton}
        </LoadingButton>
      </Flex>
    </Flex>
  );
}

interface MonthFieldsProps {
  form: MonthForm;
  faults: (keyof MonthForm)[];
  type: (change: Partial<MonthForm>) => void;
}

function MonthFields({ form, faults, type }: MonthFieldsProps) {
  const sayer = useSettings();
  const { page, reader, text } = sayer;
  const { metrics } = reader.messages;
  const faulty = (field: keyof MonthForm, unclear: string | null = null) =>
    faults.includes(field)
      ? { error: true, validationMessage: unclear ?? reader.label(text.figures.expected[field]) }
      : {};
  const label = (metric: Metric) => {
    const name = reader.label(metrics[metric]);
    return metric === "reviewCount" || metric === "reviewAverage" ? name : text.figures.inDollars(name);
  };
  return (
    <AutoGrid columnWidth={240} gap="sm" flexible>
      <Input
        name="month"
        label={text.figures.month}
        description={text.figures.monthHint}
        value={form.month}
        {...faulty("month")}
        onInput={(month) => type({ month: month.trim() })}
      />
      <DateField
        name="asOf"
        label={text.figures.asOf}
        value={form.asOf}
        readOnly={false}
        latest={page.on}
        {...faulty("asOf")}
        onChange={(asOf) => type({ asOf })}
      />
      {METRICS.map((metric) => (
        <Input
          key={metric}
          name={metric}
          label={label(metric)}
          value={form[metric]}
          {...faulty(metric, unclearNumber(form[metric], FIELD_OF[metric], sayer))}
          onInput={(typed) => type({ [metric]: typed })}
        />
      ))}
    </AutoGrid>
  );
}
