// Signing in as somebody of the demo, without going through the screens that other tests are about.
import type { Page } from "@playwright/test";

export type Persona = "worker" | "recruiter" | "coordinator" | "council_office";

/** Signs the page's browser in and opens `path`. */
export async function signIn(page: Page, persona: Persona, path = "/"): Promise<void> {
  // A page of the site, so that the request comes from it.
  await page.goto("/sign-in");
  const status = await page.evaluate(async (persona) => {
    const response = await fetch("/api/demo/sign-in", {
      method: "POST",
      headers: { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
      body: JSON.stringify({ persona }),
    });
    return response.status;
  }, persona);
  if (status !== 204) throw new Error(`the demo sign-in answered ${status}`);
  await page.goto(path);
}

/** Signs the page's browser in as anybody of the demo, by the code of the mail, and opens `path`. */
export async function signInByMail(page: Page, email: string, path = "/"): Promise<void> {
  await page.goto("/sign-in");
  const status = await page.evaluate(async (email) => {
    const post = (url: string, body: unknown) =>
      fetch(url, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
        body: JSON.stringify(body),
      });
    await post("/api/sign-in/request", { email });
    const mails = await (await fetch("/api/demo/mails")).json();
    const text: string = mails.items.find((mail: { to: string }) => mail.to === email).text;
    const code = /(?<![0-9A-Za-z_-])[0-9]{8}(?![0-9A-Za-z_-])/.exec(text)?.[0];
    return (await post("/api/sign-in/code", { code })).status;
  }, email);
  if (status !== 204) throw new Error(`signing in by code answered ${status}`);
  await page.goto(path);
}
