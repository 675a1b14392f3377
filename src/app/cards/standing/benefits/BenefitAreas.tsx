import { Flex, Heading, StatusTag, Text } from "@hubspot/ui-extensions";
import type { AreaViewModel, BenefitViewModel } from "./benefits-view-model.ts";

/** Benefits of a tier under the headings of the guide. */
export function BenefitAreas({ title, areas }: { title: string; areas: AreaViewModel[] }) {
  return (
    <Flex direction="column" gap="md">
      <Heading>{title}</Heading>
      {areas.map(({ name, benefits }) => (
        <Flex key={name} direction="column" gap="sm">
          <Text format={{ fontWeight: "demibold" }}>{name}</Text>
          {benefits.map((benefit) => (
            <BenefitRow key={benefit.id} benefit={benefit} />
          ))}
        </Flex>
      ))}
    </Flex>
  );
}

function BenefitRow({ benefit }: { benefit: BenefitViewModel }) {
  const { name, level, variant, before, details } = benefit;
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" justify="between" align="center" gap="sm" wrap>
        <Text>{name}</Text>
        <StatusTag variant={variant}>{level}</StatusTag>
      </Flex>
      {before && <Text variant="microcopy">{before}</Text>}
      {details.map((line) => (
        <Text key={line} variant="microcopy">
          {line}
        </Text>
      ))}
    </Flex>
  );
}
