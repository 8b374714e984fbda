'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { DataTable } from '@/components/ui/data-table';
import { LinkButton } from '@/components/ui/link-button';
import type { Plan } from '@/lib/planner/types';
import { FileLines } from './file-lines';
import { LevelTable } from './level-table';
import type { FileLine, FileResult } from './file-result';

/** Reads a round's file back in: to the new version, or the plan of a strange file, or every error in it. */
export function FileReaderForm({ roundId }: { roundId: string }) {
  const t = useTranslations('plans');
  const router = useRouter();
  const [state, setState] = useState<'idle' | 'reading' | 'unreachable' | FileResult>('idle');
  const send = async (data: FormData) => {
    setState('reading');
    try {
      const response = await fetch(`/api/rounds/${roundId}/plan-file`, { method: 'POST', body: data });
      const result = (await response.json()) as FileResult | { reason: string };
      if (!('kind' in result)) return setState({ kind: 'refused', text: t('refusals.badFile'), errors: [] });
      if (result.kind === 'version' && result.remarks.length === 0) return router.push(result.href);
      setState(result);
    } catch {
      setState('unreachable');
    }
  };
  return (
    <div className="stack plan-file">
      <form
        className="stack stack-small"
        onSubmit={(event) => {
          event.preventDefault();
          void send(new FormData(event.currentTarget));
        }}
      >
        <label htmlFor="plan-file" className="form-label">
          {t('file.choose')}
        </label>
        <input id="plan-file" name="file" type="file" accept="application/json,.json" required />
        <div>
          <Button type="submit" variant="secondary" disabled={state === 'reading'}>
            {t(state === 'reading' ? 'file.reading' : 'file.read')}
          </Button>
        </div>
      </form>
      {state === 'unreachable' && <Alert tone="error" live>{t('file.unreachable')}</Alert>}
      {typeof state === 'object' && state.kind === 'refused' && (
        <>
          <Alert tone="warning" live heading={state.errors.length > 0 ? t('file.errors', { count: state.errors.length }) : t('refusals.badFile')}>
            {state.errors.length === 0 && <p>{state.text}</p>}
          </Alert>
          {state.errors.length > 0 && <FileLines lines={state.errors} fileName={t('file.errorsFile')} />}
        </>
      )}
      {typeof state === 'object' && state.kind === 'version' && (
        <>
          <Remarks remarks={state.remarks} />
          <div>
            <LinkButton href={state.href} variant="primary">
              {t('file.toVersion')}
            </LinkButton>
          </div>
        </>
      )}
      {typeof state === 'object' && state.kind === 'foreign' && (
        <>
          {state.remarks.length > 0 && <Remarks remarks={state.remarks} />}
          <ForeignPlan plan={state.plan} />
        </>
      )}
    </div>
  );
}

/** What the file could be planned with, but not without saying. */
function Remarks({ remarks }: { remarks: FileLine[] }) {
  const t = useTranslations('plans.file');
  return (
    <>
      <Alert tone="info" live heading={t('remarks', { count: remarks.length })} />
      <FileLines lines={remarks} fileName={t('remarksFile')} />
    </>
  );
}

function ForeignPlan({ plan }: { plan: Plan }) {
  const t = useTranslations('plans');
  return (
    <>
      <Alert tone="info" live>
        {t('file.foreign')}
      </Alert>
      <LevelTable levels={plan.levels} />
      <DataTable
        caption={t('file.visits')}
        compact
        rows={plan.visits}
        rowKey={({ person, opening }) => `${person} ${opening}`}
        columns={[
          { key: 'person', heading: t('file.person'), rowHeading: true, cell: ({ person }) => person },
          { key: 'opening', heading: t('file.opening'), cell: ({ opening }) => opening },
        ]}
      />
      <h3>{t('file.unplaced')}</h3>
      <ul>
        {plan.unplaced.map(({ person, reason }) => (
          <li key={person}>
            {person}: {t(`reasons.${reason}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
