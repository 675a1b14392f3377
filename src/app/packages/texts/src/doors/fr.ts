import type { DoorMessages } from "./en.ts";

export const fr: DoorMessages = {
  workflow: (id) => `le workflow ${id}`,
  agent: (id) => `l’agent ${id}`,
  assistant: "Breeze",
  for: (door, name) => `${door} pour ${name}`,
};
