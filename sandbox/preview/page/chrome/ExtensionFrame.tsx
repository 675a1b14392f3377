import { RemoteRenderer } from "@remote-ui/react/host";
import { Component, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { ExtensionMount, PageModel } from "../../preview-model.ts";
import type { AlertMessage } from "../host-api.ts";
import { useWords } from "../page-words.ts";
import type { RecordStore } from "../record-store.ts";
import { Overlays, createOverlayStore } from "../remote/overlay-store.ts";
import { PortalId } from "../remote/portal-id.ts";
import { remoteController } from "../remote/remote-controller.tsx";
import { Flush } from "../remote/remote-value.ts";
import { type RunningExtension, startExtension } from "../start-extension.ts";
import type { FailureShape } from "../worker-protocol.ts";
import { RaiseAlert } from "./raise-alert.ts";

interface ExtensionFrameProps {
  mount: ExtensionMount;
  model: PageModel;
  record: RecordStore | undefined;
  failureShape: FailureShape;
}

/** The tab is what the reader looks at first: its worker has the processor to itself for a moment. */
const SIDEBAR_WAITS_MS = 150;

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
    <section
      className="card-frame"
      data-card={uid}
      data-status={status}
      aria-label={title}
      aria-busy={status === "loading"}
    >
      <header className="card-head">
        <h2 className="card-title">{title}</h2>
        {appName !== title && <span className="card-app">{appName}</span>}
      </header>
      <div className="card-body">
        {status === "loading" && <Shimmer label={words.loading} />}
        {status === "crashed" && (
          <div className="state state-error" role="alert">
            <div>
              <h3 className="heading">{words.crashed}</h3>
              <p>{words.crashedHint}</p>
              <button type="button" className="button button-secondary button-sm" onClick={reload}>
                {words.reload}
              </button>
            </div>
          </div>
        )}
        {status !== "crashed" && (
          <FrameBoundary key={turn} onCrash={() => setStatus("crashed")}>
            <RunningCard {...props} onStatus={setStatus} />
          </FrameBoundary>
        )}
      </div>
    </section>
  );
}

function RunningCard({
  mount,
  model,
  record,
  failureShape,
  onStatus,
}: ExtensionFrameProps & { onStatus(status: Status): void }) {
  const raiseAlert = useContext(RaiseAlert);
  const overlays = useMemo(createOverlayStore, []);
  const [running, setRunning] = useState<RunningExtension>();
  const onAlert = useCallback((alert: AlertMessage) => raiseAlert(alert), [raiseAlert]);
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
          <RemoteRenderer receiver={running.receiver} controller={remoteController} />
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

function Shimmer({ label }: { label: string }) {
  return (
    <div className="shimmer" role="status" aria-label={label}>
      <span />
      <span />
      <span />
    </div>
  );
}
