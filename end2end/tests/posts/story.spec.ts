// Posts: a question is asked, answered by another member, accepted and found; a group is made, joined and written in.
import AxeBuilder from "@axe-core/playwright";
import { signIn } from "../../support/people";
import { expect, settled, test } from "../../support/test";
import type { Page } from "@playwright/test";

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => one.id)).toEqual([]);
}

test("a question is asked, answered, accepted, and found", async ({ page, browser }, { project }) => {
  const title = `除雪機は${project.name}で借りられますか`;
  await signIn(page, "worker", "/network");
  await settled(page);
  await page.getByRole("link", { name: "投稿・質問" }).first().click();
  await settled(page);
  await accessible(page);
  await page.getByRole("link", { name: "質問する" }).click();
  await settled(page);
  await accessible(page);
  await page.getByRole("textbox", { name: "本文" }).fill("**どこ**で借りられますか");
  await page.getByRole("button", { name: "投稿する" }).click();
  // A question needs a title: what was typed stays.
  await expect(page.getByRole("alert").first()).toBeVisible();
  await page.getByRole("textbox", { name: "タイトル" }).fill(title);
  await page.getByRole("button", { name: "投稿する" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.locator("strong", { hasText: "どこ" })).toBeVisible();
  const address = new URL(page.url()).pathname;

  const other = await (await browser.newContext()).newPage();
  await signIn(other, project.name === "phone" ? "coordinator" : "recruiter", address);
  await settled(other);
  await other.getByRole("textbox", { name: "回答を書く" }).fill("市のページから申し込めます。 https://www.city.nagaoka.niigata.jp/ ");
  await other.getByRole("button", { name: "送る" }).click();
  await expect(other.getByText("市のページから申し込めます。").first()).toBeVisible();
  // Only who asked may accept.
  await expect(other.getByRole("button", { name: "この回答を採用する" })).toHaveCount(0);
  await other.close();

  await page.reload();
  await settled(page);
  await page.getByRole("button", { name: "この回答を採用する" }).click();
  await expect(page.getByRole("heading", { name: "採用された回答" })).toBeVisible();
  await accessible(page);
  await page.goto(`/search?q=${encodeURIComponent(title)}`);
  await settled(page);
  await expect(page.getByRole("link", { name: title }).first()).toBeVisible();
});

test("a group is made, joined, written in, and has a pinned post", async ({ page, browser }, { project }) => {
  const name = `雪国の${project.name}`;
  await signIn(page, "worker", "/groups");
  await settled(page);
  await accessible(page);
  await page.getByRole("link", { name: "グループをつくる" }).click();
  await settled(page);
  await accessible(page);
  await page.getByRole("textbox", { name: "名前" }).fill(name);
  await page.getByRole("button", { name: "つくる" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await settled(page);
  await accessible(page);
  const address = new URL(page.url()).pathname;

  const other = await (await browser.newContext()).newPage();
  await signIn(other, project.name === "phone" ? "coordinator" : "recruiter", address);
  await settled(other);
  await other.getByRole("button", { name: "参加する" }).click();
  await other.getByRole("link", { name: "投稿する" }).click();
  await settled(other);
  await other.getByRole("textbox", { name: "本文" }).fill("はじめまして。よろしくお願いします。");
  await other.getByRole("button", { name: "投稿する" }).click();
  await expect(other.getByRole("heading", { level: 1, name: "はじめまして" })).toBeVisible();
  const post = new URL(other.url()).pathname;
  await other.close();

  await page.goto(post);
  await settled(page);
  await page.getByRole("button", { name: "グループに固定する" }).click();
  await expect(page.getByRole("button", { name: "固定をやめる" })).toBeVisible();
  await page.goto(address);
  await settled(page);
  await expect(page.getByRole("heading", { name: "固定された投稿" })).toBeVisible();
});

test("a group that is hidden is not there for others", async ({ page, browser }, { project }) => {
  await signIn(page, "worker", "/groups/new");
  await settled(page);
  await page.getByRole("textbox", { name: "名前" }).fill(`内輪の${project.name}`);
  await page.getByRole("radio", { name: "招待された人だけ" }).check();
  await page.getByRole("button", { name: "つくる" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `内輪の${project.name}` })).toBeVisible();
  const address = new URL(page.url()).pathname;
  const other = await (await browser.newContext()).newPage();
  await signIn(other, "council_office", address);
  await expect(other.getByText("見つかりません").first()).toBeVisible();
  await other.close();
});
