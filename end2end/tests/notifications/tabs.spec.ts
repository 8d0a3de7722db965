// Six tabs of one browser: the program still loads, one of them keeps the stream, and all show what is unread.
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { signIn, signInByMail } from "../../support/people";
import { expect, settled, test } from "../../support/test";

// Each width has people of its own.
const CAST = {
  phone: { asked: "council_office", askers: ["daisuke.takahashi", "kenta.takahashi"] },
  desktop: { asked: "coordinator", askers: ["chihiro.watanabe", "tetsuya.takahashi"] },
} as const;

const count = (page: Page): Promise<number> =>
  page.evaluate(async () => (await (await fetch("/api/notifications/count")).json()).unread);

/** The number that the bell of each tab says. */
async function bells(tabs: Page[]): Promise<number[]> {
  const names = tabs.map((tab) => tab.getByRole("banner").getByRole("link", { name: /お知らせ/ }).getAttribute("aria-label"));
  return (await Promise.all(names)).map((name) => Number(/[0-9]+/.exec(name ?? "")?.[0] ?? 0));
}

/** How many tabs hold the lock of the stream, and how many wait for it. */
const locks = (page: Page): Promise<[number, number]> =>
  page.evaluate(async () => {
    const { held, pending } = await navigator.locks.query();
    const own = (list: LockInfo[] | undefined) => (list ?? []).filter((lock) => lock.name === "live").length;
    return [own(held), own(pending)];
  });

/** Somebody asks `person` for a connection. */
async function ask(browser: Browser, baseURL: string, by: string, person: string): Promise<void> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await signInByMail(page, `${by}@member.example`);
  const status = await page.evaluate(async (person) => {
    const response = await fetch(`/api/members/${person}/connection-request`, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ note: "" }),
    });
    return response.status;
  }, person);
  expect(status).toBeLessThan(300);
  await context.close();
}

async function open(context: BrowserContext, streams: Set<Page>): Promise<Page> {
  const tab = await context.newPage();
  tab.on("request", (request) => {
    if (request.url().includes("/api/notifications/stream")) streams.add(tab);
  });
  await tab.goto("/notifications");
  await settled(tab);
  return tab;
}

test("six tabs share one stream, and hand it over", async ({ page, context, browser, baseURL }, info) => {
  test.setTimeout(120_000);
  const cast = CAST[info.project.name as keyof typeof CAST];
  await signIn(page, cast.asked);
  const person = await page.evaluate(async () => (await (await fetch("/api/session")).json()).person);
  await page.close();
  const streams = new Set<Page>();
  const tabs: Page[] = [];
  for (let tab = 0; tab < 6; tab += 1) tabs.push(await open(context, streams));
  await expect.poll(() => locks(tabs[5]!)).toEqual([1, 5]);
  console.log(`F9 streams_of_six_tabs ${streams.size}`);
  expect(streams.size).toBe(1);

  const before = await count(tabs[0]!);
  await ask(browser, baseURL!, cast.askers[0], person);
  await expect.poll(() => bells(tabs)).toEqual(Array(6).fill(before + 1));

  // Whoever keeps it closes; another takes over, and nobody misses what comes meanwhile or later.
  const [leader] = [...streams];
  await leader!.close();
  const left = tabs.filter((tab) => tab !== leader);
  await expect.poll(() => locks(left[0]!)).toEqual([1, 4]);
  await ask(browser, baseURL!, cast.askers[1], person);
  await expect.poll(() => bells(left)).toEqual(Array(5).fill(before + 2));
  expect(streams.size).toBe(2);
});
