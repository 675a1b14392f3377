import type { CrmList, ListedKind } from "@partner-standing/contract/lists/crm-list";
import { lastGood, useService } from "@partner-standing/extension-kit/use-service";
import type { FailureReason } from "@partner-standing/texts/cards/failure-kind";
import { useCallback, useEffect, useState } from "react";
import { useHome } from "../frame/home-context.ts";
import type { Listed } from "./proposed-name.ts";

/** Often enough for a bar that moves, and far from the service's limits. */
const POLL_MS = 1_500;

const isAtWork = ({ state }: CrmList) => state === "working";

/** The lists that the viewer has had made of a page, followed while one is at work; and making another. */
export function useLists(listed: Listed) {
  const { service } = useHome();
  const { page } = listed;
  const ask = useCallback(() => service.lists(page), [service, page]);
  const { state, reload, show } = useService(ask);
  const [isMaking, setMaking] = useState(false);
  const [refused, setRefused] = useState<FailureReason | null>(null);
  const lists = lastGood(state)?.lists;

  const isFollowed = lists?.some(isAtWork) === true && state.status !== "loading";
  useEffect(() => {
    if (!isFollowed) return;
    const timer = setTimeout(reload, POLL_MS);
    return () => clearTimeout(timer);
  }, [isFollowed, state, reload]);

  const send = async (name: string, kind: ListedKind) => {
    setMaking(true);
    setRefused(null);
    const answer = await service.useInList(listed, name, kind);
    setMaking(false);
    if (answer.ok) show(answer.data);
    else setRefused(answer.reason);
  };
  return { state, reload, lists, isMaking, refused, make: (name: string, kind: ListedKind) => void send(name, kind) };
}
