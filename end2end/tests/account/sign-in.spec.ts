// Signing in: by the mail's link, by its code, by one click in the demo, and out again.
import type { Page } from "@playwright/test";
import { expect, test } from "../../support/test";

/** One person for each test and width: a newer mail to the same address ends the older one's link. */
const ADDRESSES = {
  link: { phone: "haruka.igarashi@member.example", desktop: "kenichi.nakamura.109@member.example" },
  otherBrowser: { phone: "yuto.shimizu.77@member.example", desktop: "hikaru.igarashi.66@member.example" },
  code: { phone: "kenta.yamada.80@member.example", desktop: "jun.tanaka.30@member.example" },
};

function addressFor(test: keyof typeof ADDRESSES, project: string): string {
  return ADDRESSES[test][project as "phone" | "desktop"];
}

/** Waits until somebody is signed in, whose mail address this is. */
async function signedIn(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(async () => (await fetch("/api/session")).status)).toBe(200);
  await expect(page).not.toHaveURL(/sign-in/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** The text of the newest mail to this address. */
async function mailFor(page: Page, email: string): Promise<string> {
  const mails = await page.evaluate(async () => (await fetch("/api/demo/mails")).json());
  return mails.items.find((mail: { to: string }) => mail.to === email).text;
}

test("a member signs in by the link of the mail, and only by pressing the button", async ({ page }, info) => {
  const email = addressFor("link", info.project.name);
  await page.goto("/sign-in");
  await page.getByLabel("メールアドレス").fill("そのアドレス");
  await page.getByRole("button", { name: "メールを送る" }).click();
  await expect(page.getByText("形が正しくありません。").first()).toBeVisible();
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByRole("button", { name: "メールを送る" }).click();
  await expect(page.getByText(/\d{3}\s?\d{3}/).first()).toBeVisible();
  const link = (await mailFor(page, email)).match(/http\S+#[A-Za-z0-9_-]{43}/)![0];
  await page.goto(link);
  await expect(page).not.toHaveURL(/#/);
  await expect(page.getByText("@member.example", { exact: false }).first()).toBeVisible();
  expect(await page.evaluate(async () => (await fetch("/api/session")).status)).toBe(401);
  await page.getByRole("button", { name: /サインイン/ }).click();
  await signedIn(page);
});

/** Asks for a mail to this address and returns its text. */
async function askForMail(page: Page, email: string): Promise<string> {
  await page.goto("/sign-in");
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByRole("button", { name: "メールを送る" }).click();
  await expect(page.getByText("確認番号").first()).toBeVisible();
  return mailFor(page, email);
}

test("the link in another browser asks for the number that the first one shows", async ({ page, browser }, info) => {
  const email = addressFor("otherBrowser", info.project.name);
  const link = (await askForMail(page, email)).match(/http\S+#[A-Za-z0-9_-]{43}/)![0];
  const shown = await page.getByText(/^\d{3}\s?\d{3}$/).first().innerText();
  const number = shown.replace(/\s/g, "");
  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  const field = other.getByLabel("確認番号");
  const wrong = number === "000000" ? "000001" : "000000";
  await field.fill(wrong);
  await other.getByRole("button", { name: /サインイン/ }).click();
  await expect(other.getByRole("alert").or(other.locator("[aria-invalid=true]")).first()).toBeVisible();
  await field.fill(number);
  await other.getByRole("button", { name: /サインイン/ }).click();
  await signedIn(other);
});

test("the code of the mail signs in where it was asked for", async ({ page }, info) => {
  const text = await askForMail(page, addressFor("code", info.project.name));
  const code = text.match(/\b\d{4}[ -]?\d{4}\b/)![0];
  await page.getByLabel("メールに書かれた8桁の番号").fill(code);
  await page.getByRole("button", { name: "サインインする" }).click();
  await signedIn(page);
});

test("who is not signed in is led to the sign-in and back to the wanted screen", async ({ page }) => {
  await page.goto("/members?sort=reading");
  await expect(page.getByLabel("メールアドレス")).toBeVisible();
  await page.getByRole("button", { name: "働く人" }).click();
  await expect(page).toHaveURL(/\/members\?sort=reading/);
  await page.goto("/me");
  await page.getByRole("button", { name: "サインアウトする", exact: true }).click();
  await expect(page.getByLabel("メールアドレス")).toBeVisible();
  expect(await page.evaluate(async () => (await fetch("/api/members")).status)).toBe(401);
});
