// How journeys run: Chromium from the machine, two sizes of screen, the server named by BASE_URL.
// The pilot's journey moves the clock, so it runs once a language, each on a server of its own
// (PILOT_EN_URL, PILOT_FR_URL).
//
// `cargo xtask test journeys` starts the server and calls this. By hand, against a server that
// runs already: BASE_URL=http://127.0.0.1:8080 npx playwright test
import { defineConfig } from '@playwright/test';

// Chromium asks the outside for nothing: it only makes noise where there is no outside.
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const DESKTOP_ONLY = /pilot\.spec\.ts|author\.spec\.ts|platform\.spec\.ts|departments\.spec\.ts/;

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'results',
  reporter: 'list',
  forbidOnly: true,
  retries: 0,
  // Most journeys share one server, and each brings its own people; two cores carry two browsers.
  workers: 2,
  fullyParallel: true,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: process.env.BASE_URL ?? 'http://127.0.0.1:8080',
    locale: 'en-CA',
    timezoneId: 'America/Toronto',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: quiet,
    },
  },
  projects: [
    { name: 'phone', testIgnore: DESKTOP_ONLY, use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } },
    { name: 'desktop', use: { viewport: { width: 1280, height: 900 } } },
  ],
});
