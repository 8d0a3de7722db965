// Cards: a worker shows theirs to one company, reads who cannot see it, and hides the screen.
import AxeBuilder from "@axe-core/playwright";
import { signIn, signInByMail } from "../../support/people";
import { expect, settled, test } from "../../support/test";
import type { Page } from "@playwright/test";

/** Both sizes of window run at once, and each has a worker of its own: address, family name, employer and craft. */
const WORKERS = {
  desktop: ["daisuke.onda.166", "恩田", "株式会社雪明かりシステムズ", "サーバーサイド開発"],
  phone: ["hitomi.sato.41", "佐藤", "株式会社ナナイロ食卓", "フロントエンド開発"],
} as const;
/** The recruiter of the demo looks for people for it. */
const COMPANY = "株式会社ハナビホールディングス";

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => one.id)).toEqual([]);
}

async function unlock(page: Page): Promise<void> {
  await settled(page);
  await expect(page.getByRole("heading", { name: "この画面はロックされています" })).toBeVisible();
  await page.getByRole("button", { name: "開く", exact: true }).click();
  await expect(page.getByRole("button", { name: "すぐに隠す" })).toBeVisible();
  await settled(page);
}

test("a card is shown to one company, without a name, and to nobody who is blind", async ({ page, browser, baseURL }) => {
  test.setTimeout(240_000);
  const [address, name, employer, craft] = WORKERS[test.info().project.name === "phone" ? "phone" : "desktop"];
  await signInByMail(page, `${address}@member.example`, "/own");
  await unlock(page);
  // Neither the title of the tab nor the address says what this is.
  expect(await page.title()).not.toContain("キャリア");
  const state = page.getByRole("region", { name: "公開の状態" });
  await expect(state.getByRole("checkbox", { name: "カードを見せる" })).not.toBeChecked();
  await state.getByRole("checkbox", { name: "カードを見せる" }).check();
  await page.getByRole("checkbox", { name: craft }).check();
  await page.getByRole("checkbox", { name: "副業" }).check();
  const text = page.getByRole("textbox", { name: "ひとこと" });
  await text.fill(`${employer}で決済を作っています`);
  const save = page.getByRole("button", { name: "保存する" });
  await save.click();
  await expect(page.getByText("この文は見えません。名前が見つかりました")).toBeVisible();
  await text.fill("週3日から始めたいです");
  await save.click();
  await expect(page.getByText("この文は見えません。名前が見つかりました")).toHaveCount(0);

  const allowed = page.getByRole("region", { name: "見せる会社" });
  await expect(allowed.getByText("まだ選んでいません。")).toBeVisible();
  await allowed.getByRole("combobox", { name: "会社" }).selectOption(COMPANY);
  await allowed.getByRole("button", { name: "見せる会社に加える" }).click();
  await expect(allowed.getByRole("listitem")).toHaveText([COMPANY]);
  const preview = page.getByRole("region", { name: "会社からの見え方" });
  const look = async (company: string, answer: string): Promise<void> => {
    await preview.getByRole("combobox", { name: "会社" }).selectOption(company);
    await preview.getByRole("button", { name: "見てみる" }).click();
    await expect(preview.getByText(answer)).toBeVisible();
  };
  await look(employer, "この会社は非公開先です。決して見えません。");
  await look(COMPANY, "この会社には、このように見えます。");
  await expect(preview.getByText("週3日から始めたいです")).toBeVisible();
  await accessible(page);

  await page.getByRole("link", { name: "非公開先" }).click();
  await settled(page);
  const companies = page.getByRole("region", { name: "会社", exact: true });
  await expect(companies.getByRole("listitem").filter({ hasText: employer })).toContainText("勤め先");
  await expect(companies.getByText(COMPANY)).toHaveCount(0);
  await accessible(page);

  const theirs = await (await browser.newContext({ baseURL })).newPage();
  await signIn(theirs, "recruiter", "/hiring/cards");
  await unlock(theirs);
  const card = theirs.getByRole("listitem").filter({ hasText: craft });
  await expect(card).toHaveCount(1);
  await expect(card).not.toContainText(name);
  await card.getByRole("link", { name: "カードを開く" }).click();
  await settled(theirs);
  await expect(theirs.getByText("週3日から始めたいです")).toBeVisible();
  await accessible(theirs);

  await page.bringToFront();
  await page.getByRole("link", { name: "記録" }).click();
  await settled(page);
  const read = page.getByRole("listitem").filter({ hasText: "会社がカードを開いた" });
  await expect(read).toContainText(COMPANY);
  await accessible(page);
  // Added to those who cannot see it: gone at the recruiter's next look.
  await page.getByRole("link", { name: "非公開先" }).click();
  await settled(page);
  const add = page.getByRole("region", { name: "会社を加える" });
  await add.getByRole("combobox", { name: "会社" }).selectOption(COMPANY);
  await add.getByRole("button", { name: "会社を加える" }).click();
  const added = companies.getByRole("listitem").filter({ hasText: "自分で加えた" });
  await expect(added).toContainText(COMPANY);
  // With its group.
  await expect(companies.getByText(`${COMPANY}のグループ会社`).first()).toBeVisible();
  await theirs.bringToFront();
  await theirs.goto("/hiring/cards");
  await settled(theirs);
  await expect(theirs.getByRole("button", { name: "すぐに隠す" })).toBeVisible();
  await expect(card).toHaveCount(0);
  await theirs.context().close();

  // The card goes, and what was chosen with it.
  await page.bringToFront();
  await page.getByRole("link", { name: "キャリアカード" }).click();
  await settled(page);
  await page.getByRole("button", { name: "カードを消す" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "カードを消す" }).click();
  await expect(page.getByText("カードを消しました")).toBeVisible();
});

test("two presses of Escape hide the screen and lock it", async ({ page }) => {
  await signIn(page, "worker", "/jobs");
  await settled(page);
  await page.getByRole("link", { name: "非公開先" }).click();
  await unlock(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL("/");
  // Whoever goes back finds the board.
  await page.goBack();
  await expect(page).toHaveURL("/jobs");
  await settled(page);
  await page.getByRole("link", { name: "非公開先" }).click();
  await settled(page);
  await expect(page.getByRole("heading", { name: "この画面はロックされています" })).toBeVisible();
});

test("the screen locks itself after five minutes without use", async ({ page }) => {
  await page.clock.install();
  await signIn(page, "worker", "/own/log");
  await unlock(page);
  await page.clock.fastForward("04:30");
  await page.keyboard.press("Shift");
  await page.clock.fastForward("04:30");
  await expect(page.getByRole("button", { name: "すぐに隠す" })).toBeVisible();
  await page.clock.fastForward("01:00");
  await expect(page.getByRole("heading", { name: "この画面はロックされています" })).toBeVisible();
});

test("whoever recruits for nobody has no cards to see", async ({ page }) => {
  await signIn(page, "worker", "/hiring/cards");
  await settled(page);
  // For whoever recruits for nobody there is no such screen.
  await expect(page.getByRole("heading", { level: 1, name: "候補者カード" })).toHaveCount(0);
  const status = await page.evaluate(async () => (await fetch("/api/career/seekers")).status);
  expect(status).toBe(404);
});
