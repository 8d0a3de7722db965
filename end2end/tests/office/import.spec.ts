// The council office imports a spreadsheet; others do not even see that they could.
import { expect, settled, test } from "../../support/test";
import { signIn } from "../../support/people";

/** A file of one member in the bytes that a Japanese spreadsheet program writes (CP932). */
function shiftJis(email: string): Buffer {
  const header = "90a92c96bc2c90a982a982c82c96bc82a982c82c8381815b838b2c8f8a91ae0d0a";
  // 髙橋 is in CP932's own extension; the company is one of the demo's.
  const name = "eee08bb42c94fc8de72c82bd82a982cd82b52c82dd82b382ab2c";
  const company = "8a948eae89ef8ed082b182b582b691678d9e8ca48b868f8a0d0a";
  const hex = (text: string) => Buffer.from(text, "hex");
  return Buffer.concat([hex(header), hex(name), Buffer.from(`${email},`), hex(company)]);
}

test("a Shift_JIS file is checked, applied, and found", async ({ page }, info) => {
  await signIn(page, "council_office", "/office/import");
  await settled(page);
  const email = `misaki.${info.project.name}@member.example`;
  await page.locator("input[type=file]").setInputFiles({ name: "名簿.csv", mimeType: "text/csv", buffer: shiftJis(email) });
  await page.getByRole("button", { name: "内容を確かめる" }).click();
  await expect(page.getByText("問題はありませんでした。まだ何も書き込んでいません。")).toBeVisible();
  await expect(page.getByText("Shift_JIS").first()).toBeVisible();
  await page.getByRole("button", { name: "取り込む", exact: true }).click();
  await expect(page.getByText("すべて取り込みました。")).toBeVisible();
  await page.goto("/members?q=takahashi+misaki&sort=newest");
  await expect(page.locator('main a[href^="/members/"]').filter({ hasText: "髙橋 美咲" }).first()).toBeVisible();
});

test("a file with faults says where, and writes nothing", async ({ page }) => {
  await signIn(page, "council_office", "/office/import");
  await settled(page);
  const csv = "姓,名,メール,所属\n渡邉,直樹,not-an-address,株式会社こしじ組込研究所\n";
  await page.locator("input[type=file]").setInputFiles({ name: "bad.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await page.getByRole("button", { name: "内容を確かめる" }).click();
  await expect(page.getByText(/直すところがあります/)).toBeVisible();
  await expect(page.getByText(/メールアドレスの形ではありません/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "取り込む", exact: true })).toHaveCount(0);
});

test("for a member there is no such screen", async ({ page }) => {
  await signIn(page, "worker", "/office/import");
  await expect(page.getByText(/見つかりません/).first()).toBeVisible();
  await expect(page.locator("input[type=file]")).toHaveCount(0);
});
