// Companies, partners and places.
import { expect, settled, test } from "../../support/test";
import { signIn } from "../../support/people";

test("a company's page says how it works remotely and who is here", async ({ page }) => {
  await signIn(page, "worker", "/companies");
  await settled(page);
  await page.locator('main a[href^="/companies/"]').first().click();
  await settled(page);
  for (const heading of ["リモートでの働き方", "長岡で働く人", "問い合わせ窓口"]) {
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
  }
});

test("a place's page says when it is open and where it is", async ({ page }) => {
  await signIn(page, "worker", "/places");
  await page.getByRole("link", { name: /NaDeC BASE/ }).first().click();
  await settled(page);
  await expect(page.getByRole("heading", { level: 1, name: /NaDeC BASE/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "開館時間" })).toBeVisible();
  await expect(page.getByRole("img", { name: /略図/ })).toBeVisible();
});

test("what does not exist is said so, and the way back stays", async ({ page }) => {
  await signIn(page, "worker", "/members/00000000-0000-4000-8000-000000000000");
  await expect(page.getByText(/見つかりません/).first()).toBeVisible();
  await expect(page.getByRole("navigation").first()).toBeVisible();
  await page.goto("/no-such-screen");
  await expect(page.getByText(/見つかりません/).first()).toBeVisible();
});
