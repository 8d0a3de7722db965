// Every screen at three widths, light and dark, in both languages: no accessibility violation, nothing that
// scrolls sideways, and a picture to look at.
import AxeBuilder from "@axe-core/playwright";
import { expect, settled, test } from "../../support/test";
import { signIn, type Persona } from "../../support/people";
import type { Page } from "@playwright/test";

const WIDTHS = [320, 768, 1440];
/** English has the same colours; what differs is how long its words are. */
const LOOKS = [
  ["ja", "light"],
  ["ja", "dark"],
  ["en", "light"],
] as const;

const SCREENS: { name: string; persona?: Persona; path: string | ((page: Page) => Promise<string>) }[] = [
  { name: "sign-in", path: "/sign-in" },
  { name: "about", path: "/about" },
  { name: "privacy", path: "/privacy" },
  { name: "home", persona: "worker", path: "/" },
  { name: "members", persona: "worker", path: "/members" },
  { name: "members-filtered", persona: "worker", path: "/members?elsewhere=true&sort=reading&q=rust" },
  { name: "members-empty", persona: "worker", path: "/members?q=%E3%81%AC%E3%82%8B%E3%81%BD" },
  { name: "member", persona: "worker", path: (page) => first(page, "/api/members", "/members/") },
  { name: "companies", persona: "worker", path: "/companies" },
  { name: "company", persona: "worker", path: (page) => first(page, "/api/organisations?kind=council_company", "/companies/") },
  { name: "partners", persona: "worker", path: "/partners" },
  { name: "partner", persona: "worker", path: (page) => first(page, "/api/organisations?kind=technical_college", "/partners/") },
  { name: "places", persona: "worker", path: "/places" },
  { name: "place", persona: "worker", path: (page) => first(page, "/api/places", "/places/") },
  { name: "here", persona: "worker", path: (page) => first(page, "/api/places", "/here/") },
  { name: "poster", persona: "worker", path: async (page) => `${await first(page, "/api/places", "/here/")}/poster` },
  { name: "events", persona: "worker", path: "/events" },
  { name: "events-month", persona: "worker", path: "/events?view=month" },
  { name: "event", persona: "worker", path: (page) => first(page, "/api/events", "/events/", "event") },
  { name: "event-new", persona: "worker", path: "/events/new" },
  { name: "jobs", persona: "worker", path: "/jobs" },
  { name: "jobs-empty", persona: "worker", path: "/jobs?pay=9000000" },
  { name: "job", persona: "worker", path: (page) => first(page, "/api/postings", "/jobs/") },
  { name: "jobs-compare", persona: "worker", path: compared },
  { name: "hiring", persona: "recruiter", path: "/hiring" },
  { name: "hiring-editor", persona: "recruiter", path: (page) => first(page, "/api/hiring/postings", "/hiring/") },
  { name: "own-locked", persona: "worker", path: "/own" },
  { name: "own", persona: "worker", path: (page) => unlocked(page, "/own") },
  { name: "own-hidden", persona: "worker", path: (page) => unlocked(page, "/own/hidden") },
  { name: "own-log", persona: "worker", path: (page) => unlocked(page, "/own/log") },
  { name: "own-saved", persona: "worker", path: async (page) => `/own/saved?posting=${await unlocked(page, (await recruiting(page)).id)}` },
  { name: "own-talks", persona: "worker", path: async (page) => (await applied(page), "/own/talks") },
  { name: "own-talk", persona: "worker", path: async (page) => `/own/talks/${await applied(page)}` },
  { name: "own-apply", persona: "worker", path: async (page) => `/own/apply/${await unlocked(page, (await recruiting(page)).id)}` },
  { name: "hiring-candidates", persona: "recruiter", path: async (page) => (await candidate(page), "/hiring/candidates") },
  { name: "hiring-candidate", persona: "recruiter", path: async (page) => `/hiring/candidates/${await candidate(page)}` },
  { name: "hiring-candidate-offer", persona: "recruiter", path: async (page) => `/hiring/candidates/${await candidate(page)}/offer` },
  { name: "hiring-cards", persona: "recruiter", path: (page) => unlocked(page, "/hiring/cards") },
  { name: "posts", persona: "worker", path: "/posts" },
  { name: "post", persona: "worker", path: (page) => first(page, "/api/posts", "/posts/") },
  { name: "question", persona: "worker", path: (page) => first(page, "/api/posts?kind=question", "/posts/") },
  { name: "post-new", persona: "worker", path: "/posts/new" },
  { name: "groups", persona: "worker", path: "/groups" },
  { name: "group", persona: "worker", path: (page) => first(page, "/api/groups?own=true", "/groups/") },
  { name: "group-new", persona: "worker", path: "/groups/new" },
  { name: "search", persona: "worker", path: "/search?q=%E9%95%B7%E5%B2%A1" },
  { name: "messages", persona: "worker", path: "/messages" },
  { name: "conversation", persona: "worker", path: (page) => first(page, "/api/conversations", "/messages/") },
  { name: "new-group", persona: "worker", path: "/messages/new" },
  { name: "notifications", persona: "worker", path: "/notifications" },
  { name: "notification-setting", persona: "worker", path: "/me/notifications" },
  { name: "unsubscribe", path: "/unsubscribe#AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" },
  { name: "network", persona: "worker", path: "/network" },
  { name: "network-requests", persona: "worker", path: "/network/requests" },
  { name: "network-peers", persona: "worker", path: "/network/peers" },
  { name: "network-introductions", persona: "worker", path: "/network/introductions" },
  { name: "blocks", persona: "worker", path: "/me/blocks" },
  { name: "me", persona: "worker", path: "/me" },
  { name: "profile", persona: "worker", path: "/me/profile" },
  { name: "profile-preview", persona: "worker", path: "/me/profile/preview?as=connection" },
  { name: "security", persona: "worker", path: "/me/security" },
  { name: "leaving", persona: "worker", path: "/me/leaving" },
  { name: "accounts", persona: "council_office", path: "/office/people" },
  { name: "account", persona: "council_office", path: (page) => first(page, "/api/office/accounts", "/office/people/") },
  { name: "employments", persona: "coordinator", path: "/office/employments" },
  { name: "employment-tasks", persona: "coordinator", path: "/office/employments?view=tasks" },
  { name: "import", persona: "council_office", path: "/office/import" },
  { name: "reports", persona: "council_office", path: "/office/reports" },
  { name: "invitations", persona: "council_office", path: "/office/invitations" },
  { name: "invitation-dead", path: "/invitation" },
  { name: "demo-mails", persona: "worker", path: "/demo/mails" },
  { name: "not-found", persona: "worker", path: "/no-such-screen" },
];

async function first(page: Page, list: string, prefix: string, field = "id"): Promise<string> {
  const item = await page.evaluate(async (list) => (await (await fetch(list)).json()).items[0], list);
  return prefix + item[field];
}

async function unlocked(page: Page, path: string): Promise<string> {
  await page.evaluate(async () => fetch("/api/career/access", { method: "PUT" }));
  return path;
}

/** The posting of the company for which the demo's recruiter looks. */
async function recruiting(page: Page): Promise<{ id: string; version: number }> {
  return page.evaluate(async () => {
    const get = async (url: string) => (await fetch(url)).json();
    const { items } = await get("/api/postings?limit=100");
    const own = items.find((item: { organisation: { name: string } }) => item.organisation.name === "株式会社ハナビホールディングス");
    return get(`/api/postings/${own.id}`);
  });
}

/** The worker's talk with that company, in which they applied. */
async function applied(page: Page): Promise<string> {
  await unlocked(page, "");
  const { id, version } = await recruiting(page);
  return page.evaluate(
    async ([url, body]) => {
      const headers = { "Content-Type": "application/json" };
      return (await (await fetch(url as string, { method: "PUT", headers, body: body as string })).json()).talk.id;
    },
    [`/api/career/applications/${id}`, JSON.stringify({ version, fields: ["name", "employer"], text: "よろしくお願いします。" })],
  );
}

/** The same talk as the recruiter sees it. */
async function candidate(page: Page): Promise<string> {
  await signIn(page, "worker", "/sign-in");
  const id = await applied(page);
  await signIn(page, "recruiter", "/sign-in");
  return unlocked(page, id);
}

async function compared(page: Page): Promise<string> {
  const items = await page.evaluate(async () => (await (await fetch("/api/postings?limit=3")).json()).items);
  return `/jobs/compare?ids=${items.map((item: { id: string }) => item.id).join(",")}`;
}

for (const screen of SCREENS) {
  test(`${screen.name} looks right at every width`, async ({ page }) => {
    test.setTimeout(300_000);
    if (screen.persona === undefined) await page.goto("/sign-in");
    else await signIn(page, screen.persona, "/sign-in");
    const path = typeof screen.path === "string" ? screen.path : await screen.path(page);
    let violations = 0;
    for (const [language, colorScheme] of LOOKS) {
      await page.evaluate((language) => localStorage.setItem("language", language), language);
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(path);
      await settled(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        const look = `${width} px, ${language}, ${colorScheme}`;
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(sideways, look).toBeLessThanOrEqual(0);
        await page.screenshot({ path: `test-results/screens/${screen.name}-${language}-${colorScheme}-${width}.png` });
        const { violations: found } = await new AxeBuilder({ page }).analyze();
        violations += found.length;
        const said = found.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
        expect(said, look).toEqual([]);
      }
    }
    console.log(`X1 axe_violations_${screen.name.replaceAll("-", "_")} ${violations}`);
  });
}
