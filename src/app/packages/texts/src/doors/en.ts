/** Who did something where no person did it in the app; the other languages have the same keys. */
export const en = {
  workflow: (id: string) => `workflow ${id}`,
  agent: (id: string) => `agent ${id}`,
  /** HubSpot's own assistant has no number. */
  assistant: "Breeze",
  for: (door: string, name: string) => `${door} for ${name}`,
};

export type DoorMessages = typeof en;
