// Figure D3, for Markdown: a page with every hostile text opens no dialog and breaks no rule of its policy.
import { readFileSync } from "node:fs";
import { signIn } from "../../support/people";
import { expect, settled, test } from "../../support/test";
import type { Page } from "@playwright/test";

const CORPUS: string[] = JSON.parse(
  readFileSync(new URL("../../../crates/server/tests/data/hostile-markdown.json", import.meta.url), "utf8"),
);
/** What no field takes: control characters, and line ends other than the usual one. */
const REFUSED = /[\u0000-\u0009\u000b-\u001f\u2028\u2029]/u;
/** How many texts a comment holds, so that all of them are on the first page of comments. */
const TOGETHER = 3;

/** Counts dialogs and violations of the page's policy from its first moment. */
async function watch(page: Page): Promise<() => Promise<{ dialogs: number; violations: number }>> {
  let dialogs = 0;
  page.on("dialog", async (dialog) => {
    dialogs += 1;
    await dialog.dismiss();
  });
  await page.addInitScript(() => {
    const counted = window as unknown as { violations: number };
    counted.violations = 0;
    document.addEventListener("securitypolicyviolation", () => (counted.violations += 1));
  });
  return async () => {
    const violations = await page.evaluate(() => (window as unknown as { violations: number }).violations);
    return { dialogs, violations };
  };
}

async function send(page: Page, url: string, body: object): Promise<{ status: number; id: string }> {
  return await page.evaluate(
    async ([url, body]) => {
      const response = await fetch(url, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
        body,
      });
      const answer = await response.json();
      return { status: response.status, id: answer.summary?.id ?? answer.id ?? "" };
    },
    [url, JSON.stringify(body)] as const,
  );
}

test("hostile texts are harmless in a browser", async ({ page }) => {
  test.setTimeout(120_000);
  const counted = await watch(page);
  await signIn(page, "coordinator", "/posts");
  await settled(page);
  const texts = CORPUS.filter((text) => !REFUSED.test(text));
  expect(texts.length).toBeGreaterThanOrEqual(100);
  const post = { kind: "post", audience: "connections", without: [], title: texts[0] ?? "", mentions: [] };
  const written = await send(page, "/api/posts", { ...post, body: texts.slice(0, 20).join("\n\n---\n\n") });
  expect(written.status).toBe(201);
  for (const refused of CORPUS.filter((text) => REFUSED.test(text))) {
    expect((await send(page, "/api/posts", { ...post, body: refused })).status, refused).toBe(422);
  }
  for (let at = 0; at < texts.length; at += TOGETHER) {
    const body = texts.slice(at, at + TOGETHER).join("\n\n---\n\n");
    const comment = await send(page, `/api/posts/${written.id}/comments`, { body, mentions: [] });
    expect(comment.status, body).toBe(201);
  }
  let violations = 0;
  for (const path of [`/posts/${written.id}`, "/posts"]) {
    await page.goto(path);
    await settled(page);
    if (path !== "/posts") {
      await expect(page.locator(".rendered")).toHaveCount(1 + Math.ceil(texts.length / TOGETHER));
    }
    // Whatever opens by itself has opened by now; the rest is pressed.
    const strange = await page.evaluate(() => {
      const allowed = "a,blockquote,br,code,del,em,h3,h4,hr,li,ol,p,pre,strong,ul".split(",");
      const found = [...document.querySelectorAll<HTMLElement>(".rendered *")];
      for (const one of found) {
        for (const name of ["mouseover", "focus", "toggle", "error", "load"]) one.dispatchEvent(new Event(name));
      }
      const attributes = (one: Element) => one.getAttributeNames().filter((name) => !["href", "rel", "start"].includes(name));
      return found
        .filter((one) => !allowed.includes(one.localName) || attributes(one).length > 0)
        .map((one) => one.outerHTML);
    });
    expect(strange).toEqual([]);
    violations += (await counted()).violations;
  }
  const { dialogs } = await counted();
  console.log(`D3 texts ${texts.length}`);
  console.log(`D3 dialogs ${dialogs}`);
  console.log(`D3 policy_violations ${violations}`);
  expect({ dialogs, violations }).toEqual({ dialogs: 0, violations: 0 });
});

test("the control: a handler that is put in by hand is noticed, and stopped by the policy", async ({ browser }) => {
  // A context of its own: what is wrong here is meant to be.
  const context = await browser.newContext();
  const page = await context.newPage();
  const counted = await watch(page);
  await page.goto("/about");
  await page.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", "<img src='data:,' onerror='alert(1)'>");
  });
  await expect.poll(async () => (await counted()).violations).toBeGreaterThan(0);
  expect((await counted()).dialogs).toBe(0);
  await context.close();
});
