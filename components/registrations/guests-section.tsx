import { useTranslations } from 'next-intl';
import { DataTable, type Column } from '@/components/ui/data-table';
import type { FormAction } from '@/lib/platform/form-state';
import type { Invited } from '@/lib/registrations/guests/types';
import { InviteForm } from './invite-form';
import { RevokeForm } from './revoke-form';

type Answer = FormAction<unknown, { reason: string; text?: string }>;
type Props = { eventId: string; guests: Invited[]; units: { id: string; name: string }[]; actions: { invite: Answer; revoke: Answer } };

/** Guests without an account: who has been invited, what they answered, and a form for the next. */
export function GuestsSection({ eventId, guests, units, actions }: Props) {
  const t = useTranslations('registrations');
  const columns: Column<Invited>[] = [
    { key: 'name', heading: t('guests.name'), rowHeading: true, cell: (one) => one.name },
    { key: 'organisation', heading: t('guests.organisation'), cell: (one) => one.organisation },
    { key: 'email', heading: t('guests.email'), cell: (one) => one.email },
    { key: 'state', heading: t('guests.state'), cell: ({ state }) => (state ? t(`states.${state}`) : t('guests.noAnswer')) },
    {
      key: 'do',
      heading: t('participants.do'),
      cell: ({ guestId, name }) => (
        <RevokeForm action={actions.revoke} guestId={guestId} name={name} texts={{ trigger: t('guests.revoke'), lead: t('guests.revokeLead'), label: t('guests.revokeYes') }} />
      ),
    },
  ];
  const labels = { name: t('guests.name'), email: t('guests.email'), organisation: t('guests.organisation'), unitId: t('guests.unit') };
  return (
    <section className="stack stack-small">
      <h2>{t('guests.heading')}</h2>
      <p className="measure">{t('guests.text')}</p>
      {guests.length > 0 ? (
        <DataTable caption={t('guests.heading')} hideCaption columns={columns} rows={guests} rowKey={({ guestId }) => guestId} />
      ) : (
        <p>{t('guests.none')}</p>
      )}
      <InviteForm action={actions.invite} eventId={eventId} units={units} labels={labels} hint={t('guests.emailHint')} submit={t('guests.submit')} />
    </section>
  );
}
