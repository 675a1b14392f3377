import type { TaskMessages } from "./en.ts";

export const fr: TaskMessages = {
  button: "Créer une tâche…",
  title: "Créer une tâche dans le CRM",
  owner: "Pour",
  nobody: "Personne en particulier",
  dueOn: "À faire pour le",
  loading: "Recherche de vos collègues",
  create: "Créer la tâche",
  created: (subject, date) => `Tâche créée pour le ${date} : ${subject}`,
  refused: "Aucune tâche n’a été créée",
};
