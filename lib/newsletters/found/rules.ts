import { createTranslator } from 'next-intl';
import { messages } from '@/messages';
import { formatDate, formatDay, formatSpan } from '../../platform/format';
import { civilDateOf } from '../../platform/time';
import type { Found, FoundBlock } from './types';

// The newsletter is the municipality's and written in Danish, whatever language its writer reads the app in.
const words = () => createTranslator({ locale: 'da', messages: messages.da, namespace: 'newsletters.found', timeZone: 'UTC' });

/** Signs that would be formatting: what people called their workshop stands as they wrote it. */
const plain = (text: string) => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/\n/g, '  \n');

/** Puts what was found into the heading and Markdown of a block. */
export function sayFound(found: Found): FoundBlock {
  const t = words();
  switch (found.kind) {
    case 'figures': {
      const { visits, observations, participants, since } = found;
      const lines = [t('visits', { count: visits }), t('observations', { count: observations }), t('participants', { count: participants })];
      const lead = t('since', { day: formatDay(civilDateOf(since), 'da') });
      return { key: 'figures', kind: found.kind, heading: t('figures'), text: [lead, '', ...lines.map((line) => `- ${line}`)].join('\n') };
    }
    case 'eventHeld':
    case 'eventComing': {
      const { id, title, purpose, place, starts, ends, people } = found;
      const when = `${formatSpan(starts, ends, 'da')}, ${plain(place)}.`;
      const held = found.kind === 'eventHeld';
      const after = held ? t('cameBy', { count: people }) : `[${t('signUp')}](/events/${id})`;
      return { key: `event:${id}`, kind: found.kind, heading: title, text: [when, plain(purpose), after].filter(Boolean).join('\n\n') };
    }
    case 'dates': {
      const lines = found.events.map(({ id, title, place, starts, ends }) => `- ${formatSpan(starts, ends, 'da')}: [${plain(title)}](/events/${id}), ${plain(place)}`);
      return { key: 'dates', kind: found.kind, heading: t('dates'), text: lines.join('\n') };
    }
    case 'finding': {
      const { id, number, statement } = found;
      return { key: `finding:${id}`, kind: found.kind, heading: t('finding', { number }), text: `${plain(statement)}\n\n[${t('seeFinding')}](/findings/${id})` };
    }
    case 'proposal': {
      const { id, title, statement, until } = found;
      const hearing = until ? t('hearingUntil', { day: formatDate(until, 'da') }) : t('hearing');
      return { key: `proposal:${id}`, kind: found.kind, heading: title, text: `${plain(statement)}\n\n${hearing} [${t('seeProposal')}](/proposals/${id})` };
    }
    // Keys of their own: an issue that told of the hearing may tell of what came of it too.
    case 'proposalRecommended': {
      const { id, title, statement } = found;
      return { key: `recommended:${id}`, kind: found.kind, heading: title, text: `${plain(statement)}\n\n${t('recommended')} [${t('readProposal')}](/proposals/${id})` };
    }
    case 'proposalDecided': {
      const { id, title, statement, outcome, by, on } = found;
      const decision = t(outcome, { day: formatDate(on, 'da'), by: plain(by) });
      return { key: `decided:${id}`, kind: found.kind, heading: title, text: `${plain(statement)}\n\n${decision} [${t('readProposal')}](/proposals/${id})` };
    }
    case 'names': {
      const lines = found.names.map(({ name, voices }) => `1. ${plain(name)}: ${t('voices', { count: voices })}`);
      const day = formatDate(found.closesOn, 'da');
      const after = `${t(found.open ? 'namesOpen' : 'namesClosed', { day })} [${t('seeNames')}](/names)`;
      return { key: 'names', kind: found.kind, heading: t('names'), text: [lines.join('\n'), after].join('\n\n') };
    }
  }
}
