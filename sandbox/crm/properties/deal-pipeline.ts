const CREATED_AT = "2020-01-01T00:00:00.000Z";

type StageRow = [id: string, label: string, probability: string];

/** The pipeline that every HubSpot account starts with. */
const STAGES: StageRow[] = [
  ["appointmentscheduled", "Appointment scheduled", "0.2"],
  ["qualifiedtobuy", "Qualified to buy", "0.4"],
  ["presentationscheduled", "Presentation scheduled", "0.6"],
  ["decisionmakerboughtin", "Decision maker bought-in", "0.8"],
  ["contractsent", "Contract sent", "0.9"],
  ["closedwon", "Closed won", "1.0"],
  ["closedlost", "Closed lost", "0.0"],
];

const DATES = { createdAt: CREATED_AT, updatedAt: CREATED_AT, archived: false };

export const DEAL_PIPELINE = {
  id: "default",
  label: "Sales pipeline",
  displayOrder: 0,
  ...DATES,
  stages: STAGES.map(([id, label, probability], displayOrder) => ({
    id,
    label,
    displayOrder,
    metadata: { isClosed: String(id.startsWith("closed")), probability },
    writePermissions: "CRM_PERMISSIONS_ENFORCEMENT",
    ...DATES,
  })),
};

/** Won and lost follow from what the pipeline says of the stage. */
export function stageOf(dealStage: string | null | undefined) {
  const metadata = DEAL_PIPELINE.stages.find(({ id }) => id === dealStage)?.metadata;
  const closed = metadata?.isClosed === "true";
  const won = closed && metadata?.probability === "1.0";
  return { known: metadata !== undefined, closed, won, lost: closed && !won, probability: metadata?.probability };
}
