import {
  Accordion,
  Alert,
  Divider,
  Flex,
  Heading,
  LoadingButton,
  Text,
  useExtensionActions,
} from "@hubspot/ui-extensions";
import { StatusRow } from "../../frame/StatusRow.tsx";
import { CopyButton } from "@partner-standing/extension-kit/CopyButton.tsx";
import { DataTable, Lines, Notice } from "@partner-standing/extension-kit/views.tsx";
import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { Benefits } from "@partner-standing/contract/standing/benefits";
import { NoteFold } from "@partner-standing/extension-kit/ProgramNotes.tsx";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { failureKind, type FailureReason } from "@partner-standing/texts/cards/failure-kind";
import type { Reader } from "@partner-standing/texts/standing/reader";
import type { NominationRefusal, TierMessages } from "@partner-standing/texts/tier/en";
import { useCallback, useState } from "react";
import { PageState } from "../../frame/PageState.tsx";
import { useStanding } from "../standing-service.ts";
import { useTierText } from "../timeline/use-tier-text.ts";
import { SponsorshipDiscount } from "./sponsorship.tsx";
import {
  type AreaViewModel,
  type BenefitViewModel,
  type DeliveriesViewModel,
  type DeliveryViewModel,
  type DifferencesViewModel,
  benefitsViewModel,
} from "./benefits-view-model.ts";

/** Benefits of a tier in full, under the headings of the guide, folded away. */
function BenefitAreas({ title, areas }: { title: string; areas: AreaViewModel[] }) {
  return (
    <Accordion title={title} size="sm">
      <Flex direction="column" gap="md">
        {areas.map(({ name, benefits }) => (
          <Flex key={name} direction="column" gap="sm">
            <Text format={{ fontWeight: "demibold" }}>{name}</Text>
            {benefits.map((benefit) => (
              <BenefitRow key={benefit.id} benefit={benefit} />
            ))}
          </Flex>
        ))}
      </Flex>
    </Accordion>
  );
}

/** What would change with another tier, a tier a column. */
function Differences({ differences: { columns, rows, alike } }: { differences: DifferencesViewModel }) {
  const text = useTierText().benefits;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.differs}</Heading>
      <DataTable
        columns={[
          { header: text.benefit, cell: ({ name }: DifferencesViewModel["rows"][number]) => name },
          ...columns.map((header, place) => ({
            header,
            cell: ({ levels }: DifferencesViewModel["rows"][number]) => levels[place],
          })),
        ]}
        rows={rows}
        keyOf={({ id }) => id}
      />
      {alike && <Text variant="microcopy">{alike}</Text>}
    </Flex>
  );
}

/** What is guaranteed this year and has still to come, and in one line what came. */
function Deliveries({ deliveries: { title, open, settled, list } }: { deliveries: DeliveriesViewModel }) {
  const { copy, copied, copyFailed, enter } = useTierText().benefits.received;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{title}</Heading>
      {open.map((delivery) => (
        <DeliveryRow key={delivery.id} delivery={delivery} />
      ))}
      {settled && (
        <Accordion title={settled.title} size="xs">
          <Flex direction="column" gap="sm">
            {settled.deliveries.map((delivery) => (
              <DeliveryRow key={delivery.id} delivery={delivery} />
            ))}
          </Flex>
        </Accordion>
      )}
      <Text variant="microcopy">{enter}</Text>
      <CopyButton content={() => list} label={copy} copied={copied} failed={copyFailed} />
    </Flex>
  );
}

function DeliveryRow({ delivery: { name, status, lines } }: { delivery: DeliveryViewModel }) {
  return (
    <Flex direction="column" gap="flush">
      <StatusRow name={name} status={status} weight="regular" />
      <Lines lines={lines} variant="microcopy" />
    </Flex>
  );
}

function BenefitRow({ benefit }: { benefit: BenefitViewModel }) {
  const { reader, service } = useStanding();
  const { id, name, level, variant, before, details } = benefit;
  return (
    <Flex direction="column" gap="xs">
      <StatusRow name={name} status={{ text: level, variant }} weight="regular" />
      {before && <Text variant="microcopy">{before}</Text>}
      <Lines lines={details} variant="microcopy" />
      <NoteFold ask={service.ask} reader={reader} place={id} />
    </Flex>
  );
}

interface NominationCountProps {
  nominations: NonNullable<Benefits["nominations"]>;
  /** The company that can be nominated; null where the open record has none. */
  company: RecordLink | null;
  show: (benefits: Benefits) => void;
}

function refusalSentence(reason: FailureReason, text: TierMessages["nominations"], reader: Reader): string {
  const own = text.refusals[reason as NominationRefusal] as string | undefined;
  return own ?? reader.messages.states.failures[failureKind(reason)].text;
}

/** How many joint accounts can still be nominated this year, and the open record's company as the next one. */
function NominationCount({ nominations, company, show }: NominationCountProps) {
  const { service, reader } = useStanding();
  const text = useTierText().nominations;
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<"done" | FailureReason | null>(null);
  const { left, perYear, year } = nominations;
  const { addAlert } = useExtensionActions<"crm.record.tab">();

  const announce = ({ name }: RecordLink, type: "success" | "info") => addAlert({ type, message: text.done(name) });
  const nominate = async (nominated: RecordLink) => {
    setBusy(true);
    const answer = await service.nominate(nominated.objectId);
    setBusy(false);
    setOutcome(answer.ok ? "done" : answer.reason);
    if (!answer.ok) return;
    announce(nominated, "success");
    show(answer.data);
  };
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.title}</Heading>
      <Text>{text.left(reader.count(left), reader.count(perYear), String(year))}</Text>
      {company && outcome === "done" && <Alert title={text.done(company.name)} variant="success" />}
      {outcome && outcome !== "done" && (
        <Notice title={text.notDone} text={refusalSentence(outcome, text, reader)} variant="warning" />
      )}
      {/* Once it is done the button stays: a browser takes the focus from one that is gone. */}
      {company && (left > 0 || outcome === "done") && (
        <Flex direction="column" gap="xs" align="start">
          <LoadingButton
            size="sm"
            loading={isBusy}
            onClick={() => (outcome === "done" ? announce(company, "info") : void nominate(company))}
          >
            {text.nominate(company.name)}
          </LoadingButton>
          <Text variant="microcopy">{text.effect}</Text>
        </Flex>
      )}
    </Flex>
  );
}

/** What the tier is good for: what would change with another one first, then what of it was received, and all the rest folded. */
export function BenefitsPanel({ company }: { company: RecordLink | null }) {
  const { service } = useStanding();
  const { loading } = useTierText().benefits;
  const ask = useCallback(() => service.benefits(), [service]);
  const { state, reload, show } = useService<Benefits>(ask);
  const benefits = lastGood(state);
  return (
    <Flex direction="column" gap="md">
      <PageState state={state} reload={reload} loading={loading} />
      {benefits?.nominations && (
        <>
          <NominationCount nominations={benefits.nominations} company={company} show={show} />
          <Divider />
        </>
      )}
      {benefits && <BenefitLists benefits={benefits} />}
    </Flex>
  );
}

function BenefitLists({ benefits }: { benefits: Benefits }) {
  const { reader, service } = useStanding();
  const text = useTierText().benefits;
  const { differences, deliveries, adds, gives, meanings, printed } = benefitsViewModel(benefits, reader);
  return (
    <>
      {differences && <Differences differences={differences} />}
      {deliveries && <Deliveries deliveries={deliveries} />}
      <Divider />
      <SponsorshipDiscount />
      <Divider />
      {adds ? <BenefitAreas {...adds} /> : <Text>{text.top}</Text>}
      {gives ? <BenefitAreas {...gives} /> : <Text>{text.none}</Text>}
      <Accordion title={text.meaningTitle} size="xs">
        <Lines lines={meanings} />
      </Accordion>
      <Accordion title={reader.messages.explain.printed} size="xs">
        <Lines lines={printed} variant="microcopy" />
      </Accordion>
      <NoteFold ask={service.ask} reader={reader} place="benefits" />
    </>
  );
}
