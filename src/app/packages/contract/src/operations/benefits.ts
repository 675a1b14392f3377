import { type Benefits, BenefitsSchema } from "../standing/benefits.ts";
import type { Keyed, Operation, Query } from "./operation.ts";

export const readBenefits: Operation<Query<"packageUsd">, Benefits> = {
  method: "get",
  path: "/api/benefits",
  output: BenefitsSchema,
};

export const nominateAccount: Operation<{ objectTypeId: "0-2"; objectId: string } & Keyed, Benefits> = {
  method: "post",
  path: "/api/benefits/nominations",
  output: BenefitsSchema,
};
