// Inviting somebody: the mail's link does nothing until its button is pressed, and then the person is a member.
import type { Page } from "@playwright/test";
import { expect, settled, test } from "../../support/test";
import { signIn } from "../../support/people";

async function mailFor(page: Page, email: string): Promise<string> {
  const mails = await page.evaluate(async () => (await fetch("/api/demo/mails")).json());
  return mails.items.find((mail: { to: string }) => mail.to === email).text;
}

test("a coordinator invites a colleague, who joins by the link", async ({ page, browser }, info) => {
  await signIn(page, "coordinator", "/me");
  await page.getByRole("link", { name: "招待" }).click();
  await settled(page);
  await page.getByRole("button", { name: "招待メールを送る" }).click();
  await expect(page.getByText("入力してください。", { exact: true }).first()).toBeVisible();
  const email = `nodoka.${info.project.name}@member.example`;
  await page.getByLabel(/^姓(?!の)/).fill("早川");
  await page.getByLabel(/^名(?!の)/).fill("のどか");
  await page.getByLabel("姓のふりがな").fill("はやかわ");
  await page.getByLabel("名のふりがな").fill("のどか");
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByRole("button", { name: "招待メールを送る" }).click();
  await expect(page.getByText(`${email} に招待メールを送りました。`)).toBeVisible();
  const card = page.locator("section.card, .card").filter({ hasText: email }).first();
  await expect(card).toContainText("早川");

  const link = (await mailFor(page, email)).match(/http\S+#[A-Za-z0-9_-]{43}/)![0];
  const invited = await (await browser.newContext()).newPage();
  await invited.goto(link);
  await expect(invited.getByText("早川 のどか さん", { exact: false })).toBeVisible();
  await expect(invited).not.toHaveURL(/#/);
  expect(await invited.evaluate(async () => (await fetch("/api/session")).status)).toBe(401);
  await invited.getByRole("button", { name: "参加する" }).click();
  await expect(invited.getByText("ようこそ。", { exact: false })).toBeVisible();
  // Whom a coordinator invites, the council office confirms.
  await expect(invited.getByRole("heading", { level: 1 })).toHaveText("事務局の確認を待っています");
  expect(await invited.evaluate(async () => (await fetch("/api/session")).status)).toBe(401);
  const office = await (await browser.newContext()).newPage();
  await signIn(office, "council_office", `/office/people?q=${encodeURIComponent(email)}`);
  await office.getByRole("link", { name: "早川 のどか" }).click();
  await office.getByLabel("理由").first().fill("名簿で確かめました");
  await office.getByRole("button", { name: "メンバーとして確認する" }).click();
  await expect(office.getByText("メンバーとして確認した")).toBeVisible();
  await invited.getByRole("button", { name: "もう一度確かめる" }).click();
  await expect(invited.getByRole("navigation").first()).toBeVisible();
  expect(await invited.evaluate(async () => (await fetch("/api/session")).status)).toBe(200);

  await page.reload();
  await settled(page);
  await expect(page.getByText(email)).toHaveCount(0);
  const late = await (await browser.newContext()).newPage();
  await late.goto(link);
  await expect(late.getByText("この招待は使用済みか", { exact: false })).toBeVisible();
});

test("an invitation is taken back only after asking once more", async ({ page }, info) => {
  await signIn(page, "council_office", "/office/invitations");
  await settled(page);
  const email = `shizuku.${info.project.name}@member.example`;
  await page.getByLabel(/^姓(?!の)/).fill("水野");
  await page.getByLabel(/^名(?!の)/).fill("しずく");
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByLabel("在籍する会社・団体").selectOption({ index: 1 });
  await page.getByRole("button", { name: "招待メールを送る" }).click();
  const card = page.locator(".card").filter({ hasText: email }).filter({ hasText: "もう一度送る" }).last();
  await card.getByRole("button", { name: "取り消す" }).click();
  await card.getByRole("button", { name: "やめる" }).click();
  await card.getByRole("button", { name: "取り消す" }).click();
  await card.getByRole("button", { name: "招待を取り消す" }).click();
  await expect(page.getByText(`${email} への招待を取り消しました。`)).toBeVisible();
  await expect(card).toHaveCount(0);
});

test("for a member there is no such screen", async ({ page }) => {
  await signIn(page, "worker", "/office/invitations");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ページが見つかりません");
});
