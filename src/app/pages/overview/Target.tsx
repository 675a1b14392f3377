import { Flex, Text } from "@hubspot/ui-extensions";
import { PageLink } from "@hubspot/ui-extensions/pages";
import { TECHNOLOGY_TIERS, type TechnologyTier } from "@partner-standing/contract/programs/program";
import type { Asked, Outlook, Way } from "@partner-standing/contract/standing/outlook";
import { FetchState } from "@partner-standing/extension-kit/FetchState.tsx";
import type { ServiceState } from "@partner-standing/extension-kit/use-service";
import { DataTable, Lines } from "@partner-standing/extension-kit/views.tsx";
import { wayText } from "@partner-standing/texts/outlook/outlook-sentences";
import { overviewMessagesFor } from "@partner-standing/texts/overview/overview-messages-for";
import { useHome } from "../frame/home-context.ts";
import { PAGE_PATHS } from "../frame/page-paths.ts";
import { TierChooser } from "../frame/target-tier.tsx";
import { WaySteps } from "../outlook/Ways.tsx";
import { useOutlookText } from "../outlook/use-outlook-text.ts";
import { type OpenRow, type TargetViewModel, targetViewModel } from "./target-view-model.ts";

/** Figures and what is missing; the one or two of a requirement stand one below the other. */
function Open({ rows }: { rows: OpenRow[] }) {
  const { columns } = overviewMessagesFor(useOutlookText().reader.language);
  const nameCell = ({ name, note }: OpenRow) => (
    <Flex direction="column">
      <Text>{name}</Text>
      {note && <Text variant="microcopy">{note}</Text>}
    </Flex>
  );
  return (
    <DataTable<OpenRow>
      columns={[
        { header: columns.requirement, cell: nameCell },
        { header: columns.now, cell: ({ now }) => now },
        { header: columns.missing, cell: ({ missing }) => missing },
      ]}
      rows={rows}
      keyOf={({ name }) => name}
    />
  );
}

/** The first way that leads there, and where the others are. */
function ShortestWay({ way, outlook: { tier, target }, isAbove }: WayProps) {
  const { reader, text } = useOutlookText();
  const { outlook, tiers } = reader.messages;
  if (!way && !isAbove) return null;
  return (
    <Flex direction="column" gap="xs">
      {way ? (
        <>
          <Text format={{ fontWeight: "demibold" }}>{outlook.ways.ideas[way.idea]}</Text>
          <Text>{wayText(way, tier, reader)}</Text>
          <WaySteps way={way} />
        </>
      ) : (
        <Text>{text.ways.none}</Text>
      )}
      <Flex>
        <PageLink to={PAGE_PATHS.outlook} params={{ tier: target }}>
          {overviewMessagesFor(reader.language).more(tiers[target])}
        </PageLink>
      </Flex>
    </Flex>
  );
}
interface WayProps {
  way: Way | undefined;
  outlook: Outlook;
  isAbove: boolean;
}

function AskedFor({ outlook, asked }: { outlook: Outlook; asked: Asked }) {
  const { reader } = useOutlookText();
  const text = overviewMessagesFor(reader.language);
  const { target, ways } = outlook;
  const view: TargetViewModel = targetViewModel(outlook, asked, { reader, text });
  return (
    <>
      {view.held && <Text>{view.held}</Text>}
      {view.open.length > 0 ? <Open rows={view.open} /> : <Text>{text.allMet(reader.messages.tiers[target])}</Text>}
      <Lines lines={view.settled} variant="microcopy" />
      <Lines lines={view.review} />
      <ShortestWay way={ways.find((way) => way.target === target)} outlook={outlook} isAbove={view.held === null} />
    </>
  );
}

interface TargetProps {
  /** The last outlook that was there, and what became of the question for the one that is wanted. */
  outlook: Outlook | null;
  state: ServiceState<Outlook>;
  reload: () => void;
  /** The tier that is wanted; null for the one above that held. */
  wanted: TechnologyTier | null;
  aim: (tier: TechnologyTier) => void;
}

/** What it takes to get to a tier: what is missing, when it can be decided, and the shortest way. */
export function Target({ outlook, state, reload, wanted, aim }: TargetProps) {
  const { reader: home } = useHome();
  const { loading } = overviewMessagesFor(home.language);
  const chosen = wanted ?? outlook?.target;
  const isThere = outlook !== null && outlook.target === chosen;
  return (
    <Flex direction="column" gap="sm">
      {chosen && <TierChooser tiers={TECHNOLOGY_TIERS} chosen={chosen} aim={aim} />}
      <FetchState state={state} reload={reload} loading={loading} reader={home} />
      {isThere && outlook.asked && <AskedFor outlook={outlook} asked={outlook.asked} />}
    </Flex>
  );
}
