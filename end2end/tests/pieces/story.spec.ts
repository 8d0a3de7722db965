// Screens whose code is fetched when they are wanted: what happens when it does not come, and without a network.
import { expect, settled, test } from "../../support/test";
import { signIn } from "../../support/people";

const companies = /\/directory-[0-9a-f]+\.wasm$/;

test.describe("without a service worker", () => {
  // As in a private window of some browsers: every piece comes from the server.
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, "serviceWorker");
    });
  });

  test("a visit of the members list does not fetch the directory", async ({ page }) => {
    await signIn(page, "worker", "/about");
    const fetched: string[] = [];
    page.on("request", (request) => {
      if (request.url().endsWith(".wasm")) fetched.push(new URL(request.url()).pathname);
    });
    await page.goto("/members");
    await settled(page);
    expect(fetched).not.toEqual([]);
    expect(fetched.some((path) => companies.test(path))).toBe(false);
    await page.goto("/companies");
    await settled(page);
    expect(fetched.some((path) => companies.test(path))).toBe(true);
  });

  test("a piece that does not come is said so, and comes when one tries again", async ({ page }) => {
    await signIn(page, "worker", "/members");
    await settled(page);
    await page.route(companies, (route) => route.abort());
    await page.getByRole("navigation").getByRole("link", { name: "会社" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.getByRole("navigation").first()).toBeVisible();
    await page.unroute(companies);
    await page.getByRole("alert").getByRole("button").click();
    await settled(page);
    await expect(page.locator('main a[href^="/companies/"]').first()).toBeVisible();
  });

  test("a changed piece is not run", async ({ page }) => {
    await signIn(page, "worker", "/members");
    await settled(page);
    await page.route(companies, (route) => route.fulfill({ body: "other", contentType: "application/wasm" }));
    await page.getByRole("navigation").getByRole("link", { name: "会社" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
  });
});

test("without a network the kept pieces serve", async ({ page, context }) => {
  await signIn(page, "worker", "/members");
  await settled(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  // From now on every page is answered by the worker.
  await page.reload();
  await settled(page);
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await context.setOffline(true);
  await page.getByRole("navigation").getByRole("link", { name: "会社" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "会社" })).toBeVisible();
});
