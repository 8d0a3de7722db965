// A member finds peers at other firms: the story that the directory exists for.
import { expect, settled, test } from "../../support/test";
import { signIn } from "../../support/people";

test("who else at another company does firmware and went to the 高専, in three taps", async ({ page }) => {
  await signIn(page, "worker", "/members");
  await settled(page);
  let taps = 0;
  const tap = async (locator: import("@playwright/test").Locator) => {
    await locator.click();
    taps += 1;
    await settled(page);
  };
  const suggestions = page.getByRole("group", { name: "よく使う条件" });
  await tap(page.getByRole("button", { name: /ほかの会社の人/ }));
  await tap(suggestions.getByRole("button", { name: /ファームウェア/ }));
  await tap(suggestions.getByRole("button", { name: /長岡高専/ }));
  expect(taps).toBe(3);
  const cards = page.getByRole("main").getByRole("listitem").filter({ has: page.locator('a[href^="/members/"]') });
  await expect(cards.first()).toBeVisible();
  for (const card of await cards.all()) {
    await expect(card).toContainText("ファームウェア");
    await expect(card).toContainText("長岡高専");
    await expect(card).not.toContainText("こしじ組込研究所");
  }
  expect(page.url()).toMatch(/elsewhere=true/);
  // The address says it all: opened anew it shows the same people.
  const names = await cards.allInnerTexts();
  await page.reload();
  await settled(page);
  expect(await cards.allInnerTexts()).toEqual(names);
});

test("a list keeps its place on back, and pages on", async ({ page }) => {
  await signIn(page, "worker", "/members?sort=reading");
  await settled(page);
  const links = page.locator('main a[href^="/members/"]');
  const before = await links.count();
  await page.getByRole("button", { name: "さらに表示する" }).click();
  await expect.poll(() => links.count()).toBeGreaterThan(before);
  const loaded = await links.count();
  const last = links.nth(loaded - 1);
  await last.scrollIntoViewIfNeeded();
  await last.click();
  await expect(page).toHaveURL(/\/members\/[0-9a-f-]{36}/);
  await settled(page);
  await page.goBack();
  await expect.poll(() => links.count()).toBe(loaded);
});

test("a search is saved under a name and opened from one's own page", async ({ page }, info) => {
  await signIn(page, "recruiter", "/members?q=rust");
  await settled(page);
  const name = `Rustの仲間 ${info.project.name}`;
  await page.getByRole("button", { name: "この条件を保存" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("名前").fill(name);
  await dialog.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByText(`「${name}」を保存しました。`)).toBeVisible();
  await page.goto("/me");
  await page.getByRole("link", { name }).click();
  await expect(page).toHaveURL(/\/members\?q=rust/);
});

test("a member who leaves the directory is found by nobody else", async ({ browser, page }, info) => {
  // Each width has a person of its own, because both change the setting at the same time.
  const persona = info.project.name === "phone" ? "coordinator" : "recruiter";
  const family = info.project.name === "phone" ? "星" : "本間";
  await signIn(page, persona, "/me");
  await settled(page);
  const other = await (await browser.newContext()).newPage();
  await signIn(other, "worker", "/");
  const found = () =>
    other.evaluate(async (query) => {
      const response = await fetch(`/api/search?limit=50&kind=member&q=${encodeURIComponent(query)}`);
      return JSON.stringify(await response.json());
    }, family);
  const id = await page.evaluate(async () => (await (await fetch("/api/session")).json()).person);
  expect(await found()).toContain(id);
  const set = async (choice: RegExp) => {
    await page.getByRole("radio", { name: choice }).check();
    await page.getByRole("button", { name: "保存する" }).click();
  };
  await set(/^表示しない/);
  await expect.poll(found).not.toContain(id);
  expect(await other.evaluate(async (id) => (await fetch(`/api/members/${id}`)).status, id)).toBe(404);
  await set(/^さがせる/);
  await expect.poll(found).toContain(id);
});
