// Makes the icons of assets/icons from their drawings, at the sizes Office asks for. Needs a
// Chromium: its path is taken from CHROMIUM where it stands elsewhere than Debian puts it.
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { chromium } = require('playwright-core');

const folder = join(__dirname, '../../assets/icons');
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
/** The mark itself also as big as a browser asks for to install a page. */
const markSizes = [192, 512];

async function makeIcons() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  for (const drawing of readdirSync(folder).filter((name) => name.endsWith('.svg'))) {
    const svg = readFileSync(join(folder, drawing), 'utf8');
    for (const size of drawing === 'open.svg' ? [...sizes, ...markSizes] : sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
      );
      const picture = await page.screenshot({ omitBackground: true });
      writeFileSync(join(folder, drawing.replace('.svg', `-${size}.png`)), picture);
    }
  }
  await browser.close();
}

void makeIcons();
