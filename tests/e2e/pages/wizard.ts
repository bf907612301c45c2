// The wizard in which an author writes an opportunity.
import { expect } from '@playwright/test';
import type { AcceptanceCriterion, Content, Day } from '../helpers/pilot';
import { Screen } from './screen';

const NEW = { en: '/en/work/opportunities/new', fr: '/fr/travail/occasions/nouvelle' };

/** The last second of a day, as the list of times knows it. */
const LAST_SECOND = '86399';

export class Wizard extends Screen {
  /** Starts an opportunity of a kind, and returns its id. */
  async start(kindEn: string, kindFr: string): Promise<string> {
    await this.goto(NEW[this.language]);
    await this.choose(this.page, kindEn, kindFr);
    await this.press('Start writing', 'Commencer la rédaction');
    await this.page.waitForURL(/\/(edit|modifier)\//);
    await this.arrived();
    return /[0-9a-f-]{36}/.exec(this.page.url())?.[0] ?? '';
  }

  async open(id: string): Promise<void> {
    await this.goto(this.said(`/en/work/opportunities/${id}/edit/need`, `/fr/travail/occasions/${id}/modifier/besoin`));
  }

  /** Writes every step, from the need to the declarations. */
  async write(content: Content): Promise<void> {
    await this.need(content);
    await this.goOn('work', 'travaux');
    await this.work(content);
    await this.goOn('acceptance', 'acceptation');
    await this.acceptance(content.acceptance);
    await this.goOn('evaluation', 'evaluation');
    await this.evaluation(content);
    await this.goOn('price-and-dates', 'prix-et-dates');
    await this.priceAndDates(content);
    await this.goOn('declarations', 'declarations');
    await this.declarations();
  }

  async goOn(stepEn: string, stepFr: string): Promise<void> {
    await this.follow('Continue', 'Continuer');
    await this.page.waitForURL(`**/${this.said(stepEn, stepFr)}`);
    await this.arrived();
  }

  async need({ title, summary, background }: Content): Promise<void> {
    await this.bilingual(this.group('Title', 'Titre'), title);
    await this.bilingual(this.group('Short description', 'Courte description'), summary);
    await this.bilingual(this.group('Background', 'Contexte'), background);
  }

  async work({ work, skills }: Content): Promise<void> {
    await this.bilingual(this.group('The work', 'Les travaux'), work);
    const skill = this.page.getByRole('combobox', { name: this.said('Skills', 'Compétences') });
    for (const one of skills) {
      await skill.fill(one);
      await skill.press('Enter');
    }
    await this.choose(this.page, 'In one created at award', 'Dans un dépôt créé à l’attribution');
    await this.page.getByLabel(this.said('Licence of the work', 'Licence des travaux')).selectOption('MIT');
  }

  async acceptance(criteria: AcceptanceCriterion[]): Promise<void> {
    for (const [index, { kind, text }] of criteria.entries()) {
      await this.press('Add an empty criterion', 'Ajouter un critère vide');
      const one = this.criterion(index);
      await one.getByLabel(this.said('What it is about', 'Sur quoi il porte')).selectOption(kind);
      await this.bilingual(one.getByRole('group', { name: this.said('The condition', 'La condition') }), text);
    }
  }

  async evaluation({ question }: Content): Promise<void> {
    await this.press('Add an empty criterion', 'Ajouter un critère vide');
    const asked = this.criterion(0).getByRole('group', { name: this.said('What is asked', 'Ce qui est demandé') });
    await this.bilingual(asked, question);
  }

  async priceAndDates({ price, closes, starts, delivery }: Content): Promise<void> {
    await this.price(price);
    await this.moment('Closing', 'Clôture', closes, 0);
    await this.day(this.group('Start of the work', 'Début des travaux'), starts);
    await this.moment('Delivery', 'Livraison', delivery, 1);
  }

  async price(amount: string): Promise<void> {
    await this.fill('Price before tax', 'Prix avant taxes', amount);
  }

  async declarations(): Promise<void> {
    const declared = this.group('You declare that', 'Vous déclarez que').getByRole('checkbox');
    for (const one of await declared.all()) {
      await one.check();
    }
    await this.press('Use my name and address', 'Utiliser mon nom et mon adresse');
  }

  /** The checklist with nothing left to do. */
  async expectReady(): Promise<void> {
    await this.goOn('readiness', 'verification');
    await expect(this.page.getByRole('heading', { name: this.said('Everything is there', 'Tout y est') })).toBeVisible();
  }

  /** The preview, and from there to the approvers. */
  async send(): Promise<void> {
    await this.goOn('preview', 'apercu');
    await this.press('Send for approval', 'Envoyer pour approbation');
    await this.page.waitForURL(/\/(opportunities|occasions)\/[0-9a-f-]{36}$/);
    await this.arrived();
  }

  /** The direct way to the last step, for whoever has nothing more to write. */
  async checkAndSend(): Promise<void> {
    await this.follow('Check and send', 'Vérifier et envoyer');
    await this.page.waitForURL(`**/${this.said('preview', 'apercu')}`);
    await this.arrived();
    await this.press('Send for approval', 'Envoyer pour approbation');
    await this.page.waitForURL(/\/(opportunities|occasions)\/[0-9a-f-]{36}$/);
    await this.arrived();
  }

  /** Another step, from the list of all of them. */
  async goTo(titleEn: string, titleFr: string): Promise<void> {
    await this.unfold('All steps', 'Toutes les étapes');
    await this.page.locator('.wizard-ways').getByRole('link', { name: this.said(titleEn, titleFr) }).click();
    await expect(this.page.locator('h1')).toHaveText(this.said(titleEn, titleFr));
    await this.arrived();
  }

  private criterion(index: number) {
    return this.page.locator('.criterion').nth(index);
  }

  private async moment(en: string, fr: string, day: Day, place: number): Promise<void> {
    await this.day(this.group(en, fr), day);
    const time = this.page.getByRole('combobox', { name: this.said('Time of day', 'Heure') });
    await time.nth(place).selectOption(LAST_SECOND);
  }
}
