import { Divider, EmptyState, Flex, Text } from "@hubspot/ui-extensions";
import { PageLink } from "@hubspot/ui-extensions/pages";
import type { Chapter, Told } from "@partner-standing/contract/reports/report";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import { Fragment, useCallback } from "react";
import { useHome } from "../frame/home-context.ts";
import { PAGE_PATHS } from "../frame/page-paths.ts";
import { useKept, useTargetTier } from "../frame/target-tier.tsx";
import { usePageText } from "../frame/use-page-text.ts";
import { Register } from "./Register.tsx";
import { Changes } from "./Changes.tsx";
import { SafeUntil } from "./SafeUntil.tsx";
import { Target } from "./Target.tsx";
import { ToldChapter, ToldPage } from "./Told.tsx";

/** The figures and what to do; the rest stands on the program's own page, and what has to be in place with the tier aimed at. */
const SHOWN = ["set-up", "requirements", "steps", "obligations"];

/** The Technology program: how safe its tier is, and what another one takes. */
function Technology({ chapter, told }: { chapter: Chapter; told: Told }) {
  const { service } = useHome();
  const { tier, aim } = useTargetTier("overview");
  const { state, reload } = useService(useCallback(() => service.outlook(tier), [service, tier]));
  const outlook = useKept(lastGood(state));
  return (
    <>
      <SafeUntil outlook={outlook} />
      <ToldChapter chapter={chapter} told={told} tables={SHOWN}>
        <Target {...{ outlook, state, reload, wanted: tier, aim }} />
      </ToldChapter>
      {told.amountsShown && <Changes today={told.on} />}
    </>
  );
}

function Standing({ told }: { told: Told }) {
  const { reader } = useHome();
  const { outside } = usePageText();
  const { firstSync, deriving } = reader.messages.states;
  const { freshness, register } = told;
  // What is due stands in the register.
  const chapters = told.chapters.filter(({ id }) => id !== "due");
  if (chapters.length > 0)
    return (
      <>
        {chapters.map((chapter, place) => (
          <Fragment key={chapter.id}>
            {place > 0 && <Divider />}
            {chapter.id === "technology" && chapter.tier ? (
              <Technology chapter={chapter} told={told} />
            ) : (
              <ToldChapter chapter={chapter} told={told} tables={SHOWN} />
            )}
          </Fragment>
        ))}
        {register && (
          <>
            <Divider />
            <Register register={register} told={told} />
          </>
        )}
      </>
    );
  const waits = freshness.deriving ? deriving : freshness.asOf === null ? firstSync : null;
  return (
    <EmptyState title={waits?.title ?? outside.title}>
      {waits ? <Text>{waits.text}</Text> : <Lines lines={[outside.text, outside.where]} />}
    </EmptyState>
  );
}

/** How much of the CRM could not be counted, and the way to what it is. */
function NotCounted({ told: { freshness } }: { told: Told }) {
  const { reader } = useHome();
  const { titles } = usePageText();
  const { problems } = freshness;
  if (problems === 0) return null;
  return (
    <Flex direction="row" gap="sm" align="center" wrap>
      <Text>{reader.messages.freshness.problems(reader.count(problems), problems)}</Text>
      <PageLink to={PAGE_PATHS.problems}>{titles.problems}</PageLink>
    </Flex>
  );
}

/** Where do we stand, what is about to go wrong, what do I do this week? */
export function OverviewPage() {
  return (
    <ToldPage>
      {(told) => (
        <Flex direction="column" gap="lg">
          <Standing told={told} />
          <NotCounted told={told} />
        </Flex>
      )}
    </ToldPage>
  );
}
