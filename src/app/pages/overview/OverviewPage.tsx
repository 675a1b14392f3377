import { Divider, EmptyState, Flex, Text } from "@hubspot/ui-extensions";
import type { Told } from "@partner-standing/contract/reports/report";
import { Lines } from "@partner-standing/extension-kit/views.tsx";
import { Fragment } from "react";
import { useHome } from "../frame/home-context.ts";
import { usePageText } from "../frame/use-page-text.ts";
import { ToldChapter, ToldPage } from "./Told.tsx";

/** The figures and what to do; the rest stands on the program's own page. */
const SHOWN = ["set-up", "requirements", "presence", "steps", "obligations", "due"];

function Standing({ told }: { told: Told }) {
  const { reader } = useHome();
  const { outside } = usePageText();
  const { firstSync, deriving } = reader.messages.states;
  const { chapters, freshness } = told;
  if (chapters.some(({ id }) => id !== "due"))
    return chapters.map((chapter, place) => (
      <Fragment key={chapter.id}>
        {place > 0 && <Divider />}
        <ToldChapter chapter={chapter} told={told} tables={SHOWN} />
      </Fragment>
    ));
  const waits = freshness.deriving ? deriving : freshness.asOf === null ? firstSync : null;
  return (
    <EmptyState title={waits?.title ?? outside.title}>
      {waits ? <Text>{waits.text}</Text> : <Lines lines={[outside.text, outside.where]} />}
    </EmptyState>
  );
}

/** Where do we stand, what is about to go wrong, what do I do this week? */
export function OverviewPage() {
  return (
    <ToldPage>
      {(told) => (
        <Flex direction="column" gap="lg">
          <Standing told={told} />
        </Flex>
      )}
    </ToldPage>
  );
}
