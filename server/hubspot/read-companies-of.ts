import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import { BatchErrorsSchema, requireOnlyMissing } from "./batch-errors.ts";
import type { CrmObject } from "./crm-object.ts";
import type { Transport } from "./create-transport.ts";

/** HubSpot's own type of the one primary company of a deal; partner clients have none. Source: association type id values, Associations v4. */
const PRIMARY = 5;

const AnswerSchema = z.object({
  results: z.array(
    z.object({
      from: z.object({ id: z.string() }),
      to: z.array(
        z.object({ toObjectId: z.coerce.string(), associationTypes: z.array(z.object({ typeId: z.int() })) }),
      ),
    }),
  ),
  errors: BatchErrorsSchema,
});

/** The kinds that are kept with their company, by the name that HubSpot gives one of them in association types. */
const SINGULAR = { deals: "deal", partner_clients: "partner_client" };

type Associations = NonNullable<CrmObject["associations"]>;

/**
 * The companies of at most 1,000 records, in the form in which a page of records lists them: a batch read leaves
 * associations out. A record without any is left out.
 * @throws HubSpotError
 */
export async function readCompaniesOf(
  transport: Transport,
  objectType: keyof typeof SINGULAR,
  ids: string[],
): Promise<Map<string, Associations>> {
  const path = `/crm/associations/${API_VERSION}/${objectType}/companies/batch/read`;
  const body = { inputs: ids.map((id) => ({ id })) };
  const { results, errors } = await transport({ method: "POST", path, body, answer: AnswerSchema });
  requireOnlyMissing(errors);
  const listed = ({ to }: (typeof results)[number]) =>
    to.flatMap(({ toObjectId: id, associationTypes }) =>
      associationTypes.map(({ typeId }) => ({
        id,
        type: `${SINGULAR[objectType]}_to_company${typeId === PRIMARY ? "" : "_unlabeled"}`,
      })),
    );
  return new Map(results.map((record) => [record.from.id, { companies: { results: listed(record) } }]));
}
