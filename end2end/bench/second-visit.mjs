// Figure P6: what a second visit costs, in bytes on the wire and in time until the list can be
// used, against the first one; Fast 3G and a processor slowed four times, median of five.
//
//   node second-visit.mjs http://localhost:8795 PORT-OF-THE-SERVER
//
// The browser reaches the server through a counting relay, because requests of a service worker
// do not show in the figures of the page. The server must believe that the relay's address,
// given first, is its own.
import { createServer, connect } from "node:net";
import { createRequire } from "node:module";
import { executablePath, figure, flags, median, signIn } from "./browser.mjs";

const { chromium } = createRequire(new URL("../package.json", import.meta.url))("@playwright/test");
const origin = process.argv[2];
const serverPort = Number(process.argv[3]);

let received = 0;
const relay = createServer((browser) => {
  const server = connect(serverPort, "127.0.0.1");
  server.on("data", (bytes) => { received += bytes.length; });
  browser.pipe(server).pipe(browser);
  const end = () => { browser.destroy(); server.destroy(); };
  browser.on("error", end).on("close", end);
  server.on("error", end).on("close", end);
});
await new Promise((resolve) => relay.listen(Number(new URL(origin).port), "localhost", resolve));

// Chromium's own preset: 1.6 Mbit/s down, 750 kbit/s up, 562.5 ms per trip.
const fast3g = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

async function visit(context) {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", fast3g);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const before = received;
  const started = performance.now();
  await page.goto(`${origin}/members`, { waitUntil: "commit" });
  const first = page.locator('main a[href^="/members/"]').first();
  // `trial` waits until a click would reach the link, without clicking.
  await first.click({ trial: true, timeout: 60_000 });
  const milliseconds = performance.now() - started;
  await page.waitForLoadState("networkidle");
  return { page, milliseconds, bytes: () => received - before };
}

const rounds = [];
const browser = await chromium.launch({ executablePath, args: flags });
const cookie = await signIn(origin);
for (let round = 0; round < 5; round += 1) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "ja-JP" });
  const [name, value] = cookie.split("=");
  // A cookie whose name promises a secure origin is taken for https alone; the host is what counts afterwards.
  const url = origin.replace("http:", "https:");
  await context.addCookies([{ name, value, url, secure: true, httpOnly: true, sameSite: "Strict" }]);
  const first = await visit(context);
  // What is kept for the next visit is fetched after the first one has loaded.
  await first.page.evaluate(async () => { await navigator.serviceWorker?.ready; });
  await first.page.waitForLoadState("networkidle");
  const firstBytes = first.bytes();
  await first.page.close();
  const second = await visit(context);
  rounds.push({ first: first.milliseconds, second: second.milliseconds, firstBytes, secondBytes: second.bytes() });
  await context.close();
}
await browser.close();
relay.close();
figure("P6", "first_visit_bytes", median(rounds.map((round) => round.firstBytes)));
figure("P6", "second_visit_bytes", median(rounds.map((round) => round.secondBytes)));
figure("P6", "first_visit_operable_ms", median(rounds.map((round) => round.first)).toFixed(0));
figure("P6", "second_visit_operable_ratio", median(rounds.map((round) => round.second / round.first)).toFixed(3));
process.exit(0);
