// Signing in: by the mail's link, by its code, by one click in the demo, and out again.
import type { Page } from "@playwright/test";
import { expect, test } from "../../support/test";

/** The text of the newest mail to this address. */
async function mailFor(page: Page, email: string): Promise<string> {
  const mails = await page.evaluate(async () => (await fetch("/api/demo/mails")).json());
  return mails.items.find((mail: { to: string }) => mail.to === email).text;
}

test("a member signs in by the link of the mail, and only by pressing the button", async ({ page }) => {
  const email = "haruka.igarashi@member.example";
  await page.goto("/sign-in");
  await page.getByLabel("メールアドレス").fill("そのアドレス");
  await page.getByRole("button", { name: "メールを送る" }).click();
  await expect(page.getByText("形が正しくありません。").first()).toBeVisible();
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByRole("button", { name: "メールを送る" }).click();
  await expect(page.getByText(/\d{3}\s?\d{3}/).first()).toBeVisible();
  const link = (await mailFor(page, email)).match(/http\S+#[A-Za-z0-9_-]{43}/)![0];
  await page.goto(link);
  await expect(page).not.toHaveURL(/#/);
  await expect(page.getByText("@member.example", { exact: false }).first()).toBeVisible();
  expect(await page.evaluate(async () => (await fetch("/api/session")).status)).toBe(401);
  await page.getByRole("button", { name: /サインイン/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("五十嵐");
});

test("who is not signed in is led to the sign-in and back to the wanted screen", async ({ page }) => {
  await page.goto("/members?sort=reading");
  await expect(page.getByLabel("メールアドレス")).toBeVisible();
  await page.getByRole("button", { name: "働く人" }).click();
  await expect(page).toHaveURL(/\/members\?sort=reading/);
  await page.goto("/me");
  await page.getByRole("button", { name: "サインアウトする", exact: true }).click();
  await expect(page.getByLabel("メールアドレス")).toBeVisible();
  expect(await page.evaluate(async () => (await fetch("/api/members")).status)).toBe(401);
});
