import { Alert, Box, Button, Skeleton, Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { RemoteRenderer } from "@remote-ui/react/host";
import { Component, type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import type { ExtensionMount, PageModel } from "../../preview-model.ts";
import type { AlertMessage } from "../host-api.ts";
import { useWords } from "../page-words.ts";
import type { RecordStore } from "../record-store.ts";
import { OpenRecord } from "../remote/crm-data.tsx";
import { Icon } from "../remote/icons.tsx";
import { Overlays, createOverlayStore } from "../remote/overlay-store.ts";
import { remoteController } from "../remote/remote-controller.tsx";
import { colorOf } from "../remote/remote-props.ts";
import { Flush } from "../remote/remote-value.ts";
import { PortalId } from "../remote/triggers.tsx";
import { type RunningExtension, startExtension } from "../start-extension.ts";
import type { FailureShape } from "../worker-protocol.ts";
import { FoldableCard } from "./FoldableCard.tsx";

interface ExtensionFrameProps {
  mount: ExtensionMount;
  model: PageModel;
  record: RecordStore | undefined;
  failureShape: FailureShape;
}

/** The tab is what the reader looks at first: its worker has the processor to itself for a moment. */
const SIDEBAR_WAITS_MS = 150;
const TOAST_SHOWN_MS = 8000;

/** Room for what comes, in pixels: what stands below a card does not jump when it is there. */
const CARD_HEIGHT = 240;
const TAB_HEIGHT = 1_200;

type Status = "loading" | "ready" | "crashed";

/** One card: its own worker, its own crash. */
export function ExtensionFrame(props: ExtensionFrameProps) {
  const words = useWords();
  const [turn, setTurn] = useState(0);
  const [status, setStatus] = useState<Status>("loading");
  const reload = () => {
    setStatus("loading");
    setTurn(turn + 1);
  };
  const { uid, title, context } = props.mount;
  const { appName } = context.extension;
  return (
    <FoldableCard
      name={uid}
      title={title}
      aside={appName === title ? undefined : appName}
      isBusy={status === "loading"}
      data-card={uid}
      data-status={status}
    >
      {status === "loading" && (
        <Stack gap="sm" role="status" aria-label={words.loading}>
          {["40%", "100%", "70%"].map((width) => (
            <Skeleton key={width} height={16} width={width} />
          ))}
          <Box h={props.mount.location === "crm.record.sidebar" ? CARD_HEIGHT : TAB_HEIGHT} />
        </Stack>
      )}
      {status === "crashed" && (
        <Alert color="red" role="alert" title={words.crashed} icon={<Icon name="exclamationCircle" />}>
          <Stack gap="sm" align="flex-start">
            {words.crashedHint}
            <Button size="xs" variant="default" onClick={reload}>
              {words.reload}
            </Button>
          </Stack>
        </Alert>
      )}
      {status !== "crashed" && (
        <FrameBoundary key={turn} onCrash={() => setStatus("crashed")}>
          <RunningCard {...props} onStatus={setStatus} />
        </FrameBoundary>
      )}
    </FoldableCard>
  );
}

/** Shows what an extension says with `addAlert`; bad news stays until it is dismissed. */
function useToast() {
  const { dismiss } = useWords();
  return useCallback(
    ({ type = "info", title, message }: AlertMessage) =>
      void notifications.show({
        title,
        message,
        color: `${colorOf(type)}.7`,
        withBorder: true,
        autoClose: type === "danger" ? false : TOAST_SHOWN_MS,
        closeButtonProps: { "aria-label": dismiss },
        role: type === "danger" ? "alert" : "status",
      }),
    [dismiss],
  );
}

function RunningCard({
  mount,
  model,
  record,
  failureShape,
  onStatus,
}: ExtensionFrameProps & { onStatus(status: Status): void }) {
  const onAlert = useToast();
  const overlays = useMemo(createOverlayStore, []);
  const [running, setRunning] = useState<RunningExtension>();
  useEffect(() => {
    let extension: RunningExtension | undefined;
    const start = () => {
      extension = startExtension({
        mount,
        model,
        record,
        failureShape,
        overlays,
        onAlert,
        onMounted: () => onStatus("ready"),
        onCrash(message) {
          console.error(`[${mount.uid}] ${message}`);
          onStatus("crashed");
        },
      });
      setRunning(extension);
    };
    const timer = setTimeout(start, mount.location === "crm.record.sidebar" ? SIDEBAR_WAITS_MS : 0);
    return () => {
      clearTimeout(timer);
      extension?.stop();
    };
  }, [mount, model, record, failureShape, overlays, onAlert, onStatus]);
  if (!running) return null;
  return (
    <Overlays.Provider value={overlays}>
      <Flush.Provider value={running.receiver.flush}>
        <PortalId.Provider value={model.portal.id}>
          <OpenRecord.Provider value={record}>
            <RemoteRenderer receiver={running.receiver} controller={remoteController} />
          </OpenRecord.Provider>
        </PortalId.Provider>
      </Flush.Provider>
    </Overlays.Provider>
  );
}

class FrameBoundary extends Component<{ children: ReactNode; onCrash(): void }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = () => ({ failed: true });
  override componentDidCatch() {
    this.props.onCrash();
  }
  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
