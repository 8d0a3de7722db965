// The list on paper and as a file.
import { readFile } from "node:fs/promises";
import { expect, settled, test } from "../../support/test";
import { signIn } from "../../support/people";

test("on paper the list is whole, without what can only be pressed", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "yes");
  });
  await signIn(page, "worker", "/members?sort=reading");
  await settled(page);
  const total = Number((await page.locator(".members-total").innerText()).replace(/\D/g, ""));
  const links = page.locator("main ul.members > li");
  expect(await links.count()).toBeLessThan(total);
  await page.getByRole("button", { name: "この一覧の操作" }).click();
  await page.getByRole("button", { name: "印刷" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "yes");
  expect(await links.count()).toBe(total);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".members-print-head")).toBeVisible();
  await expect(page.locator("nav.tabs")).toBeHidden();
  await expect(page.getByRole("button", { name: "この条件を保存" })).toBeHidden();
});

test("the council office takes the list as a file, and nobody else is offered it", async ({ page, browser }) => {
  await signIn(page, "council_office", "/members?q=rust");
  await settled(page);
  await page.getByRole("button", { name: "この一覧の操作" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "CSVで書き出す" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const lines = (await readFile(await download.path(), "utf8")).trim().split(/\r\n/);
  const total = Number((await page.locator(".members-total").innerText()).replace(/\D/g, ""));
  expect(lines.length - 1).toBe(total);
  const worker = await (await browser.newContext()).newPage();
  await signIn(worker, "worker", "/members?q=rust");
  await settled(worker);
  await worker.getByRole("button", { name: "この一覧の操作" }).click();
  await expect(worker.getByRole("button", { name: "印刷" })).toBeVisible();
  await expect(worker.getByRole("link", { name: "CSVで書き出す" })).toHaveCount(0);
});
