// A member agrees to an introduction without learning the other's name, and introduces two others.
import { expect, settled, test } from "../../support/test";
import { signIn } from "../../support/people";

// Each width answers another introduction and makes another one, because both use one community.
const CAST = {
  phone: { by: "髙橋 大輔さんからの紹介", first: /髙橋 大輔/, second: /渡邉 千尋/ },
  desktop: { by: "渡邉 千尋さんからの紹介", first: /渡邉 千尋/, second: /高橋 哲也/ },
};

test("an introduction names nobody before both agree, and one's own waits for both", async ({ page }, info) => {
  const cast = CAST[info.project.name as keyof typeof CAST];
  await signIn(page, "worker", "/network/introductions");
  await settled(page);
  const main = page.getByRole("main");
  const offered = main.getByRole("listitem").filter({ hasText: cast.by });
  await expect(offered.getByRole("link")).toHaveCount(0);
  await offered.getByRole("button", { name: "会ってみたい" }).click();
  await expect(offered).toContainText("相手の返事を待っています");

  const send = main.getByRole("button", { name: "紹介する" });
  await expect(send).toBeDisabled();
  for (const [label, name] of [[/一人目/, cast.first], [/二人目/, cast.second]] as const) {
    const choice = main.getByLabel(label);
    const option = choice.locator("option", { hasText: name });
    await choice.selectOption(await option.getAttribute("value"));
  }
  await main.getByLabel(/ひとこと/).fill("話が合うと思います。");
  await send.click();
  await expect(page.getByText("紹介しました。二人の返事を待ちます。")).toBeVisible();
  const made = main.getByRole("listitem").filter({ hasText: cast.first }).filter({ hasText: cast.second });
  await expect(made).toContainText("返事待ち");
});
