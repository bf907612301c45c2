// What a vendor who lost can check: the signed receipt, the draw replayed in the browser.
import { readFileSync } from 'node:fs';
import { expect, test } from '../helpers/test';
import { LANGUAGES } from '../helpers/words';
import { AccountPages } from '../pages/account';
import { OpportunityList } from '../pages/opportunity';
import { ProposalPage, ProposeSteps } from '../pages/propose';
import { Screen } from '../pages/screen';

const ANSWER = 'I rewrote a public booking form in 2024: every field has a label, and a screen reader reads its errors.';

for (const language of LANGUAGES) {
  const said = (en: string, fr: string) => (language === 'en' ? en : fr);

  test(`anybody replays a draw, in ${language}`, async ({ page }) => {
    const screen = new Screen(page, language);
    const found = await (await page.request.get('/api/v1/opportunities?phase=completed')).json();
    const id = found.items[0].id as string;
    await screen.goto(said(`/en/opportunities/${id}/draw`, `/fr/occasions/${id}/tirage`));
    await screen.arrived(said('The draw, replayed', 'Le tirage, refait'));
    await screen.done('It matches', 'Tout concorde');
    const archive = page.waitForEvent('download');
    await screen.press('Download what is public (ZIP)', 'Télécharger la partie publique (ZIP)');
    expect(readFileSync(await (await archive).path()).subarray(0, 2).toString()).toBe('PK');
    for (const summary of await page.locator('main summary').all()) {
      await summary.click();
    }
    await screen.arrived();
  });

  test(`an auditor takes a whole file along, in ${language}`, async ({ enter }) => {
    const screen = new Screen(await enter('Louise Castonguay', language), language);
    const { page } = screen;
    const found = await (await page.request.get('/api/v1/opportunities?phase=completed')).json();
    await screen.goto(said(`/en/work/opportunities/${found.items[0].id}`, `/fr/travail/occasions/${found.items[0].id}`));
    const archive = page.waitForEvent('download');
    await screen.press('Download the whole file (ZIP)', 'Télécharger le dossier complet (ZIP)');
    expect(readFileSync(await (await archive).path()).subarray(0, 2).toString()).toBe('PK');
    await screen.arrived();
  });

  test(`a receipt is kept, and checked without the service, in ${language}`, async ({ page }) => {
    await new AccountPages(page, language).signUp('Robin Tremblay-Singh');
    const list = new OpportunityList(page, language);
    await list.open();
    const id = (await list.results.last().getAttribute('href'))?.split('/').at(-1) ?? '';
    const receipt = await new ProposeSteps(page, language).propose(id, ANSWER);
    await new ProposalPage(page, language).openFrom(id);
    const proposal = page.url().split('/').at(-1) ?? '';
    const screen = new Screen(page, language);
    await screen.goto(said(`/en/receipts/${proposal}`, `/fr/recus/${proposal}`));
    await screen.arrived(said('Your signed receipt', 'Votre reçu signé'));
    await screen.done('It matches', 'Tout concorde');
    await expect(page.locator('main')).toContainText(receipt);
    const downloading = page.waitForEvent('download');
    await screen.press('Download the receipt (JSON)', 'Télécharger le reçu (JSON)');
    const kept = readFileSync(await (await downloading).path(), 'utf8');

    await screen.goto(said('/en/receipts', '/fr/recus'));
    const field = page.getByRole('textbox', { name: said('Content of the receipt’s file', 'Contenu du fichier du reçu') });
    await field.fill('hello');
    await screen.done('This is no receipt', 'Ce n’est pas un reçu');
    await field.fill(kept);
    await screen.done('It matches', 'Tout concorde');
    await screen.arrived();
    await field.fill(kept.replace(receipt, receipt.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))));
    await screen.done('It does not match: here', 'Il y a une discordance, ici');
    await screen.arrived();
  });
}
