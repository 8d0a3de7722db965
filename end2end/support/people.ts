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
