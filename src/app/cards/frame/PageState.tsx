import { FetchState, type FetchStateProps } from "@partner-standing/extension-kit/FetchState.tsx";
import { useCard } from "./card-context.ts";

/** The same, in the words of the card. */
export function PageState(props: FetchStateProps) {
  return <FetchState {...props} reader={useCard().reader} />;
}
