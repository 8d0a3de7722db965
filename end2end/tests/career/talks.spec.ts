// Talks: a scout, a name that is said, an application, an offer with a changed term, the way to the new company;
// and a name that is taken back.
import AxeBuilder from "@axe-core/playwright";
import { signIn, signInByMail } from "../../support/people";
import { expect, settled, test } from "../../support/test";
import type { Page } from "@playwright/test";

/** Both sizes of window run at once, and each has workers of its own: address, family name and craft. */
const WORKERS = {
  desktop: { scouted: ["aoi.watanabe.172", "渡邉", "クラウド・基盤"], applying: ["kumiko.kato.153", "加藤"] },
  phone: { scouted: ["nanami.nakamura.130", "中村", "ファームウェア・組込み"], applying: ["osamu.hasegawa.140", "長谷川"] },
} as const;
/** The recruiter of the demo looks for people for it. */
const COMPANY = "株式会社ハナビホールディングス";
const JOB = "広報・経営企画";

function workers() {
  return WORKERS[test.info().project.name === "phone" ? "phone" : "desktop"];
}

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => one.id)).toEqual([]);
}

async function unlock(page: Page): Promise<void> {
  await settled(page);
  await page.getByRole("button", { name: "開く", exact: true }).click();
  await expect(page.getByRole("button", { name: "すぐに隠す" })).toBeVisible();
  await settled(page);
}

/** Says it in the dialog that is open. */
async function sure(page: Page, button: string): Promise<void> {
  await page.getByRole("dialog").getByRole("button", { name: button }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

async function write(page: Page, text: string): Promise<void> {
  const field = page.getByRole("textbox", { name: "メッセージを書く" });
  await field.fill(text);
  await page.getByRole("button", { name: "送る", exact: true }).click();
  await expect(page.getByRole("log").getByText(text)).toBeVisible();
  await expect(field).toHaveValue("");
}

async function refresh(page: Page): Promise<void> {
  await page.bringToFront();
  await page.getByRole("button", { name: "最新の状態にする" }).click();
  await settled(page);
}

function day(later: number): string {
  const then = new Date(Date.now() + later * 24 * 60 * 60 * 1000);
  return then.toLocaleDateString("sv-SE", { timeZone: "Asia/Tokyo" });
}

test("from a scout to a contract, step by step", async ({ page, browser, baseURL }) => {
  test.setTimeout(300_000);
  const [address, name, craft] = workers().scouted;
  await signInByMail(page, `${address}@member.example`, "/own");
  await unlock(page);
  await page.getByRole("checkbox", { name: "カードを見せる" }).check();
  await page.getByRole("checkbox", { name: craft }).check();
  await page.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByText("保存しました")).toBeVisible();
  const allowed = page.getByRole("region", { name: "見せる会社" });
  await allowed.getByRole("combobox", { name: "会社" }).selectOption(COMPANY);
  await allowed.getByRole("button", { name: "見せる会社に加える" }).click();
  await expect(allowed.getByRole("listitem")).toHaveText([COMPANY]);

  // The company asks.
  const theirs = await (await browser.newContext({ baseURL })).newPage();
  await signIn(theirs, "recruiter", "/hiring/cards");
  await unlock(theirs);
  await theirs.getByRole("listitem").filter({ hasText: craft }).getByRole("link", { name: "カードを開く" }).click();
  await settled(theirs);
  const scout = theirs.getByRole("region", { name: "スカウトを送る" });
  await scout.getByRole("button", { name: "スカウトを送る" }).click();
  await expect(theirs.getByRole("alert").getByRole("link", { name: /求人/ })).toBeVisible();
  await accessible(theirs);
  await scout.getByRole("combobox", { name: "求人" }).selectOption(JOB);
  await scout.getByRole("combobox", { name: "どの項目を見て送りますか" }).selectOption(craft);
  await scout.getByRole("textbox", { name: "伝えたいこと" }).fill("一度お話ししませんか。");
  await scout.getByRole("button", { name: "スカウトを送る" }).click();
  await expect(theirs).toHaveURL(/\/hiring\/candidates\/[0-9a-f-]{36}$/);
  await settled(theirs);
  expect(await theirs.title()).not.toContain("候補者");
  await expect(theirs.getByRole("heading", { level: 2, name: "匿名" })).toBeVisible();
  await expect(theirs.getByText(name)).toHaveCount(0);
  await accessible(theirs);

  // The worker agrees to talk, without a name.
  await page.bringToFront();
  await page.getByRole("link", { name: "やりとり" }).click();
  await settled(page);
  expect(await page.title()).not.toContain("やりとり");
  const row = page.getByRole("listitem").filter({ hasText: COMPANY });
  await expect(row.getByText("未読")).toBeVisible();
  await accessible(page);
  await row.getByRole("link", { name: COMPANY }).click();
  await settled(page);
  await expect(page.getByText("一度お話ししませんか。")).toBeVisible();
  await expect(page.getByRole("region", { name: "会社に見えていること" })).toContainText(craft);
  await accessible(page);
  await page.getByRole("button", { name: "匿名で話してみる" }).click();
  const field = page.getByRole("textbox", { name: "メッセージを書く" });
  await field.fill(`${name}と申します。`);
  await field.press("Control+Enter");
  await expect(page.getByText("匿名のあいだは書けません")).toHaveCount(2);
  await expect(field).toHaveValue(`${name}と申します。`);
  await write(page, "どのようなチームですか。");
  await refresh(theirs);
  await expect(theirs.getByRole("log").getByText("どのようなチームですか。")).toBeVisible();
  await write(theirs, "5人のチームです。");

  // Says who it is, looks it over, and applies.
  await refresh(page);
  await expect(page.getByRole("log").getByText("5人のチームです。")).toBeVisible();
  const saying = page.getByRole("region", { name: "名前を開示する" });
  await expect(saying.getByRole("checkbox", { name: "名前" })).toBeDisabled();
  await saying.getByRole("checkbox", { name: "いまの勤め先" }).check();
  await saying.getByRole("button", { name: "内容を確かめる" }).click();
  const dialog = page.getByRole("dialog", { name: `${COMPANY}に開示しますか` });
  await expect(dialog.getByRole("listitem")).toHaveCount(2);
  await accessible(page);
  await sure(page, "開示する");
  await expect(page.getByRole("region", { name: "会社に見えていること" })).toContainText("いまの勤め先");
  await page.getByRole("link", { name: "この求人に応募する" }).click();
  await settled(page);
  await expect(page.getByText(JOB).first()).toBeVisible();
  await accessible(page);
  await page.getByRole("checkbox", { name: "いまの勤め先" }).check();
  await page.getByRole("textbox", { name: "会社に伝えたいこと" }).fill("ぜひ応募させてください。");
  await page.getByRole("button", { name: `${COMPANY}に応募する` }).click();
  await expect(page).toHaveURL(/\/own\/talks\/[0-9a-f-]{36}$/);
  await settled(page);
  await expect(page.getByRole("log").getByText("ぜひ応募させてください。")).toBeVisible();

  // The company offers what the posting did not say so.
  await refresh(theirs);
  await expect(theirs.getByRole("heading", { level: 2, name })).toBeVisible();
  await theirs.getByRole("link", { name: "候補者", exact: true }).click();
  await settled(theirs);
  await accessible(theirs);
  await theirs.getByRole("listitem").filter({ hasText: name }).getByRole("link", { name }).click();
  await settled(theirs);
  await theirs.getByRole("link", { name: "条件を提示する" }).click();
  await settled(theirs);
  const differs = theirs.getByRole("region", { name: "求人と変わったところ" });
  await expect(differs.getByText("求人と変わったところはありません。")).toBeVisible();
  const holidays = theirs.getByRole("textbox", { name: "年間休日" });
  const before = Number(await holidays.inputValue());
  await holidays.fill(String(before + 2));
  await expect(differs.getByRole("listitem")).toHaveCount(1);
  await theirs.getByRole("button", { name: "この条件を提示する" }).click();
  await expect(theirs.getByRole("alert").getByRole("link", { name: /入社日/ })).toBeVisible();
  await theirs.getByLabel("入社日").fill(day(90));
  await theirs.getByRole("textbox", { name: "業務の変更の範囲" }).fill("");
  await theirs.getByRole("button", { name: "この条件を提示する" }).click();
  await expect(theirs.getByRole("alert").getByRole("link", { name: /業務の変更の範囲/ })).toBeVisible();
  await accessible(theirs);
  await theirs.getByRole("textbox", { name: "業務の変更の範囲" }).fill("当社の業務全般");
  await expect(differs.getByRole("listitem")).toHaveCount(2);
  await theirs.getByRole("button", { name: "この条件を提示する" }).click();
  await expect(theirs).toHaveURL(/\/hiring\/candidates\/[0-9a-f-]{36}$/);
  await settled(theirs);
  await expect(theirs.getByRole("region", { name: "提示した条件" })).toBeVisible();
  await accessible(theirs);

  // The worker confirms each changed term, and agrees.
  await refresh(page);
  const offer = page.getByRole("region", { name: "提示された条件" });
  const agree = offer.getByRole("button", { name: "この条件に同意する" });
  await expect(agree).toBeDisabled();
  await expect(offer.getByText("あと2件を確認すると、同意できます。")).toBeVisible();
  for (const box of await offer.getByRole("checkbox").all()) await box.check();
  await expect(agree).toBeEnabled();
  await accessible(page);
  await agree.click();
  await sure(page, "この条件に同意する");
  await expect(offer.getByText("この条件に同意しています。")).toBeVisible();

  // On paper there is the sheet and nothing else.
  await offer.getByRole("link", { name: "労働条件通知書を開く" }).click();
  await settled(page);
  await accessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "労働条件通知書" })).toBeVisible();
  await expect(page.getByRole("button", { name: "すぐに隠す" })).toBeHidden();
  await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "やりとりに戻る" }).click();
  await settled(page);

  // The way to the new company, for oneself alone.
  const path = page.getByRole("region", { name: "転職の準備" });
  await expect(path.getByLabel("新しい会社の初日（入社日）")).toHaveValue(day(90));
  await expect(path.getByLabel("いまの勤め先の最終日（退職日）")).toHaveValue(day(89));
  await path.getByRole("checkbox", { name: "退職を申し出る" }).check();
  await path.getByRole("checkbox", { name: "仕事を引き継ぐ" }).check();
  await expect(path.getByText("11件のうち2件が済みました")).toBeVisible();
  await expect(page.getByText("保存しました").first()).toBeVisible();
  await path.getByLabel("新しい会社の初日（入社日）").fill(day(80));
  await path.getByRole("button", { name: "日付を保存する" }).click();
  await expect(path.getByRole("alert")).toBeVisible();
  await path.getByLabel("いまの勤め先の最終日（退職日）").fill(day(79));
  await path.getByRole("button", { name: "日付を保存する" }).click();
  await expect(path.getByRole("alert")).toHaveCount(0);
  await accessible(page);
  await page.reload();
  await settled(page);
  await expect(path.getByRole("checkbox", { name: "退職を申し出る" })).toBeChecked();
  await expect(path.getByLabel("新しい会社の初日（入社日）")).toHaveValue(day(80));
  await refresh(theirs);
  await expect(theirs.getByText("退職を申し出る")).toHaveCount(0);
  await theirs.context().close();
});

test("whoever applied takes the name back, and ends the talk", async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  const [address, name] = workers().applying;
  await signInByMail(page, `${address}@member.example`, "/jobs");
  await settled(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.getByRole("link", { name: JOB, exact: true }).click();
  await settled(page);
  await expect(page.getByRole("link", { name: "応募する" })).toBeVisible();
  // The posting asks nothing of what is behind the lock.
  expect(asked.filter((path) => path.startsWith("/api/career"))).toEqual([]);
  await page.getByRole("link", { name: "応募する" }).click();
  await unlock(page);
  await page.getByRole("button", { name: `${COMPANY}に応募する` }).click();
  await expect(page).toHaveURL(/\/own\/talks\/[0-9a-f-]{36}$/);
  await settled(page);

  const theirs = await (await browser.newContext({ baseURL })).newPage();
  await signIn(theirs, "recruiter", "/hiring/candidates");
  await unlock(theirs);
  await theirs.getByRole("listitem").filter({ hasText: name }).getByRole("link", { name }).click();
  await settled(theirs);
  await expect(theirs.getByRole("region", { name: "候補者について" }).getByRole("link", { name })).toBeVisible();

  await page.bringToFront();
  await page.getByRole("button", { name: "開示を取り消す" }).click();
  await expect(page.getByRole("dialog")).toContainText("すでに読んだ人の記憶");
  await accessible(page);
  await sure(page, "開示を取り消す");
  await expect(page.getByRole("region", { name: "会社に見えていること" })).toContainText("名前は見えません");
  await refresh(theirs);
  await expect(theirs.getByRole("heading", { level: 2, name: "匿名" })).toBeVisible();
  await expect(theirs.getByText(name)).toHaveCount(0);

  await page.bringToFront();
  await page.getByRole("button", { name: "やりとりを終える" }).click();
  await page.getByRole("dialog").getByRole("radio", { name: "時期が合わない" }).check();
  await accessible(page);
  await sure(page, "やりとりを終える");
  await expect(page.getByText("このやりとりは終わりました。会社に名前は見えません。")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "メッセージを書く" })).toHaveCount(0);
  await refresh(theirs);
  await expect(theirs.getByRole("region", { name: "経過" })).toContainText("時期が合わない");
  await theirs.context().close();

  // It stays in the list, as what it is.
  await page.bringToFront();
  await page.goto("/own/talks");
  await settled(page);
  await expect(page.getByRole("listitem").filter({ hasText: COMPANY }).getByText("終了")).toBeVisible();
});
