import { readSources } from "@partner-standing/contract/operations/sources";
import type { Sources } from "@partner-standing/contract/programs/sources";
import type { Answer, ServiceClient } from "@partner-standing/extension-kit/service-client";
import type { Language } from "@partner-standing/texts/formats/locale";

/** Asks for the sources when something is first explained, and never again once they have come. */
export function createSources(client: ServiceClient, language: Language): () => Promise<Answer<Sources>> {
  let asked: Promise<Answer<Sources>> | null = null;
  return () => {
    asked ??= client.ask(readSources, { language }).then((answer) => {
      if (!answer.ok) asked = null;
      return answer;
    });
    return asked;
  };
}
