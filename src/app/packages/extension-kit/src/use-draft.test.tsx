import { Button, Text } from "@hubspot/ui-extensions";
import { createPatientRenderer } from "./fixtures/patient-renderer.ts";
import { useState } from "react";
import { expect, test } from "vitest";
import { useDraft, withoutSent } from "./use-draft.ts";

interface Values {
  name: string;
  tier: string;
}

const FIRST = { saved: { name: "Ada", tier: "rising" }, version: 4 };
const NEWER = { saved: { name: "Luc", tier: "leading" }, version: 6 };

function Probe() {
  const [{ saved, version }, setRead] = useState<{ saved: Values; version: number }>(FIRST);
  const draft = useDraft(saved, version);
  const press = {
    "type name": () => draft.type({ name: "typed" }),
    "type tier": () => draft.type({ tier: "premier" }),
    sent: () => draft.forget({ name: "typed" }),
    "give up": () => draft.giveUp(),
    move: () => draft.moveTo(9),
    "read anew": () => setRead(NEWER),
  };
  return (
    <>
      <Text>{[draft.values.name, draft.values.tier, draft.typed ? "typed" : "-", draft.basedOn].join(" ")}</Text>
      {Object.entries(press).map(([label, act]) => (
        <Button key={label} onClick={() => act()}>
          {label}
        </Button>
      ))}
    </>
  );
}

function renderProbe() {
  const { render, find, findAll, waitFor } = createPatientRenderer("settings");
  render(<Probe />);
  const press = (label: string) =>
    findAll(Button)
      .find(({ text }) => text === label)
      ?.trigger("onClick");
  return { press, shows: (text: string) => waitFor(() => expect(find(Text).text).toBe(text)) };
}

test("what is typed lies over what is saved, whatever is read anew below it", async () => {
  const { press, shows } = renderProbe();
  await shows("Ada rising - 4");
  press("type name");
  await shows("typed rising typed 4");
  press("read anew");
  await shows("typed leading typed 4");
  press("give up");
  await shows("Luc leading - 6");
});

test("what was sent is forgotten, what was typed since then stays", async () => {
  const { press, shows } = renderProbe();
  press("type name");
  press("type tier");
  await shows("typed premier typed 4");
  press("sent");
  await shows("Ada premier typed 4");
});

test("a draft moves to a newer version only when asked to", async () => {
  const { press, shows } = renderProbe();
  press("type name");
  press("read anew");
  await shows("typed leading typed 4");
  press("move");
  await shows("typed leading typed 9");
});

test("a field typed over again while it was sent is not forgotten", () => {
  const typed = { basedOn: 4, values: { name: "newer" } };
  expect(withoutSent<Values>(typed, { name: "sent" })).toEqual(typed);
  expect(withoutSent<Values>(typed, { name: "newer" })).toBeNull();
});
