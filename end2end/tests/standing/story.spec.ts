// Accounts and roles: given by the office with a reason, effective at once, and whoever is suspended is told whom to ask.
import { expect, settled, test } from "../../support/test";
import { signIn, signInByMail } from "../../support/people";
import type { Page } from "@playwright/test";

/** Somebody whom no other test is about, since all run at the same time: name, id and address as the office sees them. */
async function somebody(office: Page, place: number): Promise<{ id: string; email: string; name: string }> {
  return office.evaluate(async (place) => {
    const page = await (await fetch("/api/members?sort=reading&limit=100")).json();
    const member = page.items.at(place);
    const { account } = await (await fetch(`/api/office/accounts/${member.id}`)).json();
    return account;
  }, place);
}

test("a role is given and taken, and the open page follows", async ({ page, browser }, info) => {
  await signIn(page, "council_office", "/office/people");
  await settled(page);
  const person = await somebody(page, info.project.name === "phone" ? -3 : -6);
  const theirs = await (await browser.newContext()).newPage();
  await signInByMail(theirs, person.email, "/me");
  await settled(theirs);
  await expect(theirs.getByRole("link", { name: "在籍", exact: true })).toHaveCount(0);

  await page.goto(`/office/people?q=${encodeURIComponent(person.email)}`);
  await page.getByRole("link", { name: person.name }).click();
  await settled(page);
  const give = page.locator(".card").filter({ hasText: "どの団体の" });
  await give.getByRole("button", { name: "役割を付ける" }).click();
  await expect(give.getByText("入力してください。", { exact: true }).first()).toBeVisible();
  await give.getByLabel("どの団体の").selectOption({ index: 1 });
  await give.getByLabel("理由").fill("窓口が替わりました");
  await give.getByRole("button", { name: "役割を付ける" }).click();
  await expect(page.getByText("役割を付けた", { exact: false })).toBeVisible();
  // Nobody reloads the other window.
  await expect(theirs.getByRole("link", { name: "在籍", exact: true })).toBeVisible();

  await page.getByRole("button", { name: "外す" }).click();
  const take = page.locator("li").filter({ hasText: "窓口担当" }).first();
  await take.getByLabel("理由").fill("もとに戻します");
  await take.getByRole("button", { name: "外す" }).click();
  await expect(page.getByText("役割を外した", { exact: false })).toBeVisible();
  await expect(theirs.getByRole("link", { name: "在籍", exact: true })).toHaveCount(0);
});

test("a suspended member is told whom to ask, and goes on when restored", async ({ page, browser }, info) => {
  await signIn(page, "council_office", "/office/people");
  await settled(page);
  const person = await somebody(page, info.project.name === "phone" ? -9 : -12);
  const theirs = await (await browser.newContext()).newPage();
  await signInByMail(theirs, person.email, "/members");
  await settled(theirs);
  await page.goto(`/office/people/${person.id}`);
  const account = page.locator(".card").filter({ hasText: person.email });
  await account.getByLabel("理由").fill("本人から紛失の連絡");
  await account.getByRole("button", { name: "停止する" }).click();
  await expect(page.getByText("停止中")).toBeVisible();
  await theirs.goto("/members");
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("このアカウントは停止されています");
  await account.getByLabel("理由").fill("確認できました");
  await account.getByRole("button", { name: "停止を解除する" }).click();
  await expect(page.getByText("停止を解除した")).toBeVisible();
  await theirs.getByRole("button", { name: "もう一度確かめる" }).click();
  await expect(theirs.getByRole("heading", { level: 1 })).not.toHaveText("このアカウントは停止されています");
});

test("a slip deletes no account", async ({ page }) => {
  await signIn(page, "recruiter", "/me");
  await page.getByRole("link", { name: "アカウントを削除する…" }).click();
  await settled(page);
  await page.getByLabel("確認のため", { exact: false }).fill("somebody@else.example");
  await page.getByRole("button", { name: "アカウントを削除する" }).click();
  await expect(page.getByText("サインインに使うメールアドレスと違います。")).toBeVisible();
  expect(await page.evaluate(async () => (await fetch("/api/session")).status)).toBe(200);
});

test("for a coordinator there is no such screen", async ({ page }) => {
  await signIn(page, "coordinator", "/office/people");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ページが見つかりません");
});
