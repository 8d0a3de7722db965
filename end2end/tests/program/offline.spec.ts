// The program without a network, and a newer version of it.
import { expect, settled, test } from "../../support/test";
import { signIn } from "../../support/people";

test("without a network the screen says so and keeps what it shows", async ({ page, context }) => {
  await signIn(page, "worker", "/companies");
  await settled(page);
  const rows = await page.locator('main a[href^="/companies/"]').count();
  expect(rows).toBeGreaterThan(3);
  await context.setOffline(true);
  await expect(page.getByText("オフラインです。", { exact: false }).first()).toBeVisible();
  expect(await page.locator('main a[href^="/companies/"]').count()).toBe(rows);
  await page.locator('main a[href^="/companies/"]').first().click();
  await expect(page.getByRole("button", { name: "もう一度" }).first()).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: "もう一度" }).first().click();
  await settled(page);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a visit without a network shows the offline page, never the browser's", async ({ page, context }) => {
  await signIn(page, "worker", "/");
  await settled(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  // The page that registered the worker is not answered by it; the next one is.
  await page.reload();
  await settled(page);
  await context.setOffline(true);
  await page.goto("/members");
  await expect(page.getByText("オフライン", { exact: false }).first()).toBeVisible();
  await context.setOffline(false);
  await page.goto("/members");
  await settled(page);
});

test("a newer version is offered, and taken when it is wanted", async ({ page }) => {
  await signIn(page, "worker", "/");
  await settled(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await settled(page);
  // Another script under the same name is what a browser takes for a newer program.
  await page.evaluate(async () => {
    await navigator.serviceWorker.register("/service-worker.js?newer");
  });
  const offer = page.getByText("新しい版があります。");
  await expect(offer).toBeVisible();
  const loaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "更新する" }).click();
  await loaded;
  await settled(page);
  await expect(offer).toHaveCount(0);
});
