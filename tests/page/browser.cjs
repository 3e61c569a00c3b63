// Opens a page in headless Chromium and prints what test_browser.py asks about, as JSON.
// node browser.cjs PAGE.html CHROMIUM; playwright-core and axe-core are found through NODE_PATH.
const fs = require("fs");
const { chromium } = require("playwright-core");

const [, , file, executablePath] = process.argv;
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync",
];
const VIEWS = [[360, "light"], [390, "dark"], [768, "light"], [1280, "light"], [1280, "dark"]];

(async () => {
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const found = { views: [], requests: [], complaints: [] };
  for (const [width, colorScheme] of VIEWS) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    page.on("request", (request) => found.requests.push(request.url()));
    page.on("console", (message) => found.complaints.push(message.text()));
    await page.goto(`file://${file}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const overlapping = await page.evaluate(() => {
      const wrong = [];
      for (const drawing of document.querySelectorAll("svg.kzru-bars")) {
        const boxes = [...drawing.querySelectorAll("text")].map((text) => [text.getBoundingClientRect(), text.textContent]);
        const { right } = drawing.getBoundingClientRect();
        boxes.forEach(([one, words], at) => {
          if (one.width && one.right > right + 12) wrong.push(`${words} goes beyond the picture`);
          for (const [other, told] of boxes.slice(at + 1)) {
            const apart = one.right <= other.left || other.right <= one.left || one.bottom <= other.top + 2 || other.bottom <= one.top + 2;
            if (one.width && other.width && !apart) wrong.push(`${words} lies over ${told}`);
          }
        });
      }
      return wrong;
    });
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
    await page.evaluate(fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
    const violations = await page.evaluate(async () => {
      const told = await axe.run(document);
      return told.violations.map((one) => `${one.id} (${one.impact}): ${one.nodes[0].html}`);
    });
    found.views.push({ width, colorScheme, overflow, overlapping, violations });
    await page.close();
  }
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`file://${file}`);
  await page.click('article a[href^="#t"]');
  await page.waitForTimeout(800);
  found.opened = await page.evaluate(() => {
    const mark = document.querySelector("mark:target");
    const box = mark && mark.getBoundingClientRect();
    return Boolean(box && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight);
  });
  await browser.close();
  process.stdout.write(JSON.stringify(found));
})();
