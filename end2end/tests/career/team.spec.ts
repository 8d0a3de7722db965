// Hiring teams: who reads an application by name, before and after it; the team's notes, which the worker is not shown.
import AxeBuilder from "@axe-core/playwright";
import { signIn, signInByMail } from "../../support/people";
import { expect, settled, test } from "../../support/test";
import type { Page } from "@playwright/test";

/** Both sizes of window run at once, and each has a worker of its own: address and family name. */
const WORKERS = {
  desktop: ["osamu.kasahara.106", "笠原"],
  phone: ["kotone.wakatsuki.94", "若月"],
} as const;
/** The recruiter of the demo looks for people for it. */
const COMPANY = "株式会社ハナビホールディングス";
const JOB = "広報・経営企画";

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

test("whoever applies knows who reads it, and the team notes what it does", async ({ page, browser, baseURL }) => {
  test.setTimeout(180_000);
  const [address, name] = WORKERS[test.info().project.name === "phone" ? "phone" : "desktop"];

  // The team of the posting, where it is written.
  const theirs = await (await browser.newContext({ baseURL })).newPage();
  await signIn(theirs, "recruiter", "/hiring");
  await settled(theirs);
  await theirs
    .getByRole("listitem")
    .filter({ hasText: "公開中" })
    .getByRole("link", { name: JOB, exact: true })
    .click();
  await settled(theirs);
  const team = theirs.getByRole("region", { name: "採用チーム" });
  await expect(team.getByRole("checkbox").first()).toBeChecked();
  await accessible(theirs);

  // The worker reads the names before applying, and on the talk.
  await signInByMail(page, `${address}@member.example`, "/jobs");
  await settled(page);
  await page.getByRole("link", { name: JOB, exact: true }).click();
  await settled(page);
  await page.getByRole("link", { name: "応募する" }).click();
  await unlock(page);
  const readers = page.getByRole("region", { name: "応募を読む人" });
  await expect(readers.getByRole("listitem").first()).toContainText(COMPANY);
  await accessible(page);
  await page.getByRole("button", { name: `${COMPANY}に応募する` }).click();
  await expect(page).toHaveURL(/\/own\/talks\/[0-9a-f-]{36}$/);
  await settled(page);
  await expect(page.getByRole("region", { name: "会社で読む人" }).getByRole("listitem").first()).toContainText(COMPANY);
  await accessible(page);

  // The team notes what is to be done, and that it is.
  await theirs.bringToFront();
  await theirs.goto("/hiring/candidates");
  await unlock(theirs);
  await theirs.getByRole("listitem").filter({ hasText: name }).getByRole("link", { name }).click();
  await settled(theirs);
  const notes = theirs.getByRole("region", { name: "チームのメモとやること" });
  await notes.getByRole("textbox", { name: "メモ" }).fill("面談の候補日を送る");
  await notes.getByLabel("期日").fill("2031-04-01");
  await notes.getByRole("button", { name: "書きとめる" }).click();
  const task = notes.getByRole("listitem").filter({ hasText: "面談の候補日を送る" });
  await task.getByRole("checkbox", { name: /済み/ }).check();
  await accessible(theirs);
  await theirs.reload();
  await settled(theirs);
  await expect(task.getByRole("checkbox", { name: /済み/ })).toBeChecked();

  // The worker is shown nothing of it, and reads in the log who read the name.
  await page.bringToFront();
  await page.getByRole("button", { name: "最新の状態にする" }).click();
  await settled(page);
  await expect(page.getByText("面談の候補日を送る")).toHaveCount(0);
  await page.getByRole("link", { name: "記録" }).click();
  await settled(page);
  await expect(page.getByRole("listitem").filter({ hasText: COMPANY }).first()).toBeVisible();
  await accessible(page);

  await theirs.bringToFront();
  await task.getByRole("button", { name: "消す" }).click();
  await expect(task).toHaveCount(0);
  await theirs.context().close();
});

test("whoever does not recruit for the company has no team to name", async ({ page }) => {
  await signIn(page, "recruiter", "/hiring");
  const ask = (id: string) =>
    page.evaluate(async (id) => (await fetch(`/api/hiring/postings/${id}/team`)).status, id);
  const own = await page.evaluate(async () => (await (await fetch("/api/hiring/postings")).json()).items[0].id);
  expect(await ask(own)).toBe(200);
  await signIn(page, "worker", "/jobs");
  expect(await ask(own)).toBe(404);
});
