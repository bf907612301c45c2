// Pictures of every main page, in both languages, at three widths, for people to look at:
//   BASE_URL=http://127.0.0.1:8080 npm run screenshots
// against a demonstration that nobody has played with yet.
// All of them go to results/screenshots; those that README.md shows go to docs/screenshots.
import { fileURLToPath } from 'node:url';
import { test, type Page } from '@playwright/test';
import { expectPage } from './helpers/app';
import { enterAs } from './helpers/persona';
import { LANGUAGES, type Language, type Words } from './helpers/words';

const ALL = fileURLToPath(new URL('results/screenshots/', import.meta.url));
const README = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const SIZES = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1280, height: 900 },
];

const AUTHOR = 'Liam Gagnon';
/** Has a draft. */
const WRITER = 'Samuel Whiteduck';
/** Has an opportunity that closed and is not decided yet. */
const EVALUATOR = 'Marie-Ève Pelletier';
const VENDOR = 'Maya Campbell';
/** Owns a firm. */
const FIRM = 'Kenji Mori';
const ADMINISTRATOR = 'Helen Zhang';
const PRODUCT_OWNER = 'Alex Morin';

/** A page: who looks at it, and how they come to it. */
interface Shot {
  name: string;
  who?: string;
  go: (page: Page, language: Language) => Promise<void>;
}

const LIST: Words = { en: '/en/opportunities', fr: '/fr/occasions' };
const WORK: Words = { en: '/en/work', fr: '/fr/travail' };
const CONTRACTS: Words = { en: '/en/contracts', fr: '/fr/contrats' };
const ORGANIZATIONS: Words = { en: '/en/organizations', fr: '/fr/organisations' };
const ADMINISTRATION: Words = { en: '/en/administration', fr: '/fr/administration' };
const ID = '[0-9a-f-]{36}';

const SHOTS: Shot[] = [
  { name: 'home', go: at({ en: '/en/', fr: '/fr/' }) },
  { name: 'opportunities', go: at(LIST) },
  { name: 'opportunity', go: (page, language) => first(page, LIST[language], `/${ID}$`) },
  { name: 'how-it-works', go: at({ en: '/en/how-it-works', fr: '/fr/fonctionnement' }) },
  { name: 'results', go: at({ en: '/en/results', fr: '/fr/resultats' }) },
  { name: 'sign-in', go: at({ en: '/en/sign-in', fr: '/fr/ouvrir-une-session' }) },
  { name: 'awarded', go: (page, language) => first(page, `${LIST[language]}?phase=completed`, `/${ID}$`) },
  { name: 'propose', who: VENDOR, go: propose },
  { name: 'vendor-work', who: VENDOR, go: at(WORK) },
  { name: 'my-work', who: AUTHOR, go: at(WORK) },
  { name: 'wizard', who: WRITER, go: (page, language) => write(page, language, 'need', 'besoin') },
  { name: 'wizard-price', who: WRITER, go: (page, language) => write(page, language, 'price-and-dates', 'prix-et-dates') },
  { name: 'wizard-readiness', who: WRITER, go: (page, language) => write(page, language, 'readiness', 'verification') },
  { name: 'file', who: AUTHOR, go: (page, language) => first(page, WORK[language], `/(opportunities|occasions)/${ID}$`) },
  { name: 'evaluate', who: EVALUATOR, go: evaluate },
  { name: 'contract', who: AUTHOR, go: (page, language) => first(page, CONTRACTS[language], `/(contracts|contrats)/${ID}$`) },
  { name: 'security', who: VENDOR, go: at({ en: '/en/account/security', fr: '/fr/compte/securite' }) },
  { name: 'organization', who: FIRM, go: (page, language) => first(page, ORGANIZATIONS[language], `/(organizations|organisations)/${ID}$`) },
  { name: 'capabilities', who: FIRM, go: capabilities },
  { name: 'department', who: ADMINISTRATOR, go: (page, language) => first(page, ADMINISTRATION[language], '/(people|personnes)$') },
  { name: 'platform', who: PRODUCT_OWNER, go: at({ en: '/en/administration/platform/programmes', fr: '/fr/administration/plateforme/programmes' }) },
];

/** What README.md shows: the desk in English, the phone in French. */
const SHOWN = ['home', 'my-work', 'contract', 'capabilities', 'department', 'platform'];
const SHOWN_ON_PHONES = ['opportunity', 'security'];

function at(path: Words): Shot['go'] {
  return async (page, language) => {
    await page.goto(path[language]);
  };
}

/** Follows the first link below the heading whose address looks like this. */
async function first(page: Page, from: string, pattern: string): Promise<void> {
  await page.goto(from);
  await expectPage(page);
  const links = await page.locator('main a').evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  const found = links.find((link) => new RegExp(pattern).test(link));
  if (!found) {
    throw new Error(`nothing on ${from} leads to ${pattern}`);
  }
  await page.goto(found);
}

async function propose(page: Page, language: Language): Promise<void> {
  await first(page, LIST[language], `/${ID}$`);
  await expectPage(page);
  await page.goto(`${page.url()}/${language === 'en' ? 'propose/answers/1' : 'proposer/reponses/1'}`);
  await expectPage(page);
  const start = page.getByRole('button', { name: language === 'en' ? 'Start my proposal' : 'Commencer ma proposition' });
  if (await start.isVisible()) {
    await start.click();
    await start.waitFor({ state: 'detached' });
  }
}

async function write(page: Page, language: Language, stepEn: string, stepFr: string): Promise<void> {
  await page.goto(WORK[language]);
  await expectPage(page);
  const id = await page.evaluate(draft);
  const path = language === 'en' ? `/en/work/opportunities/${id}/edit/${stepEn}` : `/fr/travail/occasions/${id}/modifier/${stepFr}`;
  await page.goto(path);
}

/** The id in the first link on the page that leads to a file or its wizard. */
function draft(): string {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('main a')].map((link) => link.href);
  const edits = links.find((link) => /(edit|modifier)/.test(link)) ?? links.find((link) => /[0-9a-f-]{36}/.test(link));
  return /[0-9a-f-]{36}/.exec(edits ?? '')?.[0] ?? '';
}

async function capabilities(page: Page, language: Language): Promise<void> {
  await first(page, ORGANIZATIONS[language], `/(organizations|organisations)/${ID}$`);
  await page.goto(`${page.url()}/${language === 'en' ? 'capabilities' : 'capacites'}`);
}

async function evaluate(page: Page, language: Language): Promise<void> {
  await first(page, WORK[language], '/(evaluate|evaluer)$');
  await expectPage(page);
  await first(page, page.url(), '/(evaluate|evaluer)/\\d+/\\d+$');
}

async function take(page: Page, { name, who, go }: Shot, language: Language): Promise<void> {
  if (who) {
    await enterAs(page, who, language);
  }
  await go(page, language);
  await expectPage(page);
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `${ALL}${name}-${language}-${size.width}.png`, fullPage: true });
    if (isShown(name, language, size.width)) {
      await page.screenshot({ path: `${README}${name}-${language}-${size.width}.png` });
    }
  }
}

function isShown(name: string, language: Language, width: number): boolean {
  return language === 'en' ? width === 1280 && SHOWN.includes(name) : width === 360 && SHOWN_ON_PHONES.includes(name);
}

for (const shot of SHOTS) {
  for (const language of LANGUAGES) {
    test(`${shot.name} in ${language}`, async ({ page }) => take(page, shot, language));
  }
}
