// Two people talk: a request, its answer, words that arrive at once; and what is written offline goes out once.
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page, TestInfo } from "@playwright/test";
import { signIn, type Persona } from "../../support/people";
import { expect, settled, test } from "../../support/test";

/** A page of another browser, signed in. */
async function another(browser: Browser, info: TestInfo, persona: Persona): Promise<Page> {
  const { viewport, isMobile, hasTouch, locale, timezoneId, baseURL } = info.project.use;
  const context = await browser.newContext({ viewport, isMobile, hasTouch, locale, timezoneId, baseURL });
  const page = await context.newPage();
  await signIn(page, persona);
  return page;
}

async function get(page: Page, path: string): Promise<any> {
  return page.evaluate(async (path) => (await fetch(path)).json(), path);
}

/** How often a text stands in the newest messages of a conversation. */
async function times(page: Page, conversation: string, text: string): Promise<number> {
  const list = await get(page, `/api/conversations/${conversation}/messages`);
  return list.items.filter((message: { text: string }) => message.text === text).length;
}

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual([]);
}

function idOf(page: Page): string {
  return page.url().match(/\/messages\/([0-9a-f-]{36})/)![1]!;
}

test("a stranger asks, the worker agrees, and their words arrive at once", async ({ page, browser }, info) => {
  // Two browsers and two looks for violations.
  test.setTimeout(90_000);
  // One database for both widths: each has its own stranger.
  const asker = info.project.name === "phone" ? "coordinator" : "recruiter";
  await signIn(page, "worker");
  const worker = (await get(page, "/api/session")).person;
  const other = await another(browser, info, asker);
  await other.goto(`/members/${worker}`);
  await other.getByRole("button", { name: "メッセージを送る" }).click();
  const dialog = other.getByRole("dialog");
  await dialog.getByLabel("メッセージを書く").fill("はじめまして。お昼でもいかがですか。");
  await dialog.getByRole("button", { name: "送信" }).click();
  await expect(other).toHaveURL(/\/messages\/[0-9a-f-]{36}/);
  await expect(other.getByText("返事が来ると続きを書けます", { exact: false })).toBeVisible();
  await expect(other.getByRole("textbox", { name: "メッセージを書く" })).toHaveCount(0);
  const conversation = idOf(other);

  await page.goto("/messages?box=requests");
  await settled(page);
  await accessible(page);
  await page.locator(`a[href="/messages/${conversation}"]`).click();
  await expect(page.getByText("お昼でもいかがですか").last()).toBeVisible();
  await page.getByRole("button", { name: "承認する" }).click();
  // Without a reload, by the stream alone.
  await other.getByRole("textbox", { name: "メッセージを書く" }).fill("よろしくお願いします。");
  await other.getByRole("button", { name: "送信" }).click();
  await expect(page.getByRole("log").getByText("よろしくお願いします。")).toBeVisible();
  const field = page.getByRole("textbox", { name: "メッセージを書く" });
  await field.fill("こちらこそ。");
  await field.press("Enter");
  await expect(field).toHaveValue("こちらこそ。\n");
  await field.press("Control+Enter");
  await expect(other.getByRole("log").getByText("こちらこそ。")).toBeVisible();
  await expect(field).toHaveValue("");
  await settled(page);
  await accessible(page);
  await other.context().close();
});

test("what is written without a connection goes out once, and a draft survives", async ({ page, context }, info) => {
  await signIn(page, "worker", "/messages");
  await settled(page);
  await page.locator('main a[href^="/messages/"]', { hasText: "髙橋" }).first().click();
  const field = page.getByRole("textbox", { name: "メッセージを書く" });
  await expect(field).toBeVisible();
  const conversation = idOf(page);
  await field.fill("書きかけ");
  await page.reload();
  await expect(field).toHaveValue("書きかけ");

  const text = `電車の中から ${info.project.name}`;
  await context.setOffline(true);
  await field.fill(text);
  await page.getByRole("button", { name: "送信" }).click();
  await expect(page.getByRole("button", { name: "もう一度送る" })).toBeVisible();
  await expect(field).toHaveValue("");
  await context.setOffline(false);
  await expect(page.getByRole("button", { name: "もう一度送る" })).toHaveCount(0);
  await expect.poll(() => times(page, conversation, text)).toBe(1);
  await page.reload();
  await expect(page.getByRole("log").getByText(text)).toHaveCount(1);
  expect(await times(page, conversation, text)).toBe(1);
});

test("one's own words can be changed and taken back", async ({ page }, info) => {
  await signIn(page, "worker", "/messages");
  await page.locator('main a[href^="/messages/"]', { hasText: "木曜もくもく会" }).first().click();
  const text = `まちがい ${info.project.name}`;
  await page.getByRole("textbox", { name: "メッセージを書く" }).fill(text);
  await page.getByRole("button", { name: "送信" }).click();
  const bubble = page.getByRole("article").filter({ hasText: text });
  await bubble.getByLabel("このメッセージの操作").click();
  await bubble.getByRole("button", { name: "編集" }).click();
  await page.getByRole("textbox", { name: "メッセージを書く" }).fill(`${text}をなおした`);
  await page.getByRole("button", { name: "変更を保存" }).click();
  const changed = page.getByRole("article").filter({ hasText: `${text}をなおした` });
  await expect(changed.getByText("編集済み")).toBeVisible();
  await changed.getByLabel("このメッセージの操作").click();
  await changed.getByRole("button", { name: "削除" }).click();
  await changed.getByRole("button", { name: "本当に削除する" }).click();
  await expect(page.getByRole("log").getByText(text, { exact: false })).toHaveCount(0);
});

test("one's own messages are found, whatever the spelling", async ({ page }) => {
  await signIn(page, "worker", "/messages");
  await settled(page);
  await page.getByRole("searchbox", { name: "メッセージを検索" }).fill("ＣＡＮ");
  await page.keyboard.press("Enter");
  await expect(page.getByText("CANの話", { exact: false })).toBeVisible();
  await accessible(page);
});

test("nobody reads another's conversation", async ({ page, browser }, info) => {
  await signIn(page, "worker", "/messages");
  const list = await get(page, "/api/conversations");
  const path = `/messages/${list.items[0].id}`;
  await page.goto(path);
  await expect(page.getByRole("log")).toBeVisible();
  const other = await another(browser, info, "council_office");
  await other.goto(path);
  await expect(other.getByRole("alert")).toBeVisible();
  await expect(other.getByRole("log")).toHaveCount(0);
  await other.context().close();
});

test("the office sees the part that a reporter chose, and closes the case", async ({ page, browser }, info) => {
  test.setTimeout(90_000);
  await signIn(page, "worker", "/messages");
  await page.locator('main a[href^="/messages/"]', { hasText: "髙橋" }).first().click();
  // One message for each width: nobody reports the same one twice.
  const [whole, part] = info.project.name === "phone"
    ? ["では木曜の13時に。", "木曜の13時"]
    : ["場所は2階の窓ぎわにしましょう。", "2階の窓ぎわ"];
  const bubble = page.getByRole("article").filter({ hasText: whole });
  await bubble.getByLabel("このメッセージの操作").click();
  await bubble.getByRole("button", { name: "事務局に報告" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("報告する部分", { exact: false })).toHaveValue(new RegExp(whole));
  await dialog.getByLabel("報告する部分", { exact: false }).fill(part);
  await accessible(page);
  await dialog.getByRole("button", { name: "事務局に報告" }).click();
  await expect(page.getByText("報告しました。")).toBeVisible();
  const office = await another(browser, info, "council_office");
  await office.goto("/office/reports");
  await settled(office);
  await accessible(office);
  const card = office.locator("main .card").filter({ hasText: part });
  await expect(card).toBeVisible();
  await expect(office.getByText(whole)).toHaveCount(0);
  await card.getByRole("button", { name: "対応済みにする" }).click();
  await expect(card).toHaveCount(0);
  await office.context().close();
});
