import { AutoGrid, Button, Flex, Heading, Link, Text, Tile, useExtensionActions } from "@hubspot/ui-extensions";
import {
  type Assumption,
  type Outlook,
  type Way,
  type WayAction,
  actionKey,
} from "@partner-standing/contract/standing/outlook";
import { FetchState } from "@partner-standing/extension-kit/FetchState.tsx";
import { PlanForm, type PlannedFor } from "@partner-standing/extension-kit/PlanForm.tsx";
import { useService } from "@partner-standing/extension-kit/use-service";
import { actionText, additionsOf, wayText } from "@partner-standing/texts/outlook/outlook-sentences";
import { dayBefore } from "@partner-standing/texts/formats/format-date";
import { taskMessagesFor } from "@partner-standing/texts/tasks/task-messages-for";
import { useState } from "react";
import { useHome } from "../frame/home-context.ts";
import { holdsAll } from "./assumption-text.ts";
import { useOutlookText } from "./use-outlook-text.ts";

const WAY_WIDTH = 290;

function Candidates({ action }: { action: WayAction }) {
  const { text } = useOutlookText();
  if (action.kind !== "review" || action.candidates.length === 0) return null;
  return (
    <Flex direction="row" gap="xs" wrap>
      <Text variant="microcopy">{text.ways.startWith}</Text>
      {action.candidates.map(({ objectId, name, url }) => (
        <Link key={objectId} href={url}>
          {name}
        </Link>
      ))}
    </Flex>
  );
}

function Action({ action }: { action: WayAction }) {
  const { reader } = useOutlookText();
  const what = actionText(action, reader);
  const record = "record" in action ? action.record : null;
  const additions = additionsOf(action, reader);
  return (
    <Flex direction="column" gap="flush">
      {record ? <Link href={record.url}>{what}</Link> : <Text>{what}</Text>}
      {additions.length > 0 && <Text variant="microcopy">{reader.series(additions)}</Text>}
      <Candidates action={action} />
    </Flex>
  );
}

/** Everything that a way takes, each with its record. */
export function WaySteps({ way }: { way: Way }) {
  return way.actions.map((action, place) => <Action key={place} action={action} />);
}

/** A deal is won by its close date; whatever else has to be done before the review. */
function dueOf(action: WayAction, { dueOn }: PlannedFor): string {
  return action.kind === "deal" && action.closesOn < dueOn ? action.closesOn : dueOn;
}

/** A task for each action, one after the other. What was made before a refusal is the same task when it is pressed again. */
function usePlan(way: Way, close: () => void) {
  const { service } = useHome();
  const { reader, text } = useOutlookText();
  const { addAlert } = useExtensionActions<"pages">();
  return async (task: PlannedFor) => {
    const keys = way.actions.flatMap((action) => {
      const key = actionKey(action);
      return key === null ? [] : [{ key, dueOn: dueOf(action, task) }];
    });
    for (const { key, dueOn } of keys) {
      const answer = await service.planAction(way, key, { ...task, dueOn });
      if (!answer.ok) return answer.reason;
    }
    const message = text.ways.planned(reader.count(keys.length), keys.length, reader.date(task.dueOn));
    addAlert({ type: "success", message });
    close();
    return null;
  };
}

function PlanWay({ way, held, close }: { way: Way; held: Outlook["tier"]; close: () => void }) {
  const { reader: home, service } = useHome();
  const { reader, text } = useOutlookText();
  const create = usePlan(way, close);
  const { state, reload } = useService(service.colleagues);
  if (state.status !== "ready")
    return <FetchState state={state} reload={reload} loading={text.ways.colleagues} reader={home} />;
  return (
    <Flex direction="column" gap="sm">
      <PlanForm
        title={text.ways.planTitle(wayText(way, held, reader))}
        by={dayBefore(way.review)}
        colleagues={state.data}
        create={create}
        reader={home}
        text={{
          ...taskMessagesFor(home.language),
          create: text.ways.create(way.actions.length),
          refused: text.ways.planRefused,
        }}
      />
      <Flex>
        <Button onClick={() => close()}>{text.ways.cancel}</Button>
      </Flex>
    </Flex>
  );
}

interface WaysProps {
  outlook: Outlook;
  /** What is assumed already. */
  assumed: readonly Assumption[];
  /** Puts what a way takes into the what-if. */
  assume: (way: Way) => void;
}

const keyOf = ({ idea, target, review }: Way) => [idea, target, review].join(" ");

/** What it takes to keep the tier and to reach the one aimed at, each a different idea. */
export function Ways({ outlook: { ways, tier, target }, assumed, assume }: WaysProps) {
  const { reader, text } = useOutlookText();
  const [planned, plan] = useState<string | null>(null);
  const { outlook: said, tiers } = reader.messages;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.ways.title}</Heading>
      <Text variant="microcopy">{target === tier ? text.ways.introKeep : text.ways.intro(tiers[target])}</Text>
      {ways.length === 0 && <Text>{text.ways.none}</Text>}
      <AutoGrid columnWidth={WAY_WIDTH} gap="sm" flexible>
        {ways.map((way) => (
          <Tile key={keyOf(way)} compact>
            <Flex direction="column" gap="sm">
              <Flex direction="column" gap="flush">
                <Text format={{ fontWeight: "demibold" }}>{wayText(way, tier, reader)}</Text>
                <Text variant="microcopy">
                  {reader.series([
                    said.ways.ideas[way.idea],
                    ...(way.likelihood === null
                      ? []
                      : [said.ways.likely(reader.measure(100 * way.likelihood, "percent"))]),
                  ])}
                </Text>
              </Flex>
              <WaySteps way={way} />
              {planned === keyOf(way) ? (
                <PlanWay way={way} held={tier} close={() => plan(null)} />
              ) : (
                <Flex direction="row" gap="sm" wrap>
                  {way.assume && (
                    <Button size="sm" disabled={holdsAll(assumed, way.assume)} onClick={() => assume(way)}>
                      {holdsAll(assumed, way.assume) ? text.ways.assumed : text.ways.assume}
                    </Button>
                  )}
                  {way.actions.every((action) => actionKey(action) !== null) && (
                    <Button size="sm" onClick={() => plan(keyOf(way))}>
                      {text.ways.plan}
                    </Button>
                  )}
                </Flex>
              )}
            </Flex>
          </Tile>
        ))}
      </AutoGrid>
    </Flex>
  );
}
