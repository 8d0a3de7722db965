// Postings kept for later: the page of a posting asks nothing, and what is kept is behind the lock.
import AxeBuilder from "@axe-core/playwright";
import { signInByMail } from "../../support/people";
import { expect, settled, test } from "../../support/test";

/** Both sizes of window run at once, and each has a worker of its own. */
const WORKERS = { desktop: "rin.hasegawa.157", phone: "kei.nakazawa.42" } as const;
const JOB = "広報・経営企画";

test("a posting is kept for later, and no longer", async ({ page }) => {
  const address = WORKERS[test.info().project.name === "phone" ? "phone" : "desktop"];
  await signInByMail(page, `${address}@member.example`, "/jobs");
  await settled(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.getByRole("link", { name: JOB, exact: true }).click();
  await settled(page);
  await expect(page.getByRole("link", { name: "保存する" })).toBeVisible();
  expect(asked.filter((path) => path.startsWith("/api/career"))).toEqual([]);
  await page.getByRole("link", { name: "保存する" }).click();
  await settled(page);
  await page.getByRole("button", { name: "開く", exact: true }).click();
  const ask = page.getByRole("region", { name: "この求人を保存しますか" });
  await expect(ask.getByRole("link", { name: JOB })).toBeVisible();
  await settled(page);
  expect((await new AxeBuilder({ page }).analyze()).violations.map((one) => one.id)).toEqual([]);
  await ask.getByRole("button", { name: "保存する" }).click();
  const row = page.getByRole("listitem").filter({ hasText: JOB });
  await expect(row.getByText("に保存")).toBeVisible();
  await expect(ask).toHaveCount(0);
  await settled(page);
  expect((await new AxeBuilder({ page }).analyze()).violations.map((one) => one.id)).toEqual([]);

  // Hiding takes the words about it away with it.
  await page.getByRole("button", { name: "すぐに隠す" }).click();
  await expect(page.getByText("保存しました")).toHaveCount(0);

  await page.goto("/own/saved");
  await settled(page);
  await page.getByRole("button", { name: "開く", exact: true }).click();
  await page.getByRole("button", { name: `「${JOB}」の保存をやめる` }).click();
  await expect(page.getByText("保存した求人はありません")).toBeVisible();
});
