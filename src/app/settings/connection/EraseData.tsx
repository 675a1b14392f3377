import {
  Button,
  ButtonRow,
  Flex,
  Input,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  Text,
  useExtensionActions,
} from "@hubspot/ui-extensions";
import { EndingSchema, type Erased } from "@partner-standing/contract/settings/portal-connection";
import type { Failure } from "@partner-standing/extension-kit/service-client";
import { useEffect, useState } from "react";
import { OutcomeNotice } from "../frame/SectionFrame.tsx";
import { type SettingsService, useSettings } from "../frame/settings-context.ts";

const FIRST_POLL_MS = 2_000;
/** It may take an hour where HubSpot is away. */
const LAST_POLL_MS = 60_000;

/** Where erasing stands by a refusal that says so; null for any other. */
function erasingBy({ reason, details }: Failure): Erased | null {
  if (reason !== "being-erased") return null;
  const told = EndingSchema.safeParse(details);
  return { erased: false, waitsFor: told.success ? told.data.waitsFor : "data" };
}

/** Follows what was begun until nothing is left: then the account is no longer connected. */
export function useErasing(service: SettingsService, begun: Erased): Erased {
  const [erased, setErased] = useState(begun);

  useEffect(() => {
    if (erased.erased) return;
    let timer: ReturnType<typeof setTimeout>;
    const askIn = (milliseconds: number) => {
      timer = setTimeout(() => {
        void service.sync().then((answer) => {
          if (!answer.ok && answer.reason === "not-connected") return setErased({ erased: true });
          const now = answer.ok ? null : erasingBy(answer);
          if (now && !now.erased && now.waitsFor !== erased.waitsFor) return setErased(now);
          askIn(Math.min(2 * milliseconds, LAST_POLL_MS));
        });
      }, milliseconds);
    };
    askIn(FIRST_POLL_MS);
    return () => clearTimeout(timer);
  }, [erased, service]);

  return erased;
}

const CONFIRMATION = "erase-confirmation";

/** Erases everything that is kept of the portal, once its number is typed in. */
export function EraseData() {
  const { text } = useSettings();
  const { connection } = text;
  const { typed, setTyped, failure, isBusy, isSure, close, confirm } = useErase();
  return (
    <Flex>
      <Button
        variant="destructive"
        size="sm"
        overlay={
          <Modal id={CONFIRMATION} title={connection.eraseTitle} variant="danger">
            <ModalBody>
              <Confirmation typed={typed} setTyped={setTyped} failure={failure} />
            </ModalBody>
            <ModalFooter>
              <ButtonRow>
                <LoadingButton variant="destructive" loading={isBusy} disabled={!isSure} onClick={confirm}>
                  {connection.eraseConfirm}
                </LoadingButton>
                <Button onClick={close}>{connection.eraseCancel}</Button>
              </ButtonRow>
            </ModalFooter>
          </Modal>
        }
      >
        {connection.erase}
      </Button>
    </Flex>
  );
}

function useErase() {
  const { page, service, markErased } = useSettings();
  const { closeOverlay } = useExtensionActions<"settings">();
  const [typed, setTyped] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { portalId } = page.connection;
  const close = () => closeOverlay(CONFIRMATION);
  const confirm = () => {
    setBusy(true);
    void service.erase(portalId).then((answer) => {
      setBusy(false);
      const erased = answer.ok ? answer.data : erasingBy(answer);
      if (!erased) return setFailure(answer.ok ? null : answer);
      close();
      markErased(erased);
    });
  };
  return { typed, setTyped, failure, isBusy, isSure: typed.trim() === String(portalId), close, confirm };
}

interface ConfirmationProps {
  typed: string;
  setTyped: (typed: string) => void;
  failure: Failure | null;
}

function Confirmation({ typed, setTyped, failure }: ConfirmationProps) {
  const { page, text } = useSettings();
  return (
    <Flex direction="column" gap="sm">
      <Text>{text.connection.eraseText}</Text>
      <Input
        name="portalId"
        label={text.connection.eraseLabel(String(page.connection.portalId))}
        value={typed}
        onInput={setTyped}
      />
      {failure && <OutcomeNotice outcome={{ status: "refused", failure }} />}
    </Flex>
  );
}
