import { useLocale, useTranslations } from 'next-intl';
import { OneClickForm } from '@/components/forms/one-click-form';
import { DataTable, type Column } from '@/components/ui/data-table';
import type { FormAction } from '@/lib/platform/form-state';
import { formatDateTime } from '@/lib/platform/format';
import type { Participant } from '@/lib/registrations/view/types';
import { CancelRegistration } from './cancel-registration';

type Answer = FormAction<unknown, { reason: string; text?: string }>;
type Actions = { decide: Answer; end: Answer };
const groups = ['pending', 'registered', 'offered', 'waitlisted'] as const;
const headings = { pending: 'pending', registered: 'coming', offered: 'offered', waitlisted: 'queue' } as const;

/** Everybody in an event by where they stand: who must be answered first, then who comes, then who waits. */
export function ParticipantsView({
  people,
  answerable,
  asked,
  open,
  actions,
}: {
  people: Participant[];
  /** Of those who await approval: whom the reader may answer. */
  answerable: string[];
  asked: boolean;
  open: boolean;
  actions: Actions;
}) {
  const t = useTranslations('registrations');
  const shown = groups.filter((state) => state === 'registered' || people.some((one) => one.state === state));
  return (
    <div className="stack stack-large">
      {shown.map((state) => {
        const rows = people.filter((one) => one.state === state);
        return (
          <section key={state} className="stack stack-small">
            <h2>{`${t(`participants.${headings[state]}`)} (${rows.length})`}</h2>
            {state === 'pending' && <p className="measure">{t('participants.pendingText')}</p>}
            {rows.length > 0 ? <People state={state} rows={rows} answerable={answerable} asked={asked} open={open} actions={actions} /> : <p>{t('participants.none')}</p>}
          </section>
        );
      })}
      {asked && <p className="quiet">{t('participants.answersNote')}</p>}
    </div>
  );
}

type Rows = { state: (typeof groups)[number]; rows: Participant[]; answerable: string[]; asked: boolean; open: boolean; actions: Actions };

function People({ state, rows, answerable, asked, open, actions }: Rows) {
  const t = useTranslations('registrations');
  const locale = useLocale();
  const columns: Column<Participant>[] = [
    ...(state === 'waitlisted' ? [{ key: 'place', heading: t('participants.place'), numeric: true, cell: (one: Participant) => one.place }] : []),
    { key: 'name', heading: t('participants.name'), rowHeading: true, cell: (one) => <Name person={one} /> },
    { key: 'unit', heading: t('participants.unit'), cell: ({ unitName }) => unitName },
    { key: 'site', heading: t('participants.site'), cell: ({ siteName }) => siteName },
    ...(asked
      ? [
          { key: 'diet', heading: t('participants.diet'), cell: (one: Participant) => one.diet || '–' },
          { key: 'access', heading: t('participants.access'), cell: (one: Participant) => one.access || '–' },
        ]
      : []),
    ...(state === 'pending' || state === 'offered'
      ? [{ key: 'deadline', heading: t('participants.deadline'), cell: (one: Participant) => (one.expiresAt ? formatDateTime(one.expiresAt, locale) : '') }]
      : []),
    ...(open ? [{ key: 'do', heading: t('participants.do'), cell: (one: Participant) => <Deciding person={one} answers={answerable.includes(one.registrationId)} actions={actions} /> }] : []),
  ];
  return <DataTable caption={t(`participants.${headings[state]}`)} hideCaption columns={columns} rows={rows} rowKey={({ registrationId }) => registrationId} />;
}

function Name({ person: { name, by } }: { person: Participant }) {
  const t = useTranslations('registrations');
  if (!by) return name;
  return (
    <>
      {name}
      <br />
      <span className="quiet">{t('participants.by', { by })}</span>
    </>
  );
}

function Deciding({ person: { registrationId, name, state }, answers, actions }: { person: Participant; answers: boolean; actions: Actions }) {
  const t = useTranslations('registrations');
  const hiddenName = <span className="sr-only"> {name}</span>;
  if (state === 'pending' && answers) {
    return (
      <div className="cluster">
        <OneClickForm action={actions.decide} hidden={{ registrationId, answer: 'yes' }} label={<>{t('approve')}{hiddenName}</>} />
        <CancelRegistration
          action={actions.decide}
          registrationId={registrationId}
          hidden={{ answer: 'no' }}
          trigger={<>{t('refuse')}{hiddenName}</>}
          lead={t('refuseLead', { name })}
          label={t('refuseYes')}
          reason={t('reason')}
        />
      </div>
    );
  }
  return (
    <>
      {state === 'pending' && <p className="quiet">{t('participants.byOther')}</p>}
      <CancelRegistration
        action={actions.end}
        registrationId={registrationId}
        trigger={<>{t('end')}{hiddenName}</>}
        lead={t('endLead', { name })}
        label={t('endYes')}
        reason={t('reason')}
      />
    </>
  );
}
