// Having this browser woken: off until asked for, refused by the browser, turned on, and turned off.
import AxeBuilder from "@axe-core/playwright";
import type { BrowserContext, Page } from "@playwright/test";
import { signInByMail } from "../../support/people";
import { expect, settled, test } from "../../support/test";

const CAST: Record<string, string> = { phone: "sayuri.kato.169", desktop: "rin.morohashi.161" };

/** Plays the browser's push service, which the tests' browser does not talk to. */
async function playPushService(context: BrowserContext, permission: string): Promise<void> {
  await context.addInitScript((permission) => {
    Object.defineProperty(Notification, "permission", { get: () => permission });
    Notification.requestPermission = async () => permission as NotificationPermission;
    const KEY = "test-push";
    const subscription = () => ({
      endpoint: localStorage.getItem(KEY),
      unsubscribe: async () => {
        localStorage.removeItem(KEY);
        return true;
      },
    });
    const found = async () => (localStorage.getItem(KEY) === null ? null : subscription());
    const subscribe = async (options: PushSubscriptionOptionsInit) => {
      // As a browser would: nothing without being shown, and only for a key.
      if (!options.userVisibleOnly || typeof options.applicationServerKey !== "string") throw new Error("options");
      localStorage.setItem(KEY, `https://fcm.googleapis.com/fcm/send/${crypto.randomUUID()}`);
      return subscription();
    };
    Object.assign(PushManager.prototype, { getSubscription: found, subscribe });
  }, permission);
}

async function open(page: Page, project: string): Promise<void> {
  await signInByMail(page, `${CAST[project]}@member.example`, "/me/notifications");
  await expect(page.getByRole("heading", { level: 2, name: "この端末への通知" })).toBeVisible();
  await settled(page);
}

test("a browser that refuses is told how to allow it", async ({ page, context }, info) => {
  await playPushService(context, "denied");
  await open(page, info.project.name);
  await expect(page.getByText("ブラウザの設定で止められています", { exact: false })).toBeVisible();
  await expect(page.getByRole("button", { name: "この端末で通知を受け取る" })).toHaveCount(0);
});

test("a member has this browser woken, and not any more", async ({ page, context }, info) => {
  await context.grantPermissions(["notifications"]);
  await playPushService(context, "granted");
  await open(page, info.project.name);
  // Nothing comes before somebody asks for it.
  const kinds = page.getByRole("group", { name: "端末に通知するもの" });
  for (const box of await kinds.getByRole("checkbox").all()) await expect(box).not.toBeChecked();
  await page.getByRole("button", { name: "この端末で通知を受け取る" }).click();
  await expect(page.getByText("この端末ではオンです", { exact: false })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((one) => one.id)).toEqual([]);
  await kinds.getByLabel("メッセージ").check();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("button", { name: "保存" })).toBeDisabled();
  await page.reload();
  await settled(page);
  await expect(page.getByText("この端末ではオンです", { exact: false })).toBeVisible();
  await expect(kinds.getByLabel("メッセージ")).toBeChecked();
  await page.getByRole("button", { name: "この端末の通知を止める" }).click();
  await expect(page.getByText("この端末ではオフです", { exact: false })).toBeVisible();
  // As it was, for whoever runs this again on the same server.
  await kinds.getByLabel("メッセージ").uncheck();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("button", { name: "保存" })).toBeDisabled();
});
