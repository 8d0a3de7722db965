// One search over everything, however a name is spelled.
import { expect, settled, test } from "../../support/test";
import { signIn } from "../../support/people";

// With the given name: there are more people of the family name than the dialog shows.
for (const typed of ["たかはし だいすけ", "takahashi daisuke", "高橋大輔", "ﾀｶﾊｼﾀﾞｲｽｹ"]) {
  test(`${typed} finds 髙橋 大輔`, async ({ page }) => {
    await signIn(page, "worker", "/");
    await settled(page);
    await page.keyboard.press("/");
    const box = page.getByRole("combobox", { name: "人・会社・拠点・投稿をさがす" });
    await expect(box).toBeFocused();
    await box.fill(typed);
    await expect(page.getByRole("option").filter({ hasText: "髙橋 大輔" }).first()).toBeVisible();
  });
}

test("by keyboard alone: open, choose, enter", async ({ page }) => {
  await signIn(page, "worker", "/");
  await settled(page);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "人・会社・拠点・投稿をさがす" })).toBeFocused();
  await page.keyboard.type("nadec");
  await expect(page.locator("[role=option]").first()).toBeVisible();
  await expect(page.locator("[role=option] mark").first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/(places|members|companies|partners)\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("a company opens by its former name", async ({ page }) => {
  await signIn(page, "worker", "/companies");
  await settled(page);
  const former = await page.evaluate(async () => {
    const list = await (await fetch("/api/organisations?kind=council_company&limit=100")).json();
    for (const { id } of list.items) {
      const page = await (await fetch(`/api/organisations/${id}`)).json();
      if (page.former_names.length > 0) return { name: page.name, former: page.former_names[0].name };
    }
    throw new Error("no company of the demo had another name");
  });
  expect(former.name).not.toBe(former.former);
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: "人・会社・拠点・投稿をさがす" }).fill(former.former);
  await page.getByRole("option").filter({ hasText: former.name }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(former.name);
  await expect(page.getByRole("main")).toContainText(former.former);
});

test("what is not there is said in words", async ({ page }) => {
  await signIn(page, "worker", "/search?q=%E3%81%AC%E3%82%8B%E3%81%BD");
  await expect(page.getByText("「ぬるぽ」は見つかりませんでした")).toBeVisible();
});
