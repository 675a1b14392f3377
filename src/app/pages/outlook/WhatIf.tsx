import { AutoGrid, Box, Button, Flex, Heading, Text, Tile } from "@hubspot/ui-extensions";
import type { RecordLink } from "@partner-standing/contract/portal/record-link";
import type { Assumption, Outlook } from "@partner-standing/contract/standing/outlook";
import type { Explanation } from "@partner-standing/contract/standing/standing";
import type { Answer, Failure } from "@partner-standing/extension-kit/service-client";
import { DataTable, Notice } from "@partner-standing/extension-kit/views.tsx";
import { useService } from "@partner-standing/extension-kit/use-service";
import { failureKind } from "@partner-standing/texts/cards/failure-kind";
import { useState } from "react";
import { useHome } from "../frame/home-context.ts";
import { AssumeForm } from "./AssumeForm.tsx";
import { EndingTag } from "./Reviews.tsx";
import { assumptionKey, assumptionText, recordNames, withAssumptions } from "./assumption-text.ts";
import { type Draft, type Field, assumptionOf, FIELDS, emptyDraft, faultyFields, refusedField } from "./draft.ts";
import { type ReviewStep, reviewsViewModel } from "./reviews-view-model.ts";
import { SafetyNotice } from "./SafetyNotice.tsx";
import { type OutlookText, useOutlookText } from "./use-outlook-text.ts";

interface WhatIfProps {
  /** With what is known. */
  outlook: Outlook;
  /** With what is assumed; null while nothing is. */
  assumed: Outlook | null;
  assume: Assumption[];
  isBusy: boolean;
  /** Why the last wish was not assumed; null where it was. */
  refused: Failure | null;
  /** Says no more of it. */
  forget: () => void;
  /** Assumes all of these and nothing else; answers why not, null where it is done. */
  suppose: (assume: Assumption[]) => Promise<Failure | null>;
}

/** Today's outlook and the one with the assumptions, side by side: how safe, and each review that one of them changes. */
function Compared({ outlook, assumed }: { outlook: Outlook; assumed: Outlook }) {
  const told = useOutlookText();
  const { whatIf } = told.text;
  const { steps } = reviewsViewModel(assumed, told);
  return (
    <Flex direction="column" gap="sm">
      <AutoGrid columnWidth={320} gap="sm" flexible>
        {[
          { name: whatIf.today, of: outlook },
          { name: whatIf.assumed, of: assumed },
        ].map(({ name, of }) => (
          <Flex key={name} direction="column" gap="xs">
            <Text format={{ fontWeight: "demibold" }}>{name}</Text>
            <SafetyNotice outlook={of} />
          </Flex>
        ))}
      </AutoGrid>
      <DataTable<ReviewStep>
        columns={[
          { header: whatIf.review, cell: ({ date }) => date },
          { header: whatIf.today, cell: ({ known }) => <EndingTag ending={known} /> },
          { header: whatIf.assumed, cell: ({ assumed: ending }) => ending && <EndingTag ending={ending} /> },
        ]}
        rows={steps}
        keyOf={({ on }) => on}
      />
    </Flex>
  );
}

const NOBODY = () => Promise.resolve({ ok: true as const, data: { contributions: [] } });

/** The customers that carry attributed MRR, to be chosen by name: asked for when they are first wanted. */
function useCustomers(isWanted: boolean): RecordLink[] {
  const { service } = useHome();
  const [wasWanted, want] = useState(isWanted);
  if (isWanted && !wasWanted) want(true);
  const ask: () => Promise<Answer<Pick<Explanation, "contributions">>> = wasWanted ? service.customers : NOBODY;
  const { state } = useService(ask);
  return state.status === "ready" ? state.data.contributions.map(({ record }) => record) : [];
}

/** Things that are in no record and no setting, several at once, and what they would change. */
export function WhatIf({ outlook, assumed, assume, isBusy, refused, forget, suppose }: WhatIfProps) {
  const { reader } = useHome();
  const told = useOutlookText();
  const { whatIf } = told.text;
  const { amountsShown, on } = outlook;
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(on));
  const [faulty, setFaulty] = useState<Field[]>([]);
  const customers = useCustomers(amountsShown && FIELDS[draft.kind].includes("companyId"));
  const names = recordNames(outlook, customers);

  const change = (typed: Partial<Draft>) => {
    setFaulty([]);
    forget();
    setDraft((before) => ({ ...before, ...typed }));
  };
  const add = async () => {
    const assumption = assumptionOf(draft);
    if (!assumption) return setFaulty(faultyFields(draft));
    const failure = await suppose(withAssumptions(assume, [assumption]));
    const field = failure && refusedField(failure, draft, assume.length);
    setFaulty(field ? [field] : []);
  };
  const keep = (kept: Assumption[]) => void suppose(kept);
  // A field that is marked says itself what is wrong with it.
  const why = refused && faulty.length === 0 ? failureText(refused, whatIf, reader.messages.states.failures) : null;
  return (
    <Flex direction="column" gap="md">
      <Heading>{whatIf.title}</Heading>
      <Text variant="microcopy">{whatIf.intro}</Text>
      {why && <Notice title={whatIf.refused} text={why} variant="warning" />}
      <AutoGrid columnWidth={320} gap="md" flexible>
        <AssumeForm {...{ draft, change, faulty, customers, amountsShown, isBusy }} add={() => void add()} />
        <Tile compact>
          <Flex direction="column" gap="sm">
            <Text format={{ fontWeight: "demibold" }}>{whatIf.list}</Text>
            {assume.length === 0 && <Text>{whatIf.none}</Text>}
            {assume.map((assumption) => {
              const what = assumptionText(assumption, names, told);
              return (
                <Flex key={assumptionKey(assumption)} direction="row" align="center" gap="sm">
                  <Box flex={1}>
                    <Text>{what}</Text>
                  </Box>
                  <Box flex="none">
                    <Button size="xs" onClick={() => keep(assume.filter((one) => one !== assumption))}>
                      {whatIf.remove}
                    </Button>
                  </Box>
                </Flex>
              );
            })}
            {assume.length > 0 && (
              <Flex>
                <Button size="sm" onClick={() => keep([])}>
                  {whatIf.reset}
                </Button>
              </Flex>
            )}
          </Flex>
        </Tile>
      </AutoGrid>
      {assumed && <Compared outlook={outlook} assumed={assumed} />}
    </Flex>
  );
}

type Failures = ReturnType<typeof useHome>["reader"]["messages"]["states"]["failures"];

/** What is refused of the list is its length or, where no field of the form is to blame, something that contradicts it. */
function failureText(
  { reason, field }: Failure,
  { faults }: OutlookText["text"]["whatIf"],
  failures: Failures,
): string {
  if (reason !== "invalid-request") return failures[failureKind(reason)].text;
  return field === "assume" ? faults.many : faults.twice;
}
