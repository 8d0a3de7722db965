// How the end-to-end tests run: the real server, built from this checkout, with a new database
// and the demo community, and the Chromium of the system at the width of a phone and of a desk.
import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

// `localhost`, not an address: passkeys are bound to a name, and browsers accept `Secure` cookies
// over plain HTTP for that name only.
const port = Number(process.env.END2END_PORT ?? 8790);
export const baseURL = `http://localhost:${port}`;

// The build without windows first: it does a third less work for each page.
const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
  .find((candidate) => candidate !== undefined && existsSync(candidate));
const inContinuousIntegration = process.env.CI !== undefined;

export default defineConfig({
  testDir: "./tests",
  outputDir: "./test-results",
  fullyParallel: true,
  forbidOnly: inContinuousIntegration,
  // A test that passes only now and then is a broken test or a broken product.
  retries: 0,
  workers: Number(process.env.END2END_WORKERS ?? 2),
  // How long nothing may happen before it counts as broken: a shared machine is slow, which is no fault of the product.
  // What is there is seen at once, so a longer wait costs nothing where all is well.
  timeout: inContinuousIntegration ? 120_000 : 30_000,
  expect: { timeout: inContinuousIntegration ? 20_000 : 7_000 },
  reporter: inContinuousIntegration ? [["line"]] : [["list"], ["html", { open: "never" }]],
  use: {
    baseURL,
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        "--no-sandbox",
        // Keep the browser from talking to anybody but the server under test.
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
      ],
    },
  },
  projects: [
    {
      name: "phone",
      // Every width is set in there.
      testIgnore: /looks\.spec/,
      use: {
        browserName: "chromium",
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        isMobile: true,
        hasTouch: true,
        userAgent: devices["Pixel 7"].userAgent,
      },
    },
    {
      name: "desktop",
      use: { browserName: "chromium", viewport: { width: 1280, height: 900 } },
    },
  ],
  webServer: {
    command: `../scripts/server-for-tests.sh ${port}`,
    url: `${baseURL}/readyz`,
    timeout: 60_000,
    reuseExistingServer: false,
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
