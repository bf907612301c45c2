// The one opportunity that the pilot of 2021 posted, read from where it is kept. It is not copied
// into the project: without it the journey says so and is skipped.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Words } from './words';

const FOLDER = fileURLToPath(new URL('../../../../shared/data/pilot/', import.meta.url));

export interface AcceptanceCriterion {
  kind: 'licence' | 'requirement' | 'test';
  text: Words;
}

/** What an author enters. */
export interface Content {
  title: Words;
  summary: Words;
  background: Words;
  work: Words;
  skills: string[];
  acceptance: AcceptanceCriterion[];
  question: Words;
  price: string;
  /** Days as year, month, day; both moments are the last second of their day. */
  closes: Day;
  starts: Day;
  delivery: Day;
}

export type Day = [year: number, month: number, day: number];

export const pilotIsHere = existsSync(`${FOLDER}opportunity.en.md`);

/** The opportunity's content. */
export function pilot(): Content {
  const en = new Source(readFileSync(`${FOLDER}opportunity.en.md`, 'utf8'));
  const fr = new Source(readFileSync(`${FOLDER}opportunity.fr.md`, 'utf8'));
  const front = (name: string): Words => ({ en: en.front(name), fr: fr.front(name) });
  const section = (english: string, french: string): Words => ({ en: en.section(english), fr: fr.section(french) });
  const question = (text: string) => /^1\. (.*)$/m.exec(text)?.[1] ?? '';
  const evaluation = section('## Application evaluation', '## Évaluation de la demande');
  return {
    title: front('title'),
    summary: front('short_desc'),
    background: section('### Background', '### Contexte'),
    work: section('### The work', '### Le travail'),
    skills: ['Azure Policies', 'Azure Runbooks', 'PowerShell'],
    acceptance: criteria(section('## Work acceptance criteria', "## Critères d'acceptation de travail")),
    question: { en: question(evaluation.en), fr: question(evaluation.fr) },
    price: en.front('value').replace(/[^\d,]/g, '').replace(',', ''),
    closes: day(en.front('closing_date')),
    starts: day(en.front('start_date')),
    delivery: day(en.front('delivery_date')),
  };
}

/** The day of a date, or of a moment at the last second of the day in Eastern time. */
function day(text: string): Day {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)(?:T23:59:59-04:00)?$/.exec(text) ?? [];
  return [Number(year), Number(month), Number(date)];
}

function criteria(section: Words): AcceptanceCriterion[] {
  const french = conditions(section.fr);
  return conditions(section.en).map(({ kind, text }, index) => ({
    kind,
    text: { en: text, fr: french[index]?.text ?? '' },
  }));
}

/** Every entry of the section's lists that is a condition of its own. */
function conditions(section: string): { kind: AcceptanceCriterion['kind']; text: string }[] {
  return section.split('\n').flatMap((line) => {
    const [, indent, mark, text] = /^( *)(1\.|-) (.*)$/.exec(line) ?? [];
    if (indent === '' && mark === '1.') {
      return [{ kind: 'requirement' as const, text }];
    }
    if (indent?.length === 3 && text.includes('MIT')) {
      return [{ kind: 'licence' as const, text }];
    }
    return indent?.length === 5 || indent?.length === 7 ? [{ kind: 'test' as const, text }] : [];
  });
}

/** The real text in one language. */
class Source {
  private readonly head: string;
  private readonly body: string[];

  constructor(text: string) {
    const [, head, ...rest] = text.split(/^---\n/m);
    this.head = head;
    this.body = rest.join('---\n').split('\n');
  }

  front(name: string): string {
    const line = this.head.split('\n').find((one) => one.startsWith(`${name}:`)) ?? '';
    return line.slice(name.length + 1).trim().replace(/^"|"$/g, '');
  }

  /** What stands under a heading, up to the next of the same rank or higher. */
  section(heading: string): string {
    const level = rank(heading);
    const after = this.body.slice(this.body.indexOf(heading) + 1);
    const end = after.findIndex((line) => line === '<hr/>' || (rank(line) > 0 && rank(line) <= level));
    return after.slice(0, end < 0 ? undefined : end).join('\n').trim();
  }
}

function rank(line: string): number {
  return /^#*/.exec(line)?.[0].length ?? 0;
}
