import type { DoorMessages } from "./en.ts";

export const de: DoorMessages = {
  workflow: (id) => `Workflow ${id}`,
  agent: (id) => `Agent ${id}`,
  assistant: "Breeze",
  for: (door, name) => `${door} für ${name}`,
};
