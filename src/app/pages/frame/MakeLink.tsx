import { Flex, Link, LoadingButton, Text } from "@hubspot/ui-extensions";
import type { ReportLink } from "@partner-standing/contract/reports/report";
import type { Answer } from "@partner-standing/extension-kit/service-client";
import { type FailureReason, failureKind } from "@partner-standing/texts/cards/failure-kind";
import { useState } from "react";
import { useHome } from "./home-context.ts";
import { usePageText } from "./use-page-text.ts";

type Made = { link: ReportLink } | { reason: FailureReason } | null;

interface MakeLinkProps {
  ask: () => Promise<Answer<ReportLink>>;
  /** On the button, and on the link that it makes. */
  label: string;
  open: string;
}

/** Makes a link and shows it: an extension can open no window itself. */
export function MakeLink({ ask, label, open }: MakeLinkProps) {
  const { reader } = useHome();
  const { report: text } = usePageText();
  const [made, setMade] = useState<Made>(null);
  const [isMaking, setMaking] = useState(false);
  const make = async () => {
    setMaking(true);
    const answer = await ask();
    setMade(answer.ok ? { link: answer.data } : { reason: answer.reason });
    setMaking(false);
  };
  return (
    <Flex direction="column" gap="xs" align="start">
      <LoadingButton loading={isMaking} onClick={() => void make()}>
        {label}
      </LoadingButton>
      {made && "link" in made && (
        <>
          <Link href={{ url: made.link.url, external: true }}>{open}</Link>
          <Text variant="microcopy">{text.until(reader.instant(made.link.expiresAt))}</Text>
        </>
      )}
      {made && "reason" in made && <Text>{reader.messages.states.failures[failureKind(made.reason)].title}</Text>}
    </Flex>
  );
}
