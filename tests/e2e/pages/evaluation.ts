// The evaluation: one criterion of one proposal at a time, then the draw.
import { expect } from '@playwright/test';
import { Screen } from './screen';

/** What an evaluator makes of an answer. */
export type Judge = (answer: string) => { met: boolean; why: string };

export class EvaluationPage extends Screen {
  async open(id: string): Promise<void> {
    await this.goto(this.said(`/en/work/opportunities/${id}/evaluate`, `/fr/travail/occasions/${id}/evaluer`));
  }

  /** Decides every criterion of every proposal. */
  async decideAll(count: number, judge: Judge): Promise<void> {
    await this.follow('Start evaluating', 'Commencer l’évaluation');
    for (let decided = 0; decided < count; decided += 1) {
      const progress = this.said(`${decided} of ${count} decided`, `${decided} décisions prises sur ${count}`);
      await expect(this.page.locator('.evaluate-pager')).toContainText(progress);
      await this.arrived();
      await this.decide(judge);
    }
    await this.arrived(this.said('Evaluation', 'Évaluation'));
  }

  /** Completes it; returns the vendors' names in the order of the draw. */
  async complete(): Promise<string[]> {
    await this.confirm('Complete the evaluation', 'Terminer l’évaluation');
    await this.done('The evaluation is complete.', 'L’évaluation est terminée.');
    await this.arrived();
    const table = this.page.getByRole('table', { name: this.said('Order of the draw', 'Ordre du tirage') });
    return table.locator('tbody tr td:nth-child(2)').allInnerTexts();
  }

  private async decide(judge: Judge): Promise<void> {
    const answer = await this.page.locator('.evaluate-answer blockquote').innerText();
    const { met, why } = judge(answer);
    const [en, fr] = met ? ['Met', 'Satisfait'] : ['Not met', 'Non satisfait'];
    await this.choose(this.group('Is the criterion met?', 'Le critère est-il satisfait?').first(), en, fr);
    await this.fill('Why?', 'Pourquoi?', why);
    await this.press('Save and go on', 'Enregistrer et continuer');
  }
}
