// Events: finding one, answering, making one, and that only its own people may change it.
import AxeBuilder from "@axe-core/playwright";
import { signIn } from "../../support/people";
import { expect, settled, test } from "../../support/test";
import type { Page } from "@playwright/test";

async function accessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => one.id)).toEqual([]);
}

test("an event is found, answered, and stands among one's own", async ({ page }, { project }) => {
  // Somebody else for each project: they run at the same time on the same server.
  await signIn(page, project.name === "phone" ? "coordinator" : "recruiter", "/events");
  await settled(page);
  await accessible(page);
  await page.getByRole("link", { name: "木曜もくもく会" }).first().click();
  await settled(page);
  await expect(page.getByRole("heading", { level: 1, name: "木曜もくもく会" })).toBeVisible();
  await accessible(page);
  await page.getByRole("button", { name: "参加する", exact: false }).first().click();
  await expect(page.getByRole("button", { name: "参加する ✓" })).toBeVisible();
  await page.goto("/events?view=mine");
  await settled(page);
  await expect(page.getByRole("link", { name: "木曜もくもく会" }).first()).toBeVisible();
  await page.getByRole("link", { name: "木曜もくもく会" }).first().click();
  await page.getByRole("button", { name: "参加しない" }).click();
  await expect(page.getByRole("button", { name: "参加しない ✓" })).toBeVisible();
});

test("the month shows its days, and its neighbours are a press away", async ({ page }) => {
  await signIn(page, "worker", "/events?view=month");
  await settled(page);
  await expect(page.getByRole("table")).toBeVisible();
  await accessible(page);
  await page.getByRole("link", { name: "次の月" }).click();
  await expect(page).toHaveURL(/month=\d{4}-\d{2}-01/);
});

test("an event is made, corrected where it was wrong, and cancelled", async ({ page }, { project }) => {
  const title = `${project.name}の集まり`;
  await signIn(page, project.name === "phone" ? "coordinator" : "recruiter", "/events/new");
  await settled(page);
  await accessible(page);
  await page.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByRole("alert").first()).toBeVisible();
  await page.getByRole("textbox", { name: "名前" }).fill(title);
  await page.getByRole("textbox", { name: "住所・部屋など" }).fill("ミライエ長岡 5階");
  await page.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByRole("link", { name: "編集する" }).click();
  await settled(page);
  await page.getByRole("textbox", { name: "定員" }).fill("8");
  await page.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByRole("button", { name: "イベントを中止する" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "イベントを中止する" }).click();
  await expect(page.getByText("中止", { exact: true }).first()).toBeVisible();
});

test("two organisations host a series that ends on a day", async ({ page }, { project }) => {
  const title = `${project.name}の勉強会`;
  await signIn(page, "council_office", "/events/new");
  await settled(page);
  await page.getByRole("textbox", { name: "名前" }).fill(title);
  await page.getByRole("textbox", { name: "住所・部屋など" }).fill("ミライエ長岡 5階");
  await page.getByRole("combobox", { name: "くり返し" }).selectOption("weekly");
  await page.getByRole("radio", { name: "最後の日" }).check();
  await page.getByRole("button", { name: "保存する" }).click();
  // Without the day it says so, and nothing is lost.
  const until = page.getByLabel("最後の日", { exact: false }).and(page.locator("input[type=date]"));
  await expect(until).toHaveAttribute("aria-invalid", "true");
  const starts = await page.getByLabel("はじまり").inputValue();
  const day = new Date(`${starts.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 15);
  await until.fill(day.toISOString().slice(0, 10));
  const hosts = page.getByRole("group", { name: "主催する団体" });
  await hosts.getByRole("checkbox").first().check();
  const own = await hosts.locator("label").first().innerText();
  await hosts.getByRole("combobox", { name: "ほかの団体" }).selectOption("株式会社雪明かりシステムズ");
  await hosts.getByRole("button", { name: "主催に加える" }).click();
  await expect(hosts.getByRole("checkbox", { name: "株式会社雪明かりシステムズ" })).toBeChecked();
  await accessible(page);
  await page.getByRole("button", { name: "保存する" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("link", { name: own })).toBeVisible();
  await expect(page.getByRole("link", { name: "株式会社雪明かりシステムズ" })).toBeVisible();
  const times = await page.evaluate(async () => {
    const id = location.pathname.split("/").pop();
    return (await (await fetch(`/api/events/${id}`)).json()).occurrences.length;
  });
  expect(times).toBe(3);
});

test("whoever does not host an event has no form for it, and is refused", async ({ page }) => {
  await signIn(page, "recruiter", "/events");
  const id = await page.evaluate(async () => {
    const { items } = await (await fetch("/api/events")).json();
    return items.find((item: { title: string }) => item.title === "木曜もくもく会").event;
  });
  await page.goto(`/events/${id}`);
  await settled(page);
  await expect(page.getByRole("link", { name: "編集する" })).toHaveCount(0);
  await page.goto(`/events/${id}/edit`);
  await expect(page.getByText(/見つかりません/).first()).toBeVisible();
  const status = await page.evaluate(async (id) => {
    const headers = { "Idempotency-Key": crypto.randomUUID() };
    return (await fetch(`/api/events/${id}/cancel`, { method: "POST", headers })).status;
  }, id);
  expect(status).toBe(403);
});

test("the calendar's secret address is shown once and can be ended", async ({ page }, { project }) => {
  await signIn(page, project.name === "phone" ? "coordinator" : "recruiter", "/me");
  await settled(page);
  await page.getByRole("button", { name: /アドレスをつくる|新しいアドレスにする/ }).click();
  const address = await page.getByText(/\/calendar\/.+\.ics/).innerText();
  const answer = await page.request.get(address);
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  await page.getByRole("button", { name: "連携をやめる" }).click();
  await expect(page.getByRole("button", { name: "アドレスをつくる" })).toBeVisible();
  expect((await page.request.get(address)).status()).toBe(404);
});
