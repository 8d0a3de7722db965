// What the browser measurements share: where the browser is, how it is started, and figures.
import { existsSync } from "node:fs";

/** The browser of the system. */
export const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
  .find((candidate) => candidate !== undefined && existsSync(candidate));
if (executablePath === undefined) throw new Error("no Chromium found; set CHROMIUM to its path");

/** Flags that keep the browser from talking to anybody but the server under test. */
export const flags = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

/** The middle one of an odd number of numbers. */
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Prints a figure in the form that `make bench` collects. */
export const figure = (number, name, value) => console.log(`${number} ${name} ${value}`);

/** Signs in as a worker of the demo and answers the cookie, `name=value`. */
export async function signIn(origin) {
  const response = await fetch(`${origin}/api/demo/sign-in`, {
    method: "POST",
    headers: { Origin: origin, "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
    body: JSON.stringify({ persona: "worker" }),
  });
  const cookie = response.headers.getSetCookie().find((line) => line.startsWith("__Host-sid="));
  if (!response.ok || cookie === undefined) throw new Error(`signing in answered ${response.status}`);
  return cookie.split(";")[0];
}
