// Figure P5: Lighthouse on the directory as a signed-in worker, mobile settings, median of three.
//
//   node lighthouse.mjs http://localhost:8795
import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";
import { executablePath, figure, flags, median, signIn } from "./browser.mjs";

const origin = process.argv[2];
const cookie = await signIn(origin);
const runs = [];
for (let run = 0; run < 3; run += 1) {
  const chrome = await launch({
    chromePath: executablePath,
    chromeFlags: ["--headless=new", ...flags],
    logLevel: "error",
  });
  try {
    const { lhr } = await lighthouse(`${origin}/members`, {
      port: chrome.port,
      logLevel: "error",
      onlyCategories: ["performance", "accessibility", "best-practices"],
      extraHeaders: { Cookie: cookie },
    });
    // A positive control: a redirect to the sign-in page would score well and measure nothing.
    if (new URL(lhr.finalDisplayedUrl).pathname !== "/members") throw new Error(`ended on ${lhr.finalDisplayedUrl}`);
    runs.push(lhr);
  } finally {
    chrome.kill();
  }
}
const score = (category) => median(runs.map((lhr) => lhr.categories[category].score));
const audit = (name) => median(runs.map((lhr) => lhr.audits[name].numericValue));
figure("P5", "lighthouse_performance", score("performance"));
figure("P5", "lighthouse_accessibility", score("accessibility"));
figure("P5", "lighthouse_best_practices", score("best-practices"));
figure("P5", "cumulative_layout_shift", audit("cumulative-layout-shift").toFixed(4));
figure("P5", "total_blocking_ms", audit("total-blocking-time").toFixed(0));
figure("P5", "largest_contentful_paint_ms", audit("largest-contentful-paint").toFixed(0));
for (const [name, { title, score: value, scoreDisplayMode }] of Object.entries(runs[0].audits)) {
  if (scoreDisplayMode === "binary" && value === 0) console.log(`    not passed: ${name}: ${title}`);
}
