// Passkeys with a virtual authenticator: made after a sign-in by mail, used without an address, renamed and removed;
// and signing out another device.
import type { Browser, Page } from "@playwright/test";
import { expect, settled, test } from "../../support/test";
import { signInByMail } from "../../support/people";

/** One person for each test and width, whom no other test signs in as. */
const ADDRESSES = {
  story: { phone: "kana.ogawa.148@member.example", desktop: "kazuya.yamazaki.120@member.example" },
  address: { phone: "koji.saito.127@member.example", desktop: "mayumi.watanabe.141@member.example" },
  proof: { phone: "nanami.kondo.114@member.example", desktop: "shota.takahashi.136@member.example" },
};

function addressFor(test: keyof typeof ADDRESSES, project: string): string {
  return ADDRESSES[test][project as "phone" | "desktop"];
}

/** Gives the browser a platform authenticator whose owner is always there. */
async function addAuthenticator(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("WebAuthn.enable");
  await browser.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** The newest mail to this address. */
async function mailFor(page: Page, email: string): Promise<string> {
  const mails = await page.evaluate(async () => (await fetch("/api/demo/mails")).json());
  return mails.items.find((mail: { to: string }) => mail.to === email).text;
}

/** Signs in by the code of a mail, as a member does, and arrives at the home screen. */
async function signInByCode(page: Page, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("メールアドレス").fill(email);
  await page.getByRole("button", { name: "メールを送る" }).click();
  await expect(page.getByText("確認番号").first()).toBeVisible();
  const code = (await mailFor(page, email)).match(/^\d{8}$/m)![0];
  await page.getByLabel("8桁").fill(code);
  await page.getByRole("button", { name: "サインインする" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

async function another(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInByMail(page, email);
  return page;
}

test("a passkey is made after a sign-in by mail, signs in without one, and is removed", async ({ page, browser }, info) => {
  const email = addressFor("story", info.project.name);
  await addAuthenticator(page);
  await signInByCode(page, email);
  // The home screen offers it once.
  await page.getByRole("link", { name: "パスキーを作る" }).click();
  await expect(page).toHaveURL(/\/me\/security$/);
  await page.getByRole("button", { name: "パスキーを作る" }).click();
  await expect(page.getByText("パスキーを作りました。", { exact: false })).toBeVisible();
  const rename = page.getByRole("button", { name: /の名前を変える$/ });
  await rename.click();
  await page.getByRole("dialog").getByLabel("名前").fill("わたしの電話");
  await page.getByRole("dialog").getByRole("button", { name: "保存する" }).click();
  await expect(page.getByText("わたしの電話")).toBeVisible();
  // Another one takes a proof by the first; and a device has one passkey for a person.
  await page.getByRole("button", { name: "パスキーを作る" }).click();
  const proof = page.getByRole("dialog");
  await expect(proof.getByText("メールの番号だけでは変えられません。", { exact: false })).toBeVisible();
  await expect(proof.getByRole("button", { name: "メールで番号を受け取る" })).toHaveCount(0);
  await proof.getByRole("button", { name: "パスキーで確認する" }).click();
  await expect(page.getByText("パスキーは作られませんでした。", { exact: false })).toBeVisible();
  await page.goto("/");
  await settled(page);
  await expect(page.getByRole("button", { name: "いまはしない" })).toHaveCount(0);

  await page.goto("/me");
  await page.getByRole("button", { name: "サインアウトする", exact: true }).click();
  await expect(page.getByLabel("メールアドレス")).toBeVisible();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "パスキーでサインイン" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto("/me/security");
  await expect(page.getByText("（パスキー）", { exact: false })).toBeVisible();

  const other = await another(browser, email);
  await page.reload();
  await page.getByRole("button", { name: /をサインアウトさせる$/ }).click();
  await expect(page.getByText(/をサインアウトさせました。$/)).toBeVisible();
  const status = () => fetch("/api/session").then((answer) => answer.status);
  expect(await other.evaluate(status)).toBe(401);
  expect(await page.evaluate(status)).toBe(200);

  await page.getByRole("button", { name: "「わたしの電話」を削除する" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "削除する" }).click();
  await expect(page.getByText("パスキーはまだありません。")).toBeVisible();
  expect(await mailFor(page, email)).toContain("パスキーが削除されました");
});

test("the address changes by a code that went to the new one", async ({ page }, info) => {
  const email = addressFor("address", info.project.name);
  await signInByMail(page, email, "/me/security");
  await settled(page);
  await expect(page.getByText(email)).toBeVisible();
  const another = `neu.${info.project.name}@private.example`;
  const field = page.getByLabel("新しいメールアドレス");
  await field.fill("そのアドレス");
  await page.getByRole("button", { name: "確認の番号を送る" }).click();
  await expect(page.getByText("形が正しくありません。").first()).toBeVisible();
  await field.fill(another);
  await page.getByRole("button", { name: "確認の番号を送る" }).click();
  await expect(page.getByText(`${another} を使えるときは`, { exact: false })).toBeVisible();
  const code = (await mailFor(page, another)).match(/^\d{8}$/m)![0];
  await page.getByLabel("8桁").fill("00000000");
  await page.getByRole("button", { name: "アドレスを変える" }).click();
  await expect(page.getByText("リンクまたは番号が正しくない", { exact: false })).toBeVisible();
  await page.getByLabel("8桁").fill(code);
  await page.getByRole("button", { name: "アドレスを変える" }).click();
  await expect(page.getByText("メールアドレスを変えました。", { exact: false })).toBeVisible();
  await expect(page.getByText(another)).toBeVisible();
  expect(await mailFor(page, email)).toContain("変更されました");
});

test("a proof is asked for when the last one is too old, and then it goes on by itself", async ({ page }, info) => {
  const email = addressFor("proof", info.project.name);
  await addAuthenticator(page);
  await signInByMail(page, email, "/me/security");
  await settled(page);
  // The server's clock cannot be moved from here: its answer to the first try is.
  let tries = 0;
  await page.route("**/api/me/passkeys/begin", async (route) => {
    tries += 1;
    if (tries > 1) return route.continue();
    const body = { type: "about:blank", title: "Forbidden", status: 403, code: "reauthentication_required", detail: "" };
    return route.fulfill({ status: 403, contentType: "application/problem+json", body: JSON.stringify(body) });
  });
  await page.getByRole("button", { name: "パスキーを作る" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "メールで番号を受け取る" }).click();
  await expect(dialog.getByText(`${email} に番号を送りました。`)).toBeVisible();
  const code = (await mailFor(page, email)).match(/^\d{8}$/m)![0];
  await dialog.getByLabel("8桁").fill(code);
  await dialog.getByRole("button", { name: "確認する" }).click();
  await expect(page.getByText("パスキーを作りました。", { exact: false })).toBeVisible();
  expect(tries).toBe(2);
});
