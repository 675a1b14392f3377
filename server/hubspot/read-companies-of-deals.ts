import * as z from "zod/mini";
import { API_VERSION } from "./api-version.ts";
import { BatchErrorsSchema, requireOnlyMissing } from "./batch-errors.ts";
import type { CrmObject } from "./crm-object.ts";
import type { Transport } from "./create-transport.ts";

/** HubSpot's own type of the one primary company of a deal. Source: association type id values, Associations v4. */
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

type Associations = NonNullable<CrmObject["associations"]>;

/**
 * The companies of at most 1,000 deals, in the form in which a page of deals lists them: a batch read of records leaves
 * associations out. A deal without any is left out.
 * @throws HubSpotError
 */
export async function readCompaniesOfDeals(
  transport: Transport,
  dealIds: string[],
): Promise<Map<string, Associations>> {
  const path = `/crm/associations/${API_VERSION}/deals/companies/batch/read`;
  const body = { inputs: dealIds.map((id) => ({ id })) };
  const { results, errors } = await transport({ method: "POST", path, body, answer: AnswerSchema });
  requireOnlyMissing(errors);
  const listed = ({ to }: (typeof results)[number]) =>
    to.flatMap(({ toObjectId: id, associationTypes }) =>
      associationTypes.map(({ typeId }) => ({
        id,
        type: typeId === PRIMARY ? "deal_to_company" : "deal_to_company_unlabeled",
      })),
    );
  return new Map(results.map((deal) => [deal.from.id, { companies: { results: listed(deal) } }]));
}
