// What one was told: the bell, the list, and that reading it makes it read.
import AxeBuilder from "@axe-core/playwright";
import { signIn } from "../../support/people";
import { expect, settled, test } from "../../support/test";

test("the bell counts, and leads to what happened", async ({ page }) => {
  await signIn(page, "worker");
  await page.getByRole("banner").getByRole("link", { name: /お知らせ/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "お知らせ" })).toBeVisible();
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => one.id)).toEqual([]);
  const requests = page.getByRole("link", { name: /メッセージのリクエストが届きました/ });
  await expect(requests.first()).toBeVisible();
  await requests.last().click();
  await expect(page).toHaveURL(/\/messages\/[0-9a-f-]{36}/);
  await page.goto("/notifications");
  await settled(page);
  const all = page.getByRole("button", { name: "すべて既読にする" });
  const quiet = page.getByRole("banner").getByRole("link", { name: "お知らせ", exact: true });
  // Other stories write to the same worker meanwhile, and the number comes after the list.
  await expect(async () => {
    if (await all.isVisible()) await all.click();
    await expect(quiet).toBeVisible({ timeout: 2_000 });
    const count = await page.evaluate(async () => (await (await fetch("/api/notifications/count")).json()).unread);
    expect(count).toBe(0);
  }).toPass();
});
