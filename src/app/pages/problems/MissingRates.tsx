import {
  Button,
  Flex,
  Heading,
  Input,
  LoadingButton,
  Modal,
  ModalBody,
  Text,
  Tile,
  useExtensionActions,
} from "@hubspot/ui-extensions";
import { ratedDays, withRate } from "@partner-standing/contract/settings/exchange-rates";
import type { SettingsPage } from "@partner-standing/contract/settings/settings-page";
import type { ProblemCounts } from "@partner-standing/contract/standing/data-problem-list";
import { readNumber } from "@partner-standing/contract/values/read-number";
import { DateField } from "@partner-standing/extension-kit/DateField.tsx";
import { FetchState } from "@partner-standing/extension-kit/FetchState.tsx";
import type { Failure } from "@partner-standing/extension-kit/service-client";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { Notice } from "@partner-standing/extension-kit/views.tsx";
import { failureKind } from "@partner-standing/texts/cards/failure-kind";
import { useState } from "react";
import { useHome } from "../frame/home-context.ts";
import { type ProblemText, problemText } from "./problem-text.ts";

/** US dollars for one unit of a currency, however weak it is. */
const RATE = { decimals: 15 };

const faulty = (validationMessage: string | null) =>
  validationMessage === null ? {} : { error: true, validationMessage };

/** What is wrong with a rate as it was typed; null where nothing is. */
function rateFault(typed: string, { reader, text }: ProblemText): string | null {
  const read = readNumber(typed, RATE, reader.tag);
  if (read.kind === "unclear") {
    const [one = "", other = ""] = read.readings.map((number) => reader.decimal(Number(number)));
    return text.rates.unclear(one, other);
  }
  return read.kind === "number" && Number(read.number) > 0 ? null : text.rates.fault;
}

interface RateProps {
  currency: string;
  /** The rate is saved. */
  done: () => void;
  close: () => void;
}

type FormProps = RateProps & {
  page: SettingsPage;
  /** Whether the newest settings are being fetched. */
  isRenewing: boolean;
  reload: () => void;
};

/** Saves the rate beside the others; of settings that somebody changed meanwhile the newest are fetched. */
function useSaving({ currency, page, reload, done, close }: FormProps) {
  const { reader, service } = useHome();
  const { rates: said } = problemText(reader).text;
  const { addAlert } = useExtensionActions<"pages">();
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Failure | null>(null);
  async function save(usd: number, from: string | null): Promise<void> {
    setBusy(true);
    setRefused(null);
    const answer = await service.saveRates(page.version, withRate(page.settings.usdRates, { currency, usd, from }));
    setBusy(false);
    if (!answer.ok) {
      if (answer.reason === "conflict") reload();
      return setRefused(answer);
    }
    addAlert({ type: "success", message: said.saved(currency) });
    close();
    done();
  }
  return { save, isBusy, refused };
}

/** A rate for all days; where the currency has dated ones, one that holds before them. */
function RateForm(props: FormProps) {
  const { currency, page, isRenewing } = props;
  const told = problemText(useHome().reader);
  const { reader, text } = told;
  const { rates: said } = text;
  const [typed, type] = useState("");
  const [from, setFrom] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const { save, isBusy, refused } = useSaving(props);
  const [first] = ratedDays(page.settings.usdRates, currency);
  const fault = rateFault(typed, told);
  const isDayMissing = first !== undefined && (from === null || from >= first);
  const send = () => {
    setTried(true);
    const read = readNumber(typed, RATE, reader.tag);
    if (fault === null && read.kind === "number" && !isDayMissing)
      void save(Number(read.number), first === undefined ? null : from);
  };
  const failures = reader.messages.states.failures;
  const why = refused?.reason === "conflict" ? said.conflict : refused && failures[failureKind(refused.reason)].text;
  return (
    <Flex direction="column" gap="md">
      {why && <Notice title={said.refused} text={why} variant="warning" />}
      <Input name="rate" label={said.rate(currency)} value={typed} {...faulty(isTried ? fault : null)} onInput={type} />
      {first !== undefined && (
        <DateField
          name="from"
          label={said.from}
          description={said.fromHint}
          value={from}
          readOnly={false}
          {...faulty(isTried && isDayMissing ? said.fromFault : null)}
          onChange={setFrom}
        />
      )}
      <LoadingButton variant="primary" loading={isBusy || isRenewing} onClick={send}>
        {said.save}
      </LoadingButton>
    </Flex>
  );
}

/** The settings are asked for when somebody wants to change them. */
function RateContent(props: RateProps) {
  const { reader, service } = useHome();
  const { rates: said } = problemText(reader).text;
  const { state, reload } = useService(service.settings);
  const page = lastGood(state);
  if (!page) return <FetchState state={state} reload={reload} loading={said.loading} reader={reader} />;
  if (page.mayEdit !== "yes") return <Text>{said.mayNot}</Text>;
  return <RateForm {...props} page={page} isRenewing={state.status === "loading"} reload={() => reload()} />;
}

function RateButton({ currency, done }: Omit<RateProps, "close">) {
  const { rates: said } = problemText(useHome().reader).text;
  const { closeOverlay } = useExtensionActions<"pages">();
  const [isOpen, setOpen] = useState(false);
  const id = `rate-${currency}`;
  const title = said.enter(currency);
  return (
    <Button
      size="sm"
      onClick={() => setOpen(true)}
      overlay={
        <Modal id={id} title={title} onClose={() => setOpen(false)}>
          <ModalBody>
            {isOpen && <RateContent currency={currency} done={done} close={() => closeOverlay(id)} />}
          </ModalBody>
        </Modal>
      }
    >
      {title}
    </Button>
  );
}

/** Currencies without a rate: one value mends all amounts in one of them. */
export function MissingRates({ currencies, done }: Pick<ProblemCounts, "currencies"> & Pick<RateProps, "done">) {
  const { reader, text } = problemText(useHome().reader);
  if (currencies.length === 0) return null;
  return (
    <Tile compact>
      <Flex direction="column" gap="sm">
        <Heading>{text.rates.title}</Heading>
        {currencies.map(({ currency, problems }) => (
          <Flex key={currency} direction="row" gap="sm" align="center" wrap>
            <RateButton currency={currency} done={done} />
            <Text>{text.rates.hint(reader.count(problems), problems)}</Text>
          </Flex>
        ))}
      </Flex>
    </Tile>
  );
}
