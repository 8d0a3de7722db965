// What one wants to be told by mail: chosen, kept, and given up from a mail's link.
import AxeBuilder from "@axe-core/playwright";
import { signIn } from "../../support/people";
import { expect, settled, test } from "../../support/test";

test("a member chooses what comes by mail, and it stays chosen", async ({ page }, info) => {
  // Each width has somebody of its own: both change what the same page shows.
  await signIn(page, info.project.name === "phone" ? "coordinator" : "recruiter", "/me");
  await page.getByRole("link", { name: "受け取り方を変える" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "お知らせの受け取り方" })).toBeVisible();
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => one.id)).toEqual([]);
  const save = page.getByRole("button", { name: "保存" });
  await expect(save).toBeDisabled();
  await page.getByRole("combobox", { name: "メッセージ" }).selectOption({ label: "サイトだけ" });
  await page.getByLabel("木").check();
  await page.getByLabel("届く時刻").selectOption({ label: "18時" });
  await save.click();
  await expect(save).toBeDisabled();
  await page.reload();
  await settled(page);
  await expect(page.getByRole("combobox", { name: "メッセージ" })).toHaveValue("in_app");
  await expect(page.getByLabel("木")).toBeChecked();
  await expect(page.getByLabel("届く時刻")).toHaveValue("18");
  await expect(page.getByLabel("月")).toBeChecked();
});

test("a link that is none ends nothing, and says so", async ({ page }) => {
  await page.goto(`/unsubscribe#${"A".repeat(43)}`);
  await settled(page);
  // The secret does not stay in the history.
  await expect(page).toHaveURL(/\/unsubscribe$/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => one.id)).toEqual([]);
  await page.getByRole("button", { name: "配信を停止する" }).click();
  await expect(page.getByText("このリンクは使えません", { exact: false })).toBeVisible();
});
