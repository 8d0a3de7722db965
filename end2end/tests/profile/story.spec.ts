// One's own profile: written, kept as a draft, hidden from some, seen as others see it; a career from a file, a
// picture; and an edit that somebody else was faster with.
import AxeBuilder from "@axe-core/playwright";
import { signIn, type Persona } from "../../support/people";
import { expect, settled, test } from "../../support/test";
import type { Page } from "@playwright/test";

// The recorder of traces reads a picture that is shown from memory, which the content security policy refuses.
test.use({ trace: "off" });

// One after the other: all of them write the same person's profile.
test.describe.configure({ mode: "default" });

/** Somebody else for each project: they run at the same time on the same server. */
const persona = (project: string): Persona => (project === "phone" ? "coordinator" : "recruiter");

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => one.id)).toEqual([]);
}

const save = (page: Page) => page.getByRole("button", { name: "保存する" });
const headline = (page: Page) => page.getByRole("textbox", { name: "ひとこと" });

test("a profile is written, hidden from strangers, and seen as they see it", async ({ page }, { project }) => {
  await signIn(page, persona(project.name), "/me/profile");
  await settled(page);
  await accessible(page);
  const words = `雪かきと${project.name}`;
  await headline(page).fill(words);
  await expect(page.getByText("保存していない変更があります", { exact: false })).toBeVisible();
  // What is typed outlives the page.
  await page.reload();
  await settled(page);
  await expect(headline(page)).toHaveValue(words);
  await page.getByRole("textbox", { name: "姓", exact: false }).first().fill("");
  await save(page).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await page.getByRole("button", { name: "変更を取り消す" }).click();
  await headline(page).fill(words);
  await page.getByRole("combobox", { name: "見せる相手: 自己紹介" }).selectOption("connections");
  await save(page).click();
  await expect(page.getByText("プロフィールを保存しました。")).toBeVisible();
  await expect(page.getByText("保存していない変更があります", { exact: false })).toHaveCount(0);

  await page.getByRole("link", { name: "ほかの人からの見え方" }).click();
  await settled(page);
  await accessible(page);
  await expect(page.getByText(words)).toHaveCount(0);
  await page.getByRole("link", { name: "つながっている人", exact: true }).click();
  await expect(page.getByText(words)).toBeVisible();
});

test("an edit that came later than another one keeps what was typed", async ({ page, context }, { project }) => {
  await signIn(page, persona(project.name), "/me/profile");
  await settled(page);
  const elsewhere = await context.newPage();
  await elsewhere.goto("/me/profile");
  await settled(elsewhere);
  await elsewhere.getByRole("textbox", { name: "自己紹介", exact: true }).fill(`別の画面から ${Math.random()}`);
  await save(elsewhere).click();
  await expect(elsewhere.getByText("プロフィールを保存しました。")).toBeVisible();
  const words = `こちらの画面 ${Math.random()}`;
  await page.getByRole("textbox", { name: "力になれること" }).fill(words);
  await save(page).click();
  await page.getByRole("button", { name: "最新の内容を読み込む" }).click();
  await expect(page.getByRole("textbox", { name: "力になれること" })).toHaveValue(words);
  await save(page).click();
  await expect(page.getByText("プロフィールを保存しました。")).toBeVisible();
});

test("a career is taken from a file, and its bad lines are named", async ({ page }, { project }) => {
  await signIn(page, persona(project.name), "/me/profile");
  await settled(page);
  await page.getByRole("button", { name: "ファイルから読み込む" }).click();
  const dialog = page.getByRole("dialog");
  const company = `前の会社${project.name}${Math.floor(Math.random() * 1e6)}`;
  const buffer = Buffer.from(`会社,役職,開始,終了\n${company},設計,2015/4,2020年3月\n,無名,2020,\n`);
  await dialog.getByLabel("ファイル").setInputFiles({ name: "career.csv", mimeType: "text/csv", buffer });
  await expect(dialog.getByText("3行目", { exact: false })).toBeVisible();
  await accessible(page);
  await dialog.getByRole("button", { name: "選んだものを下書きに入れる" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: company })).toBeVisible();
  await save(page).click();
  await expect(page.getByText("プロフィールを保存しました。")).toBeVisible();
});

test("a picture is cropped, shown and taken away", async ({ page }, { project }) => {
  await signIn(page, persona(project.name), "/me/profile");
  await settled(page);
  const buffer = await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 200 } });
  await page.getByLabel("ファイル").setInputFiles({ name: "me.png", mimeType: "image/png", buffer });
  await page.getByRole("slider", { name: "拡大" }).fill("200");
  await accessible(page);
  await page.getByRole("button", { name: "この写真にする" }).click();
  await expect(page.getByText("写真を保存しました。")).toBeVisible();
  await page.getByRole("button", { name: "写真を削除する" }).click();
  await expect(page.getByText("写真を削除しました。")).toBeVisible();
  await page.getByLabel("ファイル").setInputFiles({ name: "me.png", mimeType: "image/png", buffer: Buffer.from("<svg>") });
  await page.getByRole("button", { name: "この写真にする" }).click();
  await expect(page.getByText("写真として読めませんでした", { exact: false })).toBeVisible();
});
