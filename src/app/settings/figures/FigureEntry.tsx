import { AutoGrid, Flex, Heading, Input, LoadingButton, Text, TextArea, Tile } from "@hubspot/ui-extensions";
import { METRICS, type Metric } from "@partner-standing/contract/programs/scorecard";
import { OFFICIAL_COLUMNS, type OfficialMonth } from "@partner-standing/contract/settings/official-figures";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { useState } from "react";
import { useSettings } from "../frame/settings-context.ts";
import { useMarkUnsaved } from "../frame/unsaved.tsx";
import { type TypedField, typedNumber, unclearNumber } from "../frame/typed-number.ts";
import { EntryNotice, useFigureEntry } from "./EntryNotice.tsx";

/** Several months, pasted from a table. */
function CsvPaste() {
  const { text } = useSettings();
  const [csv, setCsv] = useState("");
  const { outcome, enter } = useFigureEntry(() => setCsv(""));
  const isTyped = csv.trim() !== "";
  useMarkUnsaved("figures", isTyped ? { save: () => enter({ csv }), discard: () => setCsv("") } : null);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.figures.csv}</Heading>
      <TextArea
        name="csv"
        label={text.figures.csvLabel}
        description={text.figures.csvHint(OFFICIAL_COLUMNS.join(", "))}
        value={csv}
        rows={5}
        onInput={setCsv}
      />
      <EntryNotice outcome={outcome} />
      <Flex>
        <LoadingButton
          loading={outcome.status === "saving"}
          disabled={!(isTyped || outcome.status === "saved")}
          onClick={() => enter({ csv })}
        >
          {text.figures.csvButton}
        </LoadingButton>
      </Flex>
    </Flex>
  );
}

/** A month's figures as typed. */
type MonthForm = Record<Metric, string> & { month: string; asOf: string | null };

export const EMPTY_MONTH: MonthForm = {
  month: "",
  asOf: null,
  attributedMrr: "",
  influencedDealMrr: "",
  firstNinetyDaysMrr: "",
  reviewCount: "",
  reviewAverage: "",
};

/** How each figure is written. */
const FIELD_OF: Record<Metric, TypedField> = {
  attributedMrr: "amount",
  influencedDealMrr: "amount",
  firstNinetyDaysMrr: "amount",
  reviewCount: "count",
  reviewAverage: "stars",
};

const figureOf = (form: MonthForm, metric: Metric, tag: string) => typedNumber(form[metric], FIELD_OF[metric], tag);

function isReadable(form: MonthForm, metric: Metric, tag: string): boolean {
  if (form[metric].trim() === "") return true;
  const figure = figureOf(form, metric, tag);
  return figure !== null && (metric !== "reviewAverage" || figure >= 1);
}

/** Fields that cannot be read as they are, by a viewer with these formats. */
export function monthFaults(form: MonthForm, tag: string): (keyof MonthForm)[] {
  return [
    ...(/^\d{4}-(0[1-9]|1[0-2])$/.test(form.month) ? [] : (["month"] as const)),
    ...(form.asOf === null ? (["asOf"] as const) : []),
    ...METRICS.filter((metric) => !isReadable(form, metric, tag)),
  ];
}

/** What the service is told; an empty field is a figure that the report does not say. */
export function monthOf(form: MonthForm, tag: string): OfficialMonth {
  const figures = METRICS.map((metric) => [metric, figureOf(form, metric, tag)] as const);
  return {
    month: form.month,
    asOf: form.asOf ?? "",
    ...(Object.fromEntries(figures) as Record<Metric, number | null>),
  };
}

/** One month, typed in. */
function MonthEntry() {
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
  const isTyped = Object.values(form).some(Boolean);
  useMarkUnsaved("figures", isTyped ? { save: faults.length === 0 ? press : null, discard: clear } : null);
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
  const texts = useSettings();
  const { page, reader, text } = texts;
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
        {...faulty("asOf", text.figures.chooseDate)}
        onChange={(asOf) => type({ asOf })}
      />
      {METRICS.map((metric) => (
        <Input
          key={metric}
          name={metric}
          label={label(metric)}
          value={form[metric]}
          {...faulty(metric, unclearNumber(form[metric], FIELD_OF[metric], texts))}
          onInput={(typed) => type({ [metric]: typed })}
        />
      ))}
    </AutoGrid>
  );
}

/** The two ways to enter HubSpot's figures. */
export function FigureEntry() {
  const { canEdit } = useSettings();
  if (!canEdit) return null;
  return (
    <Flex direction="column" gap="md">
      <Tile>
        <MonthEntry />
      </Tile>
      <Tile>
        <CsvPaste />
      </Tile>
    </Flex>
  );
}
