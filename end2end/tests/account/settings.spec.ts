// One's own settings: kept searches, the directory setting in two windows, language and colours, signing out.
import { expect, settled, test } from "../../support/test";
import { signIn, signInByMail } from "../../support/people";

test("a kept search is renamed, deleted, and brought back", async ({ page }, info) => {
  await signIn(page, "council_office", "/members?q=python");
  await settled(page);
  const name = `Pythonの仲間 ${info.project.name}`;
  await page.getByRole("button", { name: "この条件を保存" }).click();
  await page.getByRole("dialog").getByLabel("名前").fill(name);
  await page.getByRole("dialog").getByRole("button", { name: "保存する" }).click();
  await expect(page.getByText(`「${name}」を保存しました。`)).toBeVisible();
  await page.goto("/me");
  await page.getByRole("button", { name: `「${name}」の名前を変える` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("名前").fill(" ");
  await dialog.getByRole("button", { name: "保存する" }).click();
  await expect(dialog.getByText("入力してください。", { exact: true })).toBeVisible();
  const renamed = `${name} 2`;
  await dialog.getByLabel("名前").fill(renamed);
  await dialog.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByRole("link", { name: renamed })).toBeVisible();
  await page.getByRole("button", { name: `「${renamed}」を削除する` }).click();
  await expect(page.getByRole("link", { name: renamed })).toHaveCount(0);
  await page.getByRole("button", { name: "元に戻す" }).click();
  await expect(page.getByRole("link", { name: renamed })).toBeVisible();
  // Brought back on the server, not only on the screen.
  await page.reload();
  await expect(page.getByRole("link", { name: renamed })).toBeVisible();
});

test("a setting that was changed in another window is not overwritten", async ({ page, context }, info) => {
  // A person for each width, because both change the setting at the same time.
  await signIn(page, info.project.name === "phone" ? "worker" : "council_office", "/me");
  await settled(page);
  const other = await context.newPage();
  await other.goto("/me");
  await settled(other);
  const save = async (window: typeof page, choice: RegExp) => {
    await window.getByRole("radio", { name: choice }).check();
    await window.getByRole("button", { name: "保存する" }).click();
  };
  await save(other, /^さがせない/);
  await expect(other.getByText("保存しました。")).toBeVisible();
  await save(page, /^表示しない/);
  await expect(page.getByText("ほかの画面で設定が変わっていました。", { exact: false })).toBeVisible();
  await expect(page.getByRole("radio", { name: /^さがせない/ })).toBeChecked();
  await save(page, /^さがせる/);
  await expect(page.getByText("保存しました。")).toBeVisible();
});

test("language and colours are kept for the next visit", async ({ page }) => {
  await signIn(page, "worker", "/me");
  await settled(page);
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole("radio", { name: "暗い" }).check();
  expect(await background()).not.toBe(light);
  await page.getByRole("radio", { name: "English" }).check();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.getByRole("button", { name: "Sign out everywhere" })).toBeVisible();
  await page.goto("/members");
  await settled(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/members/i);
  expect(await background()).not.toBe(light);
});

test("signing out everywhere ends the other browser's sign-in, too", async ({ page, browser, baseURL }, info) => {
  // Somebody whom no other story signs in as: it would be signed out, too.
  const own = info.project.name === "phone" ? "natsumi.yanagi.43" : "osamu.kobayashi.45";
  await signInByMail(page, `${own}@member.example`, "/me");
  const other = await (await browser.newContext({ baseURL })).newPage();
  await signInByMail(other, `${own}@member.example`, "/");
  const stranger = await (await browser.newContext()).newPage();
  await signIn(stranger, "worker", "/");
  await page.getByRole("button", { name: "すべての端末でサインアウトする" }).click();
  await expect(page.getByLabel("メールアドレス")).toBeVisible();
  const status = () => fetch("/api/members?limit=1").then((answer) => answer.status);
  expect(await other.evaluate(status)).toBe(401);
  expect(await stranger.evaluate(status)).toBe(200);
  await other.goto("/members");
  await expect(other.getByLabel("メールアドレス")).toBeVisible();
});
