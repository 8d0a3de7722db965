// Employments: what a member says is wrong is the coordinator's task; a second post stands beside the first.
import { expect, settled, test } from "../../support/test";
import { signIn } from "../../support/people";

test("what a member says is wrong reaches the coordinator, who settles it", async ({ page, browser }, info) => {
  // The coordinator's own record will do: everybody can say that theirs is wrong.
  await signIn(page, "coordinator", "/me");
  await settled(page);
  const mine = page.locator(".card").filter({ hasText: "在籍の記録" });
  const text = `入社は4月でした ${info.project.name}`;
  await mine.getByRole("button", { name: "この記録は誤りです" }).first().click();
  await mine.getByRole("button", { name: "知らせる" }).click();
  await expect(mine.getByText("入力してください。", { exact: true }).first()).toBeVisible();
  await mine.getByLabel("どこが誤りですか").fill(text);
  await mine.getByRole("button", { name: "知らせる" }).click();
  await expect(mine.getByText(`確認中：${text}`)).toBeVisible();

  const office = await (await browser.newContext()).newPage();
  await signIn(office, "council_office", "/office/employments?view=tasks");
  await expect(office.getByText(text)).toBeVisible();
  await page.goto("/office/employments?view=tasks");
  const report = page.locator(".notice").filter({ hasText: text });
  await report.getByRole("button", { name: "解決済みにする" }).click();
  await expect(page.getByText("解決済みにしました。")).toBeVisible();
  await expect(report).toHaveCount(0);
});

test("a second post is attested, shown beside the first, and ended", async ({ page }, info) => {
  await signIn(page, "coordinator", "/office/employments");
  await settled(page);
  const person = await page.evaluate(async (project) => {
    const found = await (await fetch("/api/members?elsewhere=true&sort=reading&limit=100")).json();
    return found.items.at(project === "phone" ? -10 : -14);
  }, info.project.name);
  const form = page.locator(".card").filter({ hasText: "在籍を確認する" });
  await form.getByRole("searchbox").fill(person.name);
  await form.getByRole("button", { name: person.name }).first().click();
  await form.getByLabel("種類").selectOption("concurrent");
  await form.getByLabel("いつから").fill("2026-13");
  await form.getByRole("button", { name: "確認して追加" }).click();
  await expect(form.getByText("形が正しくありません。").first()).toBeVisible();
  await form.getByLabel("いつから").fill("2026-04");
  await form.getByRole("button", { name: "確認して追加" }).click();
  await expect(page.getByText("在籍を記録しました。")).toBeVisible();
  const row = page.locator(".card").filter({ hasText: person.name }).filter({ hasText: "兼務" });
  await expect(row.first()).toBeVisible();

  await page.goto(`/members/${person.id}`);
  await expect(page.locator(".employer")).toHaveCount(2);
  await page.goto("/office/employments");
  await settled(page);
  await row.first().getByRole("button", { name: "変更" }).click();
  await row.first().getByRole("button", { name: "記録を消す" }).click();
  await row.first().getByRole("button", { name: "記録を消す" }).click();
  await expect(page.getByText("在籍の記録を消しました。")).toBeVisible();
  await expect(row).toHaveCount(0);
});

test("for a member there is no such screen", async ({ page }) => {
  await signIn(page, "worker", "/office/employments");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("ページが見つかりません");
});
