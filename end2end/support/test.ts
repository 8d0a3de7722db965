// The test function of all end-to-end tests: it fails when the page broke a rule that no test looks at.
import { expect, test as base, type Page } from "@playwright/test";

/** What the page said that it should not: errors, refused scripts and styles, answers of 500. */
function listen(page: Page, faults: string[]): void {
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    // Chromium itself reports every answer of 4xx, which tests of refusals bring about on purpose, and
    // that it does not use the integrity of a preload.
    const harmless = ["Failed to load resource", "integrity"];
    if (message.type() === "error" && !harmless.some((text) => message.text().includes(text))) {
      faults.push(`console: ${message.text()}`);
    }
  });
  page.on("response", (response) => {
    if (response.status() >= 500) faults.push(`${response.status()} ${response.url()}`);
  });
}

export const test = base.extend<{ quiet: void }>({
  quiet: [
    async ({ context }, use) => {
      const faults: string[] = [];
      context.on("page", (page) => listen(page, faults));
      await use();
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Waits until the screen's heading stands and nothing is being loaded. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator("h1").first()).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}
