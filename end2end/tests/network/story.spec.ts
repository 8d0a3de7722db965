// Two people of different companies find each other as peers and connect; somebody who is blocked sees none of it.
import { expect, settled, test } from "../../support/test";
import { signInByMail } from "../../support/people";
import type { Browser, Page } from "@playwright/test";

// Each width has people of its own, because both change how they stand to each other at the same time.
const CAST = {
  phone: { asker: "kohei.seki", asked: "daisuke.takahashi", name: "髙橋 大輔", blocked: "kenta.takahashi" },
  desktop: { asker: "ryo.saito", asked: "hina.tamura.181", name: "田村 陽菜", blocked: "tetsuya.takahashi" },
};

async function somebody(browser: Browser, person: string, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInByMail(page, `${person}@member.example`, path);
  await settled(page);
  return page;
}

const own = (page: Page): Promise<string> =>
  page.evaluate(async () => (await (await fetch("/api/session")).json()).person);

test("peers of two companies connect, and whoever is blocked is nobody", async ({ browser }, info) => {
  test.setTimeout(90_000);
  const cast = CAST[info.project.name as keyof typeof CAST];
  const asker = await somebody(browser, cast.asker, "/network/peers");
  const peer = asker.getByRole("main").getByRole("link", { name: cast.name, exact: true });
  const more = asker.getByRole("button", { name: "さらに表示する" });
  await expect(async () => {
    if (!(await peer.isVisible()) && (await more.isVisible())) await more.click();
    await expect(peer).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const card = asker.getByRole("main").getByRole("listitem").filter({ has: asker.getByRole("link", { name: cast.name, exact: true }) });
  await expect(card.getByRole("list", { name: "共通点" })).toContainText("ファームウェア");
  await peer.click();
  await settled(asker);

  await asker.getByRole("button", { name: "つながりを申し込む" }).click();
  const dialog = asker.getByRole("dialog");
  await dialog.getByRole("textbox").fill("同じ高専です。お話ししませんか。");
  await dialog.getByRole("button", { name: "申し込む" }).click();
  await expect(asker.getByText("申し込み中")).toBeVisible();

  const asked = await somebody(browser, cast.asked, "/network/requests");
  const main = asked.getByRole("main");
  const askerId = await own(asker);
  const row = main.getByRole("listitem").filter({ has: asked.locator(`a[href="/members/${askerId}"]`) });
  await expect(row).toContainText("同じ高専です。お話ししませんか。");
  await row.getByRole("button", { name: /承認する/ }).click();
  await expect(asked.getByText("つながりました。")).toBeVisible();
  await asked.goto("/network");
  await settled(asked);
  await expect(main.locator(`a[href="/members/${askerId}"]`)).toBeVisible();
  await asker.reload();
  await expect(asker.getByText("つながっています")).toBeVisible();

  // A third person sees the asker until the asker blocks them.
  const third = await somebody(browser, cast.blocked, `/members/${askerId}`);
  const sees = (page: Page, id: string) =>
    page.evaluate(async ([id, names]) => {
      const lists = names.map((name) => `/api/members?limit=100&q=${name}`);
      const answers = [...lists, "/api/peers?limit=50"].map(async (path) => (await fetch(path)).text());
      const found = (await Promise.all(answers)).some((text) => text.includes(id));
      return [(await fetch(`/api/members/${id}`)).status, found];
    }, [id, [cast.asker, cast.blocked].map((person) => person.split(".")[1])] as [string, string[]]);
  expect(await sees(third, askerId)).toEqual([200, true]);
  const thirdId = await own(third);
  await asker.goto(`/members/${thirdId}`);
  await settled(asker);
  await asker.getByRole("button", { name: /についてのほかの操作/ }).click();
  await asker.getByRole("dialog").getByRole("button", { name: "ブロックする" }).click();
  await expect(asker).toHaveURL(/\/members$/);
  expect(await sees(third, askerId)).toEqual([404, false]);
  expect(await sees(asker, thirdId)).toEqual([404, false]);
  // The one who is asked is nobody's secret: they see both.
  expect((await sees(asked, askerId))[0]).toBe(200);
  expect((await sees(asked, thirdId))[0]).toBe(200);
  await third.reload();
  await expect(third.getByRole("button", { name: /についてのほかの操作/ })).toHaveCount(0);

  await asker.goto("/me/blocks");
  await settled(asker);
  await asker.getByRole("button", { name: /解除する/ }).click();
  await expect(asker.getByText("ブロックやミュートをしている人はいません")).toBeVisible();
  expect((await sees(third, askerId))[0]).toBe(200);
  for (const page of [asker, asked, third]) await page.context().close();
});

test("what counts is the viewer's to say", async ({ browser }, info) => {
  const person = info.project.name === "phone" ? "sakura.takahashi" : "mayumi.takahashi";
  const page = await somebody(browser, person, "/network/peers");
  const reasons = page.getByRole("list", { name: "共通点" });
  await expect(reasons.filter({ hasText: /同じ(職種|スキル|学校|出身|興味|拠点)/ }).first()).toBeVisible();
  for (const label of ["職種", "スキル", "学校", "出身", "興味", "拠点"]) {
    await page.getByLabel(label, { exact: true }).selectOption("off");
  }
  await page.getByRole("button", { name: "保存して並べなおす" }).click();
  await expect(page.getByText("並べなおしました。")).toBeVisible();
  await expect(reasons.filter({ hasText: /同じ(職種|スキル|学校|出身|興味|拠点)/ })).toHaveCount(0);
  await expect(reasons.filter({ hasText: "同じ言語" }).first()).toBeVisible();
  await page.context().close();
});
