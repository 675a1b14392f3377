import type { TaskMessages } from "./en.ts";

export const de: TaskMessages = {
  button: "Aufgabe erstellen …",
  title: "Aufgabe im CRM erstellen",
  owner: "Für",
  nobody: "Niemand Bestimmtes",
  dueOn: "Fällig am",
  loading: "Ihre Kollegen werden geholt",
  create: "Aufgabe erstellen",
  created: (subject, date) => `Aufgabe erstellt, fällig am ${date}: ${subject}`,
  refused: "Es wurde keine Aufgabe erstellt",
};
