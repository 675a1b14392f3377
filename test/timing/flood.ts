import net from "node:net";

/**
 * A process of its own that sends the same request again and again over kept-alive connections, so many a second, and
 * prints how many answers of each status it got. Arguments: port, requests a second, seconds; the request is on standard input.
 */
const [port, perSecond, seconds] = process.argv.slice(2).map(Number) as [number, number, number];
const CONNECTIONS = 8;
const EVERY_MS = 10;

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const request = Buffer.concat(chunks);

const answers: Record<string, number> = {};
const sockets = Array.from({ length: CONNECTIONS }, () => net.connect(port, "127.0.0.1"));
for (const socket of sockets)
  socket.on("data", (data) => {
    for (const [, status = ""] of data.toString("latin1").matchAll(/HTTP\/1\.1 (\d{3})/g))
      answers[status] = (answers[status] ?? 0) + 1;
  });

const startedAt = performance.now();
let sent = 0;
const timer = setInterval(() => {
  const due = Math.min(perSecond * seconds, Math.floor(((performance.now() - startedAt) / 1000) * perSecond));
  for (; sent < due; sent++) sockets[sent % CONNECTIONS]?.write(request);
  if (sent < perSecond * seconds) return;
  clearInterval(timer);
  setTimeout(() => {
    console.log(JSON.stringify({ sent, answers, seconds: (performance.now() - startedAt) / 1000 }));
    process.exit(0);
  }, 500);
}, EVERY_MS);
