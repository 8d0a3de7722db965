// Who is where: saying so with one press, seeing it at the place, planning a visit, and leaving.
import AxeBuilder from "@axe-core/playwright";
import { signIn, type Persona } from "../../support/people";
import { expect, settled, test } from "../../support/test";
import type { Page } from "@playwright/test";

/** The id of NaDeC BASE. */
async function base(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { items } = await (await fetch("/api/places")).json();
    return items.find((place: { name: string }) => place.name === "NaDeC BASE").id;
  });
}

async function leave(page: Page): Promise<void> {
  await page.evaluate(() => fetch("/api/me/presence", { method: "DELETE" }));
}

// Each project is somebody else: they run at the same time on the same server.
function persona(project: string): Persona {
  return project === "phone" ? "coordinator" : "recruiter";
}

test("one press at home says where one is, and one press ends it", async ({ page }, { project }) => {
  await signIn(page, persona(project.name));
  await leave(page);
  await page.reload();
  await settled(page);
  const card = page.locator("section", { has: page.getByRole("heading", { name: "いま、どこにいる" }) }).last();
  await expect(card.getByText("髙橋 大輔").first()).toBeVisible();
  await card.getByRole("button", { name: "NaDeC BASE にいます" }).click();
  await expect(page.getByText(/まで NaDeC BASE にいます。/)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => one.id)).toEqual([]);
  await page.getByRole("button", { name: "出ました" }).click();
  await expect(page.getByText(/まで NaDeC BASE にいます。/)).toHaveCount(0);
});

test("the page behind a place's code says nothing until it is pressed", async ({ page }, { project }) => {
  await signIn(page, persona(project.name));
  await leave(page);
  const place = await base(page);
  await page.goto(`/here/${place}`);
  await settled(page);
  await expect(page.getByRole("heading", { level: 1, name: "NaDeC BASE" })).toBeVisible();
  await expect(page.getByRole("button", { name: "出ました" })).toHaveCount(0);
  await page.getByRole("button", { name: "NaDeC BASE にいます" }).click();
  await expect(page.getByRole("button", { name: "出ました" })).toBeVisible();
  await leave(page);
});

test("a visit is planned and given up on the place's page", async ({ page }, { project }) => {
  await signIn(page, persona(project.name));
  await page.goto(`/places/${await base(page)}`);
  await settled(page);
  await page.getByRole("button", { name: "予定を入れる" }).click();
  const remove = page.getByRole("button", { name: /の予定を取り消す/ });
  await expect(remove.first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => one.id)).toEqual([]);
  await remove.first().click();
  await expect(remove).toHaveCount(0);
});

test("there is no page for a place that does not exist", async ({ page }) => {
  await signIn(page, "worker", "/here/00000000-0000-4000-8000-000000000000");
  await expect(page.getByText(/見つかりません/).first()).toBeVisible();
});
