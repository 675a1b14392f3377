import net from "node:net";

/**
 * A process of its own that offers the same request again and again, so many a second, and prints how many of them it
 * could send and how many answers of each status it got. Over eight kept-alive connections, each opened again when the
 * service closes it and skipped while it does not take more, or over a new connection for each request.
 * Arguments: port, requests a second, seconds, `kept` or `new`; the request is on standard input.
 */
const [port, perSecond, seconds] = process.argv.slice(2, 5).map(Number) as [number, number, number];
const isKept = process.argv[5] === "kept";
const KEPT = 8;
/** Open at a time; more descriptors than that a process hardly gets. */
const MOST = 4_000;
const EVERY_MS = 10;

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const request = Buffer.concat(chunks);

const answers: Record<string, number> = {};
const open = new Set<net.Socket>();
let sent = 0;
let lost = 0;

function connect(): net.Socket {
  const socket = net.connect(port, "127.0.0.1");
  open.add(socket);
  socket.on("data", (data) => {
    for (const [, status = ""] of data.toString("latin1").matchAll(/HTTP\/1\.1 (\d{3})/g))
      answers[status] = (answers[status] ?? 0) + 1;
  });
  socket.on("error", () => lost++);
  socket.on("close", () => open.delete(socket));
  return socket;
}

function sendKept(offered: number): void {
  while (open.size < KEPT) connect();
  const sockets = [...open];
  for (let each = 0; each < offered; each++) {
    const socket = sockets[each % KEPT];
    if (!socket || socket.writableNeedDrain) continue;
    socket.write(request);
    sent++;
  }
}

function sendNew(offered: number): void {
  for (let each = 0; each < offered && open.size < MOST; each++) {
    const socket = connect();
    socket.once("data", () => socket.destroy()).write(request);
    sent++;
  }
}

const startedAt = performance.now();
let offered = 0;
const timer = setInterval(() => {
  const elapsed = Math.min(seconds, (performance.now() - startedAt) / 1000);
  const due = Math.floor(elapsed * perSecond) - offered;
  offered += due;
  (isKept ? sendKept : sendNew)(due);
  if (elapsed < seconds) return;
  clearInterval(timer);
  setTimeout(() => {
    console.log(JSON.stringify({ offered, sent, answers, lost }));
    process.exit(0);
  }, 100);
}, EVERY_MS);
