import { useCrmProperties } from "@hubspot/ui-extensions/crm";
import { CopyButton } from "@partner-standing/extension-kit/CopyButton.tsx";
import { useRecord } from "@partner-standing/extension-kit/use-viewer";
import { type Language, localeOf } from "@partner-standing/texts/formats/locale";
import { messagesFor } from "@partner-standing/texts/standing/messages-for";
import { useStanding } from "./standing-service.ts";

const CONTACTS = "0-1";

/** An e-mail that asks for a Marketplace review, in the language of the contact where it is one of ours. */
export function AskForReview() {
  const { objectTypeId } = useRecord();
  return objectTypeId === CONTACTS ? <AskContact /> : <CopyEmail language={null} />;
}

/** HubSpot's "Preferred language" is "de", "fr-fr" or another of many. Its build reads which properties a hook asks for. */
function AskContact() {
  const { properties } = useCrmProperties(["hs_language"]);
  const spoken = properties["hs_language"];
  return <CopyEmail language={spoken ? localeOf({ language: spoken }).language : null} />;
}

/** @param language Null where nothing is known of it: then the viewer's. */
function CopyEmail({ language }: { language: Language | null }) {
  const { reader } = useStanding();
  const { button, buttonIn, copied, failed } = reader.messages.record.ask;
  const isOwn = language === null || language === reader.language;
  const { email } = isOwn ? reader.messages.record.ask : messagesFor(language).record.ask;
  return (
    <CopyButton
      content={() => email.join("\n\n")}
      label={isOwn ? button : buttonIn[language]}
      copied={copied}
      failed={failed}
    />
  );
}
